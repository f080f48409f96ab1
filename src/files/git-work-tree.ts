import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readRegularFile } from './open-file.ts';

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

/** The work tree that holds a folder, or undefined where none does or its config points it elsewhere. */
export function findGitWorkTree(folder: string): GitWorkTree | undefined {
  for (let top = folder; ; ) {
    const gitDir = findGitDir(top);
    if (gitDir) return describe(top, gitDir);
    const parent = dirname(top);
    if (parent === top) return undefined;
    top = parent;
  }
}

function findGitDir(top: string): string | undefined {
  const path = resolve(top, '.git');
  try {
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  } catch {
    return undefined;
  }
  const pointer = readText(path);
  if (pointer === undefined) return readText(resolve(path, 'HEAD')) === undefined ? undefined : path;
  const target = /^gitdir: ([^\r\n]+)/.exec(pointer)?.[1];
  return target && resolve(top, target);
}

function describe(top: string, gitDir: string): GitWorkTree | undefined {
  const common = readText(resolve(gitDir, 'commondir'))?.trim();
  const commonDir = common ? resolve(gitDir, common) : gitDir;
  const config = parseConfig(readText(resolve(commonDir, 'config')) ?? '');
  const own = parseConfig(readText(resolve(gitDir, 'config.worktree')) ?? '');
  const moved = own.get('core.worktree') ?? config.get('core.worktree');
  if (moved !== undefined && resolve(gitDir, moved) !== top) return undefined;
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

function readText(path: string): string | undefined {
  const file = readRegularFile(path, { maxBytes: SMALL_FILE, followLinks: true });
  return file.ok ? file.bytes.toString('utf8') : undefined;
}
