import { createHash } from 'node:crypto';
import { MigrateScanError } from '../core/errors.ts';
import { decodeText } from '../files/decode.ts';
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
 * The files below a folder at a commit; none where the folder was not there. Links are left out, as are paths that
 * would climb out of a folder they are written to.
 * @param below `''` or a POSIX path from the top of the work tree
 * @throws MigrateScanError `changes.base-unreadable`
 */
export function listBaseTree(git: Git, base: string, below: string): BaseTree {
  if (below !== '' && git(['cat-file', '-e', `${base}:${below}`]).code !== 0) {
    return { files: [], submodules: [] };
  }
  const { code, stdout } = git(['ls-tree', '-r', '-z', '--full-tree', `${base}:${below}`]);
  if (code !== 0) throw new MigrateScanError('changes.base-unreadable', { base: base.slice(0, 12) });
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

/** Reads and decodes single files of the tree; undefined where a file is not in it, or is no text. */
export function createBaseReader(git: Git, { files }: BaseTree): (path: string) => string | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path) => {
    const file = byPath.get(path);
    if (file?.size === undefined) return undefined;
    let text: string | undefined;
    readBlobs(git, [{ ...file, size: file.size }], (_, bytes) => {
      const decoded = decodeText(bytes);
      text = decoded.ok ? decoded.text : undefined;
    });
    return text;
  };
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
      const end = stdout.indexOf(10, at);
      const [, type, size] = stdout.toString('latin1', at, Math.max(at, end)).split(' ');
      const length = Number(size);
      if (type !== 'blob' || end + length >= stdout.length) {
        throw new MigrateScanError('changes.base-unreadable', { base: file.path });
      }
      onFile(file, stdout.subarray(end + 1, end + 1 + length));
      at = end + length + 2;
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
