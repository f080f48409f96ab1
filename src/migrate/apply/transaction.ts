import { join } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import { type Disk, isSystemError, removeFile, sha256, syncFoldersOf } from '../../files/disk.ts';
import { findAccessLists } from './access-lists.ts';
import type { Change } from './changes.ts';
import { Journal } from './journal.ts';
import type { JournalFolder } from './journal-folder.ts';
import type { JournalRecord } from './journal-record.ts';
import { PlanFolders } from './plan-paths.ts';
import { overwriteFile, stageFile } from './put-file.ts';
import { rollBack } from './roll-back.ts';

export interface TransactionOptions {
  readonly folder: JournalFolder;
  /** Absolute and real. */
  readonly root: string;
  readonly about: Pick<JournalRecord, 'kind' | 'provider' | 'endpoint'> & { readonly undoes?: string };
}

/**
 * Makes all changes or none. The new content of every file is on the disk before the first file changes; from then on
 * only names change, and the journal knows the way back.
 * @returns the name of the journal, which stays
 * @throws MigrateScanError `apply.rolled-back` or `apply.changed-meanwhile` where nothing was changed in the end,
 *   `apply.rollback-failed` where the next run has to restore the rest
 */
export function runTransaction(changes: readonly Change[], options: TransactionOptions): string {
  const { folder, root } = options;
  const { disk } = folder;
  const record = createRecord(changes, options, disk);
  const progress: Progress = { touched: new Set(), inPlace: undefined };
  let journal: Journal | undefined;
  try {
    journal = new Journal(folder, folder.addJournal());
    journal.prepare(record, Buffer.concat(changes.map(({ before }) => before?.bytes ?? Buffer.alloc(0))));
    makeChanges(changes, { journal, record, disk, root, progress });
    journal.commit();
    return journal.name;
  } catch (error) {
    if (journal) undoProgress(journal, error, { record, disk, root, progress });
    throw toFailure(error);
  }
}

interface Progress {
  readonly touched: Set<number>;
  inPlace: ReadonlySet<number> | undefined;
}

interface Work {
  readonly record: JournalRecord;
  readonly disk: Disk;
  readonly root: string;
  readonly progress: Progress;
}

function createRecord(
  changes: readonly Change[],
  { root, about }: TransactionOptions,
  disk: Disk,
): JournalRecord {
  const created = changes.filter(({ before }) => before === undefined).map(({ file }) => file);
  let offset = 0;
  return {
    version: 1,
    ...about,
    startedAt: new Date().toISOString(),
    folders: new PlanFolders(disk, root).findMissing(created),
    files: changes.map(({ file, before, after }) => {
      const from = offset;
      offset += before?.bytes.length ?? 0;
      return { file, before: before ? describe(before, from) : null, after: after ? hashOf(after) : null };
    }),
  };
}

function describe({ bytes, sha256: hash, stat }: NonNullable<Change['before']>, offset: number) {
  return { sha256: hash, offset, size: bytes.length, mode: stat.mode, uid: stat.uid, gid: stat.gid };
}

function hashOf(bytes: Buffer) {
  return { sha256: sha256(bytes) };
}

function makeChanges(changes: readonly Change[], work: Work & { readonly journal: Journal }): void {
  const { journal, record, disk, root, progress } = work;
  for (const folder of record.folders) disk.mkdirSync(join(root, folder));
  const inPlace = stageAll(changes, journal, disk);
  journal.start({ inPlace: [...inPlace] });
  progress.inPlace = inPlace;
  for (const [index, change] of changes.entries()) {
    refuseChanged(change, disk);
    progress.touched.add(index);
    putInPlace(change, inPlace.has(index) ? undefined : journal.temporaryPath(change.path, index), disk);
  }
  const folders = record.folders.map((folder) => join(root, folder));
  syncFoldersOf(disk, [...changes.map(({ path }) => path), ...folders]);
}

/** Returns the indices of the files that must keep their place on the disk. */
function stageAll(changes: readonly Change[], journal: Journal, disk: Disk): Set<number> {
  const inPlace = new Set<number>();
  const listed = findAccessLists(changes.flatMap(({ path, before }) => (before ? [path] : [])));
  for (const [index, { path, before, after, newOwner }] of changes.entries()) {
    if (!after) continue;
    const isBound = before !== undefined && (before.stat.nlink > 1 || listed.has(path));
    const owner = before?.stat ?? newOwner;
    if (isBound || !stageFile(disk, journal.temporaryPath(path, index), after, owner)) inPlace.add(index);
  }
  return inPlace;
}

/** @throws MigrateScanError `apply.changed-meanwhile` where the file is not the one that was read */
function refuseChanged({ file, path, before }: Change, disk: Disk): void {
  const now = disk.lstatSync(path, { throwIfNoEntry: false });
  const then = before?.stat;
  const isSame =
    now?.ino === then?.ino &&
    now?.dev === then?.dev &&
    now?.size === then?.size &&
    now?.mtimeMs === then?.mtimeMs;
  if (!isSame) throw new MigrateScanError('apply.changed-meanwhile', { file });
}

function putInPlace({ path, after }: Change, temporary: string | undefined, disk: Disk): void {
  if (!after) removeFile(disk, path);
  else if (temporary === undefined) overwriteFile(disk, path, after);
  else disk.renameSync(temporary, path);
}

function undoProgress(journal: Journal, cause: unknown, { record, disk, root, progress }: Work): void {
  const { inPlace, touched } = progress;
  const start = inPlace && { inPlace: [...inPlace] };
  try {
    rollBack(journal, { disk, root, record, start, touched });
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof MigrateScanError)) throw error;
    throw new MigrateScanError(
      'apply.rollback-failed',
      { reason: messageOf(cause), why: messageOf(error) },
      { cause },
    );
  }
}

/** What the system refused is told as such; all else is a defect, and stays what it is. */
function toFailure(error: unknown): unknown {
  if (!isSystemError(error)) return error;
  return new MigrateScanError('apply.rolled-back', { reason: error.message }, { cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
