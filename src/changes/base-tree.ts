import { createHash } from 'node:crypto';
import { MigrateScanError } from '../core/errors.ts';
import { decodeText } from '../files/decode.ts';
import type { BasePlace } from './base-commit.ts';
import type { Git } from './git.ts';

/** A regular file of a commit. */
export interface TreeFile {
  /** POSIX, relative to the folder that was asked for. */
  readonly path: string;
  readonly hash: string;
  /** Bytes; undefined where a partial clone does not have the object. */
  readonly size: number | undefined;
}

export interface BaseTree {
  readonly files: readonly TreeFile[];
  /** Folders that hold another repository at some commit of it. */
  readonly submodules: readonly string[];
}

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+)\t([\s\S]+)$/;
const UNSAFE = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)|[\\\0]/i;

/**
 * The files of a folder at a commit; none where the folder was not there. Links are left out, as are paths that would
 * climb out of a folder they are written to.
 * @throws MigrateScanError `changes.base-unreadable`
 */
export function listBaseTree(git: Git, { commit, below, tree }: BasePlace): BaseTree {
  if (tree === undefined && below !== '') return { files: [], submodules: [] };
  const { code, stdout } = git(['ls-tree', '-r', '-z', '--full-tree', tree ?? commit]);
  if (code !== 0) throw new MigrateScanError('changes.base-unreadable', { base: commit.slice(0, 12) });
  const found: { path: string; hash: string }[] = [];
  const submodules: string[] = [];
  for (const line of stdout.toString('utf8').split('\0')) {
    const [, mode = '', type, hash = '', path = ''] = ENTRY.exec(line) ?? [];
    if (path === '' || UNSAFE.test(path)) continue;
    if (type === 'commit') submodules.push(path);
    if (type === 'blob' && mode.startsWith('100')) found.push({ path, hash });
  }
  const sizes = readSizes(git, found);
  return { files: found.map((file, index) => ({ ...file, size: sizes[index] })), submodules };
}

function readSizes(git: Git, files: readonly { readonly hash: string }[]): (number | undefined)[] {
  const { stdout } = git(['cat-file', '--batch-check'], files.map(({ hash }) => `${hash}\n`).join(''));
  return stdout
    .toString('latin1')
    .split('\n')
    .map((line) => {
      const size = / blob (\d+)$/.exec(line)?.[1];
      return size === undefined ? undefined : Number(size);
    });
}

/** Tells one tree from another, also where objects are missing from a partial clone. */
export function digestTree({ files, submodules }: BaseTree): string {
  const rows = files.map(({ path, hash, size }) => `${hash} ${size ?? 'missing'} ${path}`);
  return createHash('sha256')
    .update([...rows, ...submodules].join('\0'))
    .digest('hex');
}

/**
 * The decoded texts of the base by path, of which these are read from git, all at once and when first one is asked for;
 * undefined where a file is no text, or is not there to be read.
 */
export function createBaseReader(
  git: Git,
  tree: string,
  files: readonly string[],
): (path: string) => string | undefined {
  let texts: ReadonlyMap<string, string> | undefined;
  return (path) => {
    texts ??= readTexts(git, tree, files);
    return texts.get(path);
  };
}

function readTexts(git: Git, tree: string, files: readonly string[]): ReadonlyMap<string, string> {
  // A name with a line end cannot be asked for this way.
  const asked = files.filter((path) => !/[\r\n]/.test(path));
  const { stdout } = git(['cat-file', '--batch'], asked.map((path) => `${tree}:${path}\n`).join(''));
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of asked) {
    const found = readAnswer(stdout, at);
    at = found.end;
    const decoded = found.bytes && decodeText(found.bytes);
    if (decoded?.ok) texts.set(path, decoded.text);
  }
  return texts;
}

/** One answer of `git cat-file --batch`: `name type size`, a line end, the bytes, a line end; or `name missing`. */
function readAnswer(
  stdout: Buffer,
  at: number,
): { readonly bytes: Buffer | undefined; readonly end: number } {
  const line = Math.max(at, stdout.indexOf(10, at));
  const [, length] = / blob (\d+)$/.exec(stdout.toString('latin1', at, line)) ?? [];
  if (length === undefined) return { bytes: undefined, end: line + 1 };
  const end = line + 1 + Number(length);
  return { bytes: end < stdout.length ? stdout.subarray(line + 1, end) : undefined, end: end + 1 };
}

const MOST_BYTES_AT_ONCE = 32 * 1024 * 1024;
const MOST_FILES_AT_ONCE = 2000;

export type PresentFile = TreeFile & { readonly size: number };

/**
 * Hands over the content of each file, a few megabytes at a time.
 * @throws MigrateScanError `changes.base-unreadable` where git does not answer as it should
 */
export function readBlobs(
  git: Git,
  files: readonly PresentFile[],
  onFile: (file: PresentFile, bytes: Buffer) => void,
): void {
  for (const batch of inBatches(files)) {
    const { stdout } = git(['cat-file', '--batch'], batch.map(({ hash }) => `${hash}\n`).join(''));
    let at = 0;
    for (const file of batch) {
      const { bytes, end } = readAnswer(stdout, at);
      if (!bytes) throw new MigrateScanError('changes.base-unreadable', { base: file.path });
      onFile(file, bytes);
      at = end;
    }
  }
}

function inBatches(files: readonly PresentFile[]): PresentFile[][] {
  const batches: PresentFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = batches.at(-1);
    if (!last || bytes + file.size > MOST_BYTES_AT_ONCE || last.length >= MOST_FILES_AT_ONCE) {
      batches.push([file]);
      bytes = file.size;
    } else {
      last.push(file);
      bytes += file.size;
    }
  }
  return batches;
}
