import type { Stats } from 'node:fs';
import { MigrateScanError } from '../../core/errors.ts';
import { decodeText } from '../../files/decode.ts';
import { type Disk, isSystemError, readSnapshot, sha256 } from '../../files/disk.ts';
import type { Edit, Plan } from '../plan.ts';
import { applyEdits } from './apply-edits.ts';
import { PlanFolders } from './plan-paths.ts';
import type { Ownership } from './put-file.ts';

/** One file's way from what it is to what it shall be. `undefined`: there is no such file. */
export interface Change {
  /** POSIX, relative to the root. */
  readonly file: string;
  readonly path: string;
  readonly before: FileState | undefined;
  readonly after: Buffer | undefined;
  /** Of a file that comes into being, where it is not the system's default. */
  readonly newOwner?: Ownership;
}

export interface FileState {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly stat: Stats;
}

export interface ChangeOptions {
  readonly disk: Disk;
  readonly maxFileBytes: number;
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const OWNER_MAY_WRITE = 0o200;
const MOST_NAMED = 10;

/**
 * What a plan does to each file. Nothing is written.
 * @param root absolute and real
 * @throws MigrateScanError `apply.*` where a path, a file or an edit is not as the plan says
 */
export function planChanges(root: string, plan: Plan, options: ChangeOptions): Change[] {
  const folders = new PlanFolders(options.disk, root);
  const hashes = new Map(plan.files.map(({ file, sha256: hash }) => [file, hash]));
  const changed: string[] = [];
  const readOnly: string[] = [];
  const changes: Change[] = [];
  for (const [file, edits] of groupByFile(plan.edits)) {
    const path = folders.resolve(file);
    const before = getState(file, path, options);
    if ((before.stat.mode & OWNER_MAY_WRITE) === 0) readOnly.push(file);
    if (hashes.get(file) === before.sha256) {
      changes.push({ file, path, before, after: editBytes(file, before.bytes, edits) });
    } else changed.push(file);
  }
  if (changed.length > 0) throw new MigrateScanError('apply.files-changed', { files: nameFiles(changed) });
  if (readOnly.length > 0)
    throw new MigrateScanError('apply.files-read-only', { files: nameFiles(readOnly) });
  changes.push(...planNewFiles(plan, folders, options.disk));
  refuseTwice(changes);
  return changes;
}

function groupByFile(edits: readonly Edit[]): Map<string, Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.file);
    if (group) group.push(edit);
    else groups.set(edit.file, [edit]);
  }
  return groups;
}

function planNewFiles(plan: Plan, folders: PlanFolders, disk: Disk): Change[] {
  const changes = plan.newFiles.map(({ file, text }): Change => {
    const path = folders.resolve(file);
    return { file, path, before: undefined, after: Buffer.from(text) };
  });
  const present = changes.filter(({ path }) => isPresent(disk, path)).map(({ file }) => file);
  if (present.length > 0) throw new MigrateScanError('apply.files-exist', { files: nameFiles(present) });
  return changes;
}

function refuseTwice(changes: readonly Change[]): void {
  const seen = new Set<string>();
  for (const { file } of changes) {
    if (seen.has(file)) throw new MigrateScanError('apply.path-unsafe', { file });
    seen.add(file);
  }
}

/** The file as it is. @throws MigrateScanError `apply.file-*` where it is no readable regular file of bearable size */
export function getState(file: string, path: string, { disk, maxFileBytes }: ChangeOptions): FileState {
  const stat = lstat(disk, file, path);
  if (stat.isSymbolicLink()) throw new MigrateScanError('apply.file-link', { file });
  if (!stat.isFile()) throw new MigrateScanError('apply.file-unreadable', { file, reason: 'not a file' });
  if (stat.size > maxFileBytes) {
    throw new MigrateScanError('apply.file-too-large', { file, limit: String(maxFileBytes) });
  }
  const snapshot = readSnapshot(disk, path);
  if (!snapshot) throw new MigrateScanError('apply.file-unreadable', { file, reason: 'ENOENT' });
  return { ...snapshot, sha256: sha256(snapshot.bytes) };
}

function lstat(disk: Disk, file: string, path: string): Stats {
  try {
    return disk.lstatSync(path);
  } catch (error) {
    if (!isSystemError(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) throw error;
    throw new MigrateScanError(
      'apply.file-unreadable',
      { file, reason: String(error.code) },
      { cause: error },
    );
  }
}

function isPresent(disk: Disk, path: string): boolean {
  try {
    disk.lstatSync(path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

function editBytes(file: string, bytes: Buffer, edits: readonly Edit[]): Buffer {
  const decoded = decodeText(bytes);
  if (!decoded.ok || decoded.encoding !== 'utf-8') throw new MigrateScanError('apply.encoding', { file });
  const body = Buffer.from(applyEdits(decoded.text, edits));
  return decoded.hasByteOrderMark ? Buffer.concat([BYTE_ORDER_MARK, body]) : body;
}

/** Paths for one line of text; only the first of many. */
export function nameFiles(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).join(', ');
  return files.length > MOST_NAMED ? `${named}, … (${files.length})` : named;
}
