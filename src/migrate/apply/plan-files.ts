import { join } from 'node:path';
import { decodeText } from '../../files/decode.ts';
import { nodeDisk, sha256 } from '../../files/disk.ts';
import { type FileBytes, readRegularFile } from '../../files/open-file.ts';
import type { Edit, ManualItem, Plan } from '../plan.ts';
import { applyEdits } from './apply-edits.ts';
import { DEFAULT_MAX_BYTES } from './limits.ts';
import { PlanFolders } from './plan-paths.ts';

/** The part of a plan that says which files it edits, and what cannot be edited by a tool. */
export interface PlannedFiles {
  /** Sorted by path. */
  readonly files: Plan['files'];
  /** The edits of `files`, in the order given. */
  readonly edits: Edit[];
  /** One item for each edit that was left out, because its file is not UTF-8 or cannot be read. */
  readonly manual: ManualItem[];
}

/**
 * Takes the hash of every file to edit, as a later apply will check it.
 * @param root absolute and real
 * @throws MigrateScanError `apply.edits-overlap` or `apply.range-outside`: two rewriters disagree
 */
export function planFiles(root: string, edits: readonly Edit[], maxBytes = DEFAULT_MAX_BYTES): PlannedFiles {
  const folders = new PlanFolders(nodeDisk, root);
  const files: Plan['files'] = [];
  const refusals = new Map<string, string>();
  for (const file of [...new Set(edits.map((edit) => edit.file))].sort()) {
    folders.resolve(file);
    const read = readRegularFile(join(root, file), { maxBytes });
    const refusal = findRefusal(read);
    if (refusal) refusals.set(file, refusal);
    else if (read.ok) {
      const own = edits.filter((edit) => edit.file === file);
      const decoded = decodeText(read.bytes);
      if (decoded.ok) applyEdits(decoded.text, own);
      files.push({ file, sha256: sha256(read.bytes) });
    }
  }
  return {
    files,
    edits: edits.filter(({ file }) => !refusals.has(file)),
    manual: edits.flatMap((edit) => toManual(edit, refusals.get(edit.file))),
  };
}

/** A key of the message tables. */
function findRefusal(read: FileBytes): string | undefined {
  if (!read.ok) return read.why === 'too-large' ? 'apply.manual-too-large' : 'apply.manual-unreadable';
  const decoded = decodeText(read.bytes);
  return decoded.ok && decoded.encoding === 'utf-8' ? undefined : 'apply.manual-encoding';
}

function toManual({ file, range, findings }: Edit, code: string | undefined): ManualItem[] {
  if (code === undefined) return [];
  return [
    {
      file,
      line: range.start.line,
      reason: { code, args: {} },
      advice: { code: `${code}-advice`, args: {} },
      findings,
    },
  ];
}
