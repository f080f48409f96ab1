import { join, sep } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import type { Disk } from '../../files/disk.ts';
import { isSystemError } from '../../files/disk.ts';

/** The folder of the journals where there is no git. */
export const OWN_FOLDER = '.migrate-scan';

/** Characters that some file systems leave out when they compare names. */
const INVISIBLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** Names by which git's own folder can be reached on one system or another. */
const GIT_NAME = /^(?:\.git|git~\d+)(?:[ .]*|:.*)$/i;

/**
 * Whether a plan or a journal may name this path: relative, below the root, and not among what git or we keep there.
 * Both are files that anybody can write.
 */
export function isSafePath(file: string): boolean {
  if (file === '' || file.length > 4096 || file.includes('\0')) return false;
  if (sep === '\\' && /[\\:]/.test(file)) return false;
  return file.split('/').every((part) => {
    if (part === '' || part === '.' || part === '..') return false;
    const name = part.replace(INVISIBLE, '');
    return !GIT_NAME.test(name) && name.toLowerCase() !== OWN_FOLDER;
  });
}

/** Finds out where the files of a plan lie, without ever following a link. */
export class PlanFolders {
  readonly #disk: Disk;
  readonly #root: string;
  /** Known to be folders, or known to be missing. */
  readonly #known = new Map<string, 'folder' | 'missing'>([['', 'folder']]);

  /** @param root absolute and real */
  constructor(disk: Disk, root: string) {
    this.#disk = disk;
    this.#root = root;
  }

  /** The absolute path. @throws MigrateScanError `apply.path-unsafe`, `apply.file-link`, `apply.file-unreadable` */
  resolve(file: string): string {
    if (!isSafePath(file)) throw new MigrateScanError('apply.path-unsafe', { file });
    for (const folder of foldersAbove(file)) if (this.#look(folder, file) === 'missing') break;
    return join(this.#root, file);
  }

  /** The folders on the way to these files that do not exist, outermost first. */
  findMissing(files: readonly string[]): string[] {
    const folders = new Set(files.flatMap((file) => foldersAbove(file)));
    return [...folders].sort().filter((folder) => this.#look(folder, folder) === 'missing');
  }

  #look(folder: string, file: string): 'folder' | 'missing' {
    const known = this.#known.get(folder);
    if (known) return known;
    const stat = this.#lstat(folder);
    if (stat?.isSymbolicLink()) throw new MigrateScanError('apply.file-link', { file });
    if (stat && !stat.isDirectory())
      throw new MigrateScanError('apply.file-unreadable', { file, reason: 'ENOTDIR' });
    const found = stat ? 'folder' : 'missing';
    this.#known.set(folder, found);
    return found;
  }

  #lstat(folder: string) {
    try {
      return this.#disk.lstatSync(join(this.#root, folder));
    } catch (error) {
      if (isSystemError(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw error;
    }
  }
}

/** `a/b/c.ts` → `a`, `a/b` */
function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1))
    folders.push(file.slice(0, end));
  return folders;
}
