import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import {
  type Disk,
  isSystemError,
  readSnapshot,
  removeEmptyFolder,
  syncFolder,
  writeNewFile,
} from '../../files/disk.ts';
import type { LockFolder } from '../../files/lock.ts';

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const OTHERS = 0o077;

/** A folder of ours among the user's state, which nobody else can read. Throws what the system answers. */
export class LedgerFolder implements LockFolder {
  readonly path: string;
  readonly disk: Disk;

  constructor(path: string, disk: Disk) {
    this.path = path;
    this.disk = disk;
  }

  create(): void {
    makeFolders(this.disk, this.path);
    if (this.disk.lstatSync(this.path).mode & OTHERS) this.disk.chmodSync(this.path, PRIVATE_FOLDER);
  }

  /** The folder that holds the lock of one code. */
  lockOf(name: string): LedgerFolder {
    return new LedgerFolder(join(this.path, 'locks', name), this.disk);
  }

  read(name: string): Buffer | undefined {
    return readSnapshot(this.disk, join(this.path, name))?.bytes;
  }

  /** Puts a file in place whole, through to the disk: after a crash there is the old one or the new one. */
  replace(name: string, bytes: Buffer): void {
    const draft = join(this.path, `${name}.${randomBytes(6).toString('hex')}.new`);
    writeNewFile(this.disk, draft, bytes, { mode: PRIVATE_FILE });
    this.disk.renameSync(draft, join(this.path, name));
    syncFolder(this.disk, this.path);
  }

  /** Keeps what cannot be understood under another name, which is returned. */
  setAside(name: string, now: Date): string {
    const stamp = now
      .toISOString()
      .replace(/[^0-9]/g, '')
      .slice(0, 14);
    const kept = `${name}.damaged-${stamp}-${randomBytes(2).toString('hex')}`;
    this.disk.renameSync(join(this.path, name), join(this.path, kept));
    return join(this.path, kept);
  }

  /** Removes the folder of a lock that nobody holds or waits for. */
  removeIfEmpty(): void {
    try {
      removeEmptyFolder(this.disk, this.path);
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }

  /** Removes what runs left that were killed while they wrote. Only for whoever holds the lock. */
  sweep(): void {
    for (const name of this.disk.readdirSync(this.path))
      if (name.endsWith('.new')) this.disk.unlinkSync(join(this.path, name));
  }
}

function makeFolders(disk: Disk, path: string): void {
  try {
    disk.mkdirSync(path, { mode: PRIVATE_FOLDER });
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return;
    if (!isSystemError(error, 'ENOENT') || dirname(path) === path) throw error;
    makeFolders(disk, dirname(path));
    makeFolders(disk, path);
  }
}
