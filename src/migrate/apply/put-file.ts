import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { type Disk, isSystemError, removeFile, writeNewFile } from '../../files/disk.ts';

const NEW_FILE = 0o666;
const UNTIL_READY = 0o600;
const PERMISSIONS = 0o7777;
const WRITE_NO_LINK = constants.O_RDWR | (constants.O_NOFOLLOW ?? 0);

/** Who may do what with a file. */
export type Ownership = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/**
 * Writes new content beside a file, ready to be renamed into its place.
 * @returns false where a file of this owner cannot be made here, so that the old one must be written over
 */
export function stageFile(disk: Disk, temporary: string, bytes: Buffer, owner?: Ownership): boolean {
  try {
    writeNewFile(disk, temporary, bytes, {
      mode: owner ? UNTIL_READY : NEW_FILE,
      prepare: (descriptor) => owner && setOwner(disk, descriptor, owner),
    });
    return true;
  } catch (error) {
    if (!owner || !isSystemError(error, 'EACCES', 'EPERM')) throw error;
    removeFile(disk, temporary);
    return false;
  }
}

function setOwner(disk: Disk, descriptor: number, { mode, uid, gid }: Ownership): void {
  const stat = disk.fstatSync(descriptor);
  if (stat.uid !== uid || stat.gid !== gid) disk.fchownSync(descriptor, uid, gid);
  disk.fchmodSync(descriptor, mode & PERMISSIONS);
}

/** Writes over a file where it lies, so that its links, owner and attributes stay. Not atomic. */
export function overwriteFile(disk: Disk, path: string, bytes: Buffer): void {
  const descriptor = disk.openSync(path, WRITE_NO_LINK);
  try {
    disk.writeFileSync(descriptor, bytes);
    disk.ftruncateSync(descriptor, bytes.length);
    disk.fsyncSync(descriptor);
  } finally {
    disk.closeSync(descriptor);
  }
}
