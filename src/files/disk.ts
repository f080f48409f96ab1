import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { READ_NO_LINK } from './open-file.ts';

/** Every call to the file system of what must not be left half done: one seam for tests that let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

export const nodeDisk: Disk = fs;

export interface FileSnapshot {
  readonly bytes: Buffer;
  readonly stat: fs.Stats;
}

/** The bytes of a regular file and what it is; undefined where there is none. Throws what the system answers. */
export function readSnapshot(disk: Disk, path: string): FileSnapshot | undefined {
  let descriptor: number;
  try {
    descriptor = disk.openSync(path, READ_NO_LINK);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
  try {
    return { stat: disk.fstatSync(descriptor), bytes: disk.readFileSync(descriptor) };
  } finally {
    disk.closeSync(descriptor);
  }
}

export interface NewFileOptions {
  readonly mode: number;
  /** What to do with the open file before it is synced, such as setting its owner. */
  readonly prepare?: (descriptor: number) => void;
}

/** Writes a file that must not exist yet, through to the disk. */
export function writeNewFile(disk: Disk, path: string, bytes: Buffer, options: NewFileOptions): void {
  const descriptor = disk.openSync(path, 'wx', options.mode);
  try {
    disk.writeFileSync(descriptor, bytes);
    options.prepare?.(descriptor);
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}

/** Makes the names in a folder durable, where it still exists and the system can open a folder (Windows cannot). */
export function syncFolder(disk: Disk, folder: string): void {
  let descriptor: number;
  try {
    descriptor = disk.openSync(folder, 'r');
  } catch (error) {
    if (isSystemError(error, 'EISDIR', 'EPERM', 'ENOENT')) return;
    throw error;
  }
  try {
    disk.fsyncSync(descriptor);
  } catch (error) {
    if (!isSystemError(error, 'EINVAL', 'EPERM', 'ENOTSUP')) throw error;
  } finally {
    disk.closeSync(descriptor);
  }
}

/** `syncFolder` for the folders of these paths, each once. */
export function syncFoldersOf(disk: Disk, paths: Iterable<string>): void {
  for (const folder of new Set([...paths].map((path) => dirname(path)))) syncFolder(disk, folder);
}

/** Removes a file; returns whether it was there. */
export function removeFile(disk: Disk, path: string): boolean {
  return unlessMissing(() => disk.unlinkSync(path));
}

/** Removes a folder where it is empty; returns whether it is gone by this call. */
export function removeEmptyFolder(disk: Disk, path: string): boolean {
  try {
    return unlessMissing(() => disk.rmdirSync(path));
  } catch (error) {
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST')) return false;
    throw error;
  }
}

function unlessMissing(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Whether the system said no, with one of these codes where some are given. */
export function isSystemError(error: unknown, ...codes: string[]): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false;
  return codes.length === 0 || codes.includes(String(error.code));
}

/** Lower-case hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
