import { decodeText } from '../../files/decode.ts';
import { type Disk, nodeDisk, readSnapshot } from '../../files/disk.ts';
import type { ApplyResult } from './apply-plan.ts';
import { Journal } from './journal.ts';
import { JournalFolder } from './journal-folder.ts';
import { PlanFolders } from './plan-paths.ts';
import { countSyntaxErrors } from './syntax-errors.ts';
import { tellSystemErrors } from './tell-system-errors.ts';
import { type UndoResult, undo } from './undo.ts';

/** How a command of the user's ended. */
export interface CommandOutcome {
  readonly ok: boolean;
  /** The exit code or the signal, for people. */
  readonly exit: string;
}

export interface VerifyOptions {
  /** Runs the user's check, such as their tests, and shows them its output. */
  readonly runCommand?: () => Promise<CommandOutcome>;
  /** Scans again, and names what did not move as it was meant to. Asked before the user's check is run. */
  readonly findUnmoved?: (() => Promise<readonly string[]>) | undefined;
  readonly disk?: Disk;
}

/** A file with more syntax errors than it had. */
export interface BrokenFile {
  readonly file: string;
  readonly before: number;
  readonly after: number;
}

export type VerifyResult =
  | { readonly ok: true; readonly command?: CommandOutcome }
  | {
      readonly ok: false;
      readonly broken: readonly BrokenFile[];
      readonly unmoved: readonly string[];
      /** Undefined where it was not run, as after a broken file. */
      readonly command: CommandOutcome | undefined;
      /** Undefined where the plan had changed nothing. */
      readonly rolledBack: UndoResult | undefined;
    };

/**
 * Checks an apply that has just been made, and takes it back where a file parses worse than before, where code did not
 * move as planned, or where the user's command fails. What that command itself has done to the edited files is taken back too.
 * @param root absolute and real
 * @throws what `undo` throws
 */
export async function verifyApplied(
  root: string,
  applied: ApplyResult,
  options: VerifyOptions = {},
): Promise<VerifyResult> {
  const { disk = nodeDisk, runCommand } = options;
  const takeBack = () => (applied.id === undefined ? undefined : undo(root, { disk, force: true }));
  const broken = await findBrokenFiles(root, applied, disk);
  if (broken.length > 0) {
    return { ok: false, broken, unmoved: [], command: undefined, rolledBack: takeBack() };
  }
  const unmoved = await lookAgain(options, takeBack);
  if (unmoved.length > 0) return { ok: false, broken, unmoved, command: undefined, rolledBack: takeBack() };
  const command = await runCommand?.();
  if (!command) return { ok: true };
  if (command.ok) return { ok: true, command };
  return { ok: false, broken, unmoved, command, rolledBack: takeBack() };
}

/** A look that fails leaves nobody knowing what was changed: it is taken back too. */
async function lookAgain(
  { findUnmoved }: VerifyOptions,
  takeBack: () => unknown,
): Promise<readonly string[]> {
  try {
    return (await findUnmoved?.()) ?? [];
  } catch (error) {
    takeBack();
    throw error;
  }
}

async function findBrokenFiles(root: string, { id }: ApplyResult, disk: Disk): Promise<BrokenFile[]> {
  if (id === undefined) return [];
  const broken: BrokenFile[] = [];
  for (const { file, old, now } of tellSystemErrors(() => readTexts(root, id, disk))) {
    const after = await countSyntaxErrors(file, now);
    const before = after === 0 ? 0 : await countSyntaxErrors(file, old);
    if (after > before) broken.push({ file, before, after });
  }
  return broken;
}

interface Texts {
  readonly file: string;
  readonly old: string;
  readonly now: string;
}

function readTexts(root: string, id: string, disk: Disk): Texts[] {
  const journal = new Journal(new JournalFolder(root, disk), id);
  const folders = new PlanFolders(disk, root);
  return journal.readRecord().files.map((record) => ({
    file: record.file,
    old: record.before ? toText(journal.readOldBytes(record)) : '',
    now: toText(readSnapshot(disk, folders.resolve(record.file))?.bytes),
  }));
}

function toText(bytes: Buffer | undefined): string {
  const decoded = decodeText(bytes ?? Buffer.alloc(0));
  return decoded.ok ? decoded.text : '';
}
