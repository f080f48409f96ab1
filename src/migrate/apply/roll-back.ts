import { join } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import {
  type Disk,
  readSnapshot,
  removeEmptyFolder,
  removeFile,
  sha256,
  syncFoldersOf,
} from '../../files/disk.ts';
import { nameFiles } from './changes.ts';
import type { Journal } from './journal.ts';
import type { FileRecord, JournalRecord, StartRecord } from './journal-record.ts';
import { PlanFolders } from './plan-paths.ts';
import { overwriteFile, stageFile } from './put-file.ts';

export interface RollBackOptions {
  readonly disk: Disk;
  /** Absolute and real. */
  readonly root: string;
  readonly record: JournalRecord;
  /** Undefined where no file was changed yet. */
  readonly start: StartRecord | undefined;
  /** Indices of the files that may have changed; all of them where this is not known. */
  readonly touched?: ReadonlySet<number>;
  /** Puts the old bytes back also where somebody has changed the file since. */
  readonly force?: boolean;
}

/**
 * Brings every file of a transaction back to what it was, and removes the journal. It can itself be cut off at any
 * point and begun again.
 * @returns the files whose content it put back or removed
 * @throws MigrateScanError `apply.recovery-conflict` with the files that are neither old nor new; the others are
 *   restored
 */
export function rollBack(journal: Journal, options: RollBackOptions): string[] {
  const { disk, root, record, start, touched } = options;
  const folders = new PlanFolders(disk, root);
  const paths = record.files.map(({ file }) => folders.resolve(file));
  const restored: string[] = [];
  const conflicts: string[] = [];
  journal.takeBackCommit();
  for (const [index, path] of paths.entries()) removeFile(disk, journal.temporaryPath(path, index));
  for (const [index, file] of record.files.entries()) {
    if (!start || (touched && !touched.has(index))) continue;
    const isInPlace = start.inPlace.includes(index);
    const done = restoreFile({ file, path: paths[index] ?? '', index, isInPlace }, journal, options);
    if (done === 'conflict') conflicts.push(file.file);
    else if (done === 'restored') restored.push(file.file);
  }
  removeFolders(root, record, disk);
  if (conflicts.length > 0)
    throw new MigrateScanError('apply.recovery-conflict', { files: nameFiles(conflicts) });
  if (start) syncFoldersOf(disk, paths);
  journal.remove();
  return restored;
}

interface Target {
  readonly file: FileRecord;
  readonly path: string;
  readonly index: number;
  readonly isInPlace: boolean;
}

function restoreFile(
  target: Target,
  journal: Journal,
  { disk, force }: RollBackOptions,
): 'restored' | 'unchanged' | 'conflict' {
  const { file, path, isInPlace } = target;
  const { before, after } = file;
  const current = readSnapshot(disk, path);
  const hash = current && sha256(current.bytes);
  if (hash === before?.sha256) return 'unchanged';
  const isOurs = hash === undefined || hash === after?.sha256 || isInPlace;
  if (!isOurs && !force) return 'conflict';
  if (before === null) removeFile(disk, path);
  else putBack(target, journal.readOldBytes(file), journal, disk);
  return 'restored';
}

function putBack(
  { file: { before }, path, index, isInPlace }: Target,
  bytes: Buffer,
  journal: Journal,
  disk: Disk,
) {
  const temporary = journal.temporaryPath(path, index);
  if (isInPlace || !before || !stageFile(disk, temporary, bytes, before)) overwriteFile(disk, path, bytes);
  else disk.renameSync(temporary, path);
}

/** Removes the folders that were made for new files, where nothing else is in them. */
function removeFolders(root: string, { folders }: JournalRecord, disk: Disk): void {
  for (const folder of folders.toReversed()) removeEmptyFolder(disk, join(root, folder));
}
