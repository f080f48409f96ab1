import { MigrateScanError } from '../../core/errors.ts';
import { type Disk, nodeDisk, readSnapshot, sha256 } from '../../files/disk.ts';
import { type Change, type FileState, nameFiles } from './changes.ts';
import { Journal } from './journal.ts';
import { JournalFolder } from './journal-folder.ts';
import type { FileRecord } from './journal-record.ts';
import { withLock } from './lock.ts';
import { PlanFolders } from './plan-paths.ts';
import { finishUndo, type Recovery, recoverLocked } from './recover.ts';
import { tellSystemErrors } from './tell-system-errors.ts';
import { tidy } from './tidy.ts';
import { runTransaction } from './transaction.ts';

export interface UndoOptions {
  /** Puts old bytes back also where a file has changed since the apply: that change is lost. */
  readonly force?: boolean;
  readonly disk?: Disk;
}

export interface UndoResult {
  /** The journal of the apply that was taken back. */
  readonly id: string;
  /** `recovered`: that apply had been cut off, and its half was taken back. */
  readonly outcome: 'undone' | 'recovered';
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  /** How many applies can still be undone. */
  readonly left: number;
}

/**
 * Takes the last apply back, byte for byte, all files or none. Where that apply was cut off, it restores what that
 * run had changed, and nothing older.
 * @param root absolute and real
 * @throws MigrateScanError `apply.nothing-to-undo`, `apply.undo-changed` with the files that have changed since, and
 *   what `applyPlan` throws from its writing
 */
export function undo(root: string, options: UndoOptions = {}): UndoResult {
  const { disk = nodeDisk, force = false } = options;
  const folder = tellSystemErrors(() => new JournalFolder(root, disk));
  if (!tellSystemErrors(() => folder.exists())) throw new MigrateScanError('apply.nothing-to-undo');
  return withLock(folder, () => {
    const recovered = recoverLocked(folder, root, { force }).filter(isWholeAnswer);
    const [last] = recovered;
    if (last) return toResult(last, folder);
    const names = folder.listNames();
    const name = names.at(-1);
    if (name === undefined) throw new MigrateScanError('apply.nothing-to-undo');
    return { ...undoJournal(new Journal(folder, name), { folder, root, force }), left: names.length - 1 };
  });
}

/** A half apply taken back, or an undo that had come to its end, is what the user asked for; a half undo is not. */
function isWholeAnswer({ kind, outcome }: Recovery): boolean {
  return kind === 'apply' || outcome === 'finished';
}

function toResult({ id, files }: Recovery, folder: JournalFolder): UndoResult {
  return { id, outcome: 'recovered', restored: files, removed: [], left: folder.listNames().length };
}

interface UndoWork {
  readonly folder: JournalFolder;
  readonly root: string;
  readonly force: boolean;
}

function undoJournal(journal: Journal, { folder, root, force }: UndoWork): Omit<UndoResult, 'left'> {
  const { disk } = folder;
  const record = journal.readRecord();
  const folders = new PlanFolders(disk, root);
  const files = record.files.map((file) => {
    const path = folders.resolve(file.file);
    return { file, path, current: readState(disk, path) };
  });
  const changed = files.filter(({ file, current }) => hasChanged(file, current)).map(({ file }) => file.file);
  if (changed.length > 0 && !force)
    throw new MigrateScanError('apply.undo-changed', { files: nameFiles(changed) });
  const changes = files.flatMap(({ file, path, current }) => toChange(journal, file, { path, current }));
  const { provider, endpoint } = record;
  const about = { kind: 'undo', provider, endpoint, undoes: journal.name } as const;
  const name = runTransaction(changes, { folder, root, about });
  tidy(() => finishUndo(folder, new Journal(folder, name), root));
  const names = (wanted: boolean) =>
    changes.filter(({ after }) => (after !== undefined) === wanted).map(({ file }) => file);
  return {
    id: journal.name,
    outcome: 'undone',
    restored: names(true),
    removed: names(false),
  };
}

function readState(disk: Disk, path: string): FileState | undefined {
  const snapshot = readSnapshot(disk, path);
  return snapshot && { ...snapshot, sha256: sha256(snapshot.bytes) };
}

/** Whether somebody else has touched a file. One that is already as it was before needs nothing. */
function hasChanged({ before, after }: FileRecord, current: FileState | undefined): boolean {
  return current?.sha256 !== after?.sha256 && current?.sha256 !== before?.sha256;
}

function toChange(
  journal: Journal,
  record: FileRecord,
  { path, current }: { readonly path: string; readonly current: FileState | undefined },
): Change[] {
  const { file, before } = record;
  if (current?.sha256 === before?.sha256) return [];
  if (!before) return [{ file, path, before: current, after: undefined }];
  return [{ file, path, before: current, after: journal.readOldBytes(record), newOwner: before }];
}
