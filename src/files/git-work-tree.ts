import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type FileBytes, readRegularFile } from './open-file.ts';
import { isInside } from './root-bounds.ts';

/** A git work tree as its own files describe it; git is not run to find it. All paths are absolute. */
export interface GitWorkTree {
  readonly top: string;
  /** Holds `index`; for a worktree or submodule it lies elsewhere than `top/.git`. */
  readonly gitDir: string;
  /** Holds `config` and `info/exclude`. */
  readonly commonDir: string;
  readonly hashBytes: 20 | 32;
}

const SMALL_FILE = 1024 * 1024;

/**
 * The work tree that holds a folder, or undefined where none does or its config points it elsewhere. The one of the
 * root may keep its git folder anywhere, as worktrees and submodules do; one below may not (`readGitWorkTree`).
 * @param root absolute and real; the folder itself where it is not given
 */
export function findGitWorkTree(folder: string, root = folder): GitWorkTree | undefined {
  for (let top = folder; ; ) {
    const found = readGitWorkTree(top, root);
    if (found === 'moved') return undefined;
    if (found !== undefined && found !== 'outside') return found;
    const parent = dirname(top);
    if (parent === top) return undefined;
    top = parent;
  }
}

/**
 * The work tree whose top is this folder; undefined where it is none, `moved` where its config points elsewhere.
 * `outside` where it lies below the root, and its git folder neither in the root nor in the git folder of the root's
 * own work tree: nothing of such a git folder is read.
 */
export function readGitWorkTree(top: string, root: string): GitWorkTree | 'outside' | 'moved' | undefined {
  const path = resolve(top, '.git');
  const real = realPathOf(path);
  if (real === undefined) return undefined;
  const allowed = top !== root && isInside(root, top) ? foldersOf(root) : undefined;
  if (!isAllowed(real, allowed)) return 'outside';
  const kind = kindOf(real);
  if (kind === undefined) return undefined;
  const gitDir = kind === 'folder' ? path : readPointer(top, path);
  if (gitDir === undefined) return undefined;
  if (!isAllowed(gitDir, allowed)) return 'outside';
  if (readGitText({ gitDir, commonDir: gitDir }, 'HEAD') === undefined) return undefined;
  const common = readGitText({ gitDir, commonDir: gitDir }, 'commondir')?.trim();
  if (!common) return describe(top, { gitDir, commonDir: gitDir });
  const commonDir = resolve(gitDir, common);
  // Only a git folder that a `.git` file leads to shares another one.
  const mayShare = isAllowed(commonDir, kind === 'folder' ? [top] : allowed);
  return mayShare ? describe(top, { gitDir, commonDir }) : 'outside';
}

/** Where the git folder of a nested work tree may lie. */
function foldersOf(root: string): string[] {
  const own = findGitWorkTree(root);
  return own ? [root, own.gitDir, own.commonDir] : [root];
}

/** Whether a path, with all links followed, lies in one of the folders. Without folders, all is allowed. */
function isAllowed(path: string, folders: readonly string[] | undefined): boolean {
  if (!folders) return true;
  const real = realPathOf(path);
  return real !== undefined && folders.some((folder) => isInside(realPathOf(folder) ?? folder, real));
}

function kindOf(path: string): 'folder' | 'other' | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && (stat.isDirectory() ? 'folder' : 'other');
  } catch {
    return undefined;
  }
}

function readPointer(top: string, path: string): string | undefined {
  const file = readRegularFile(path, { maxBytes: SMALL_FILE, followLinks: true });
  const target = file.ok ? /^gitdir: ([^\r\n]+)/.exec(file.bytes.toString('utf8'))?.[1] : undefined;
  return target && resolve(top, target);
}

type GitFolders = Pick<GitWorkTree, 'gitDir' | 'commonDir'>;

function describe(top: string, { gitDir, commonDir }: GitFolders): GitWorkTree | 'moved' {
  const folders = { gitDir, commonDir };
  const config = parseConfig(readGitText(folders, resolve(commonDir, 'config')) ?? '');
  const own = parseConfig(readGitText(folders, 'config.worktree') ?? '');
  const moved = own.get('core.worktree') ?? config.get('core.worktree');
  if (moved !== undefined && resolve(gitDir, moved) !== top) return 'moved';
  return { top, gitDir, commonDir, hashBytes: config.get('extensions.objectformat') === 'sha256' ? 32 : 20 };
}

/** Plain `key = value` lines by lower-case `section.key`; sub-sections, includes and escapes are not needed here. */
function parseConfig(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[([^\]]{1,200})\]/.exec(line)?.[1];
    if (header !== undefined) section = header.trim().toLowerCase();
    const equals = line.indexOf('=');
    if (header !== undefined || equals < 0) continue;
    const value = line.slice(equals + 1).trim();
    values.set(`${section}.${line.slice(0, equals).trim().toLowerCase()}`, value.replace(/^"(.*)"$/, '$1'));
  }
  return values;
}

/**
 * Reads a file of git, by its path from the git folder or absolute. Links among git's files are followed, but not out
 * of its folders.
 */
export function readGitFile({ gitDir, commonDir }: GitFolders, file: string, maxBytes: number): FileBytes {
  const real = realPathOf(resolve(gitDir, file));
  if (real === undefined) return { ok: false, why: 'missing' };
  if (!isAllowed(real, [gitDir, commonDir])) return { ok: false, why: 'link' };
  return readRegularFile(real, { maxBytes });
}

function readGitText(folders: GitFolders, file: string): string | undefined {
  const read = readGitFile(folders, file, SMALL_FILE);
  return read.ok ? read.bytes.toString('utf8') : undefined;
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
