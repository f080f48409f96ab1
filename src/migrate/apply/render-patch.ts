import { formatPatch, type StructuredPatch, structuredPatch } from 'diff';
import { type Disk, nodeDisk } from '../../files/disk.ts';
import type { Plan } from '../plan.ts';
import { type Change, planChanges } from './changes.ts';
import { DEFAULT_MAX_BYTES } from './limits.ts';
import { maskSecretLine } from './secret-lines.ts';
import { tellSystemErrors } from './tell-system-errors.ts';

export interface PatchOptions {
  /**
   * `hide` (the default): a file whose lines of the patch hold a secret's value is left out and stands there as a
   * comment, with the value starred out, for a patch is printed and kept.
   */
  readonly secrets?: 'hide' | 'show';
  readonly maxFileBytes?: number;
  readonly disk?: Disk;
}

const CONTEXT_LINES = 3;
const NO_FILE = '/dev/null';

/**
 * A unified diff in git's form, which `git apply` accepts in the root; empty where the plan changes nothing.
 * @param root absolute and real
 * @throws MigrateScanError as `planChanges`
 */
export function renderPatch(root: string, plan: Plan, options: PatchOptions = {}): string {
  const { disk = nodeDisk, maxFileBytes = DEFAULT_MAX_BYTES, secrets = 'hide' } = options;
  const changes = tellSystemErrors(() => planChanges(root, plan, { disk, maxFileBytes }));
  changes.sort((a, b) => (a.file < b.file ? -1 : 1));
  return changes.map((change) => renderChange(change, secrets === 'show')).join('');
}

function renderChange(change: Change, showsSecrets: boolean): string {
  const patch = diff(change);
  const isCreation = change.before === undefined;
  if (patch.hunks.length === 0 && !isCreation) return '';
  if (showsSecrets) return formatPatch(patch);
  const masked = maskHunks(change.file, patch);
  if (masked) return comment(formatPatch(masked));
  return formatPatch(patch);
}

function diff({ file, before, after }: Change): StructuredPatch {
  const [from, to] = [toText(before?.bytes), toText(after)];
  const oldName = before ? `a/${file}` : NO_FILE;
  const patch = structuredPatch(oldName, `b/${file}`, from, to, '', '', { context: CONTEXT_LINES });
  return { ...patch, isGit: true, ...(before ? {} : { isCreate: true, newMode: '100644' }) };
}

/** A byte-order mark stays: it is a part of the first line. */
function toText(bytes: Buffer | undefined): string {
  return bytes ? bytes.toString('utf8') : '';
}

/** The patch with secrets starred out, or undefined where it holds none. */
function maskHunks(file: string, patch: StructuredPatch): StructuredPatch | undefined {
  let isMasked = false;
  const hunks = patch.hunks.map((hunk) => ({
    ...hunk,
    lines: hunk.lines.map((line) => {
      const masked = line.slice(0, 1) + maskSecretLine(file, line.slice(1));
      isMasked ||= masked !== line;
      return masked;
    }),
  }));
  return isMasked ? { ...patch, hunks } : undefined;
}

/** Git passes over what is not a part of a patch. */
function comment(text: string): string {
  const lines = ['left out of this patch, since its lines hold a secret:', ...text.trimEnd().split('\n')];
  return lines.map((line) => `# ${line}\n`).join('');
}
