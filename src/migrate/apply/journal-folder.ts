import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import {
  type Disk,
  isSystemError,
  removeEmptyFolder,
  removeFile,
  syncFolder,
  writeNewFile,
} from '../../files/disk.ts';
import { OWN_FOLDER } from './plan-paths.ts';

const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
const JOURNAL_NAME = /^\d{6}-[0-9a-f]{8}$/;
const GONE = '.gone';
const IGNORE_FILE = '.gitignore';

/**
 * Where the journals of a root lie: in git's folder, which no clone brings along, or else in a folder of ours that
 * git and we ignore. Old bytes may hold secrets: nobody but the owner can read it.
 */
export class JournalFolder {
  readonly path: string;
  readonly disk: Disk;
  readonly #isInGit: boolean;

  /** @param root absolute and real */
  constructor(root: string, disk: Disk) {
    this.disk = disk;
    this.#isInGit = isRealFolder(disk, join(root, '.git'));
    this.path = this.#isInGit ? join(root, '.git', 'migrate-scan') : join(root, OWN_FOLDER);
  }

  /** @throws MigrateScanError `apply.journal-unsafe` where something else is in its place, such as a link */
  exists(): boolean {
    try {
      if (this.disk.lstatSync(this.path).isDirectory()) return true;
    } catch (error) {
      if (isSystemError(error, 'ENOENT')) return false;
      throw error;
    }
    throw new MigrateScanError('apply.journal-unsafe', { path: this.path });
  }

  create(): void {
    if (this.exists() || !this.#make()) this.disk.chmodSync(this.path, PRIVATE_FOLDER);
    if (!this.#isInGit) writeIgnoreFile(this.disk, join(this.path, IGNORE_FILE));
  }

  /** Returns false where another run has made it in the same moment. */
  #make(): boolean {
    try {
      makeFolder(this.disk, this.path);
      return true;
    } catch (error) {
      if (isSystemError(error, 'EEXIST') && this.exists()) return false;
      throw error;
    }
  }

  /** Names of the journals, oldest first; those that are half removed are not among them. */
  listNames(): string[] {
    if (!this.exists()) return [];
    return this.disk
      .readdirSync(this.path)
      .filter((name) => JOURNAL_NAME.test(name))
      .sort();
  }

  /** Makes the folder of a journal that comes after all others, and returns its name. */
  addJournal(): string {
    const last = Number(this.listNames().at(-1)?.slice(0, 6) ?? 0);
    const name = `${String(last + 1).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
    makeFolder(this.disk, this.pathOf(name));
    return name;
  }

  pathOf(journal: string, file = ''): string {
    return join(this.path, journal, file);
  }

  /** Takes a journal away at one stroke, then what it held. */
  removeJournal(name: string): void {
    try {
      this.disk.renameSync(this.pathOf(name), this.pathOf(name + GONE));
    } catch (error) {
      if (!isSystemError(error, 'ENOENT')) throw error;
    }
    syncFolder(this.disk, this.path);
    this.sweep();
  }

  /** Whether a removal was cut off. */
  hasRemains(): boolean {
    return this.exists() && this.disk.readdirSync(this.path).some((entry) => entry.endsWith(GONE));
  }

  /** Removes what an earlier removal left. */
  sweep(): void {
    for (const name of this.disk.readdirSync(this.path).filter((entry) => entry.endsWith(GONE))) {
      for (const file of this.disk.readdirSync(this.pathOf(name)))
        removeFile(this.disk, this.pathOf(name, file));
      removeEmptyFolder(this.disk, this.pathOf(name));
    }
  }

  /** Removes the whole folder where it holds no journal. */
  removeIfEmpty(): void {
    const rest = this.disk.readdirSync(this.path);
    if (rest.some((name) => name !== IGNORE_FILE)) return;
    if (rest.length > 0) removeFile(this.disk, join(this.path, IGNORE_FILE));
    removeEmptyFolder(this.disk, this.path);
  }
}

function isRealFolder(disk: Disk, path: string): boolean {
  try {
    return disk.lstatSync(path).isDirectory() && disk.lstatSync(join(path, 'HEAD')).isFile();
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

function makeFolder(disk: Disk, path: string): void {
  disk.mkdirSync(path, { mode: PRIVATE_FOLDER });
}

function writeIgnoreFile(disk: Disk, path: string): void {
  try {
    writeNewFile(disk, path, Buffer.from('*\n'), { mode: PRIVATE_FILE });
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
  }
}
