import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { pruneCacheEntries, readCacheEntry, writeCacheEntry } from '../cache/cache-entry.ts';
import { findChanged, isSure, readStats } from '../cache/file-stats.ts';
import { digestFolder } from '../cache/folder-names.ts';
import type { Report } from '../core/report.ts';
import type { GitWorkTree } from '../files/git-work-tree.ts';
import { IGNORE_FILE } from '../files/ignore-rules.ts';
import type { FileList } from '../files/list-files.ts';
import { type ReadOptions, readSourceText } from '../files/read-source-text.ts';
import { readTrackedPaths } from '../files/tracked-paths.ts';
import { CANDIDATE_BYTES } from './candidates.ts';
import { listSettings } from './kept-settings.ts';
import { describeFiles, type FileFacts, findKnownFiles, type KnownFiles } from './known-files.ts';
import { digestSpecifiers } from './modules/graph.ts';
import { findSpecifiers } from './modules/specifiers.ts';
import type { Repository } from './repository.ts';

export interface KeptScan {
  /** Undefined where something has changed that it depends on. */
  readonly report: Report | undefined;
  /** What still holds of the files that have not changed. */
  readonly known: KnownFiles;
}

/** How much the result depends on a file. */
const SEARCHED = 0;
/** Its imports were read, and nothing else of it. */
const LINKED = 1;
/** Its text was. */
const READ = 2;

interface Entry extends FileFacts {
  /** Relative to the root, joined by NUL: the files of the listing, then folders and links, then settings of git. */
  readonly paths: string;
  readonly files: number;
  readonly stats: Float64Array;
  readonly uses: Uint8Array;
  /** Of `LINKED` files: the digest of their specifiers. */
  readonly links: Float64Array;
  /**
   * Of `READ` files the digest of their text, of folders that of their entries; empty for others, and where it may not
   * be what the scan saw.
   */
  readonly digests: readonly string[];
  readonly workTrees: FileList['workTrees'];
  /** What git tracks in each work tree. Its index changes with every `git status`, this does not. */
  readonly tracked: readonly string[];
  readonly report: string;
}

/**
 * The report of an earlier scan, where nothing has changed since that it depends on: no file has come or gone, and
 * what was written anew says what it said, or was not read, holds none of the words of the search, and imports what
 * it did.
 * @param path of the cache's entry
 */
export function findKeptScan(path: string, root: string, maxBytes: number): KeptScan | undefined {
  const body = readCacheEntry(path);
  if (!body) return undefined;
  const entry = readEntry(body);
  if (!entry) return undefined;
  const paths = entry.paths.split('\0');
  const folders = new Map<string, boolean>();
  const changed = findChanged(root, paths, entry.stats);
  const isUnharmed =
    entry.workTrees.every((tree, i) => digestTracked(tree) === entry.tracked[i]) &&
    changed.every((row) => {
      const path = paths[row] ?? '';
      if (row < entry.files) return isIrrelevant(entry, row, readText(root, path, { maxBytes, folders }));
      return entry.digests[row] !== '' && entry.digests[row] === digestFolder(join(root, path));
    });
  return {
    report: isUnharmed ? (JSON.parse(entry.report) as Report) : undefined,
    known: findKnownFiles({ ...entry, paths: paths.slice(0, entry.files) }, new Set(changed)),
  };
}

/** The digest vouches for the bytes, not for the version of V8 that wrote them. */
function readEntry(body: Buffer): Entry | undefined {
  try {
    return deserialize(body) as Entry;
  } catch {
    return undefined;
  }
}

function isIrrelevant({ uses, links, digests }: Entry, row: number, text: string | undefined): boolean {
  if (text === undefined) return false;
  if (uses[row] === READ) return digestText(text) === digests[row];
  if (CANDIDATE_BYTES.test(text)) return false;
  return uses[row] === SEARCHED || links[row] === digestSpecifiers(findSpecifiers(text).join('\n'));
}

function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readText(root: string, file: string, options: ReadOptions): string | undefined {
  const result = readSourceText(root, file, options);
  return result.ok && result.warnings.length === 0 ? result.source.text : undefined;
}

export interface Keeping {
  readonly listed: FileList;
  readonly repository: Repository;
  /** When the scan began, in milliseconds since 1970: what changed later is not trusted. */
  readonly startedAt: number;
  readonly maxBytes: number;
  /** What the search has found. */
  readonly hits: readonly string[];
}

/** Keeps a report for `findKeptScan`. Nothing happens where it cannot be written. */
export function keepScan(path: string, report: Report, keeping: Keeping): void {
  const { listed, repository, startedAt, maxBytes, hits } = keeping;
  const { root, files, visited, workTrees } = listed;
  const paths = [...files, ...visited, ...listSettings(listed)];
  const read = new Set([...repository.reads(), ...report.skipped.map(({ file }) => file)]);
  const links = repository.graph.links();
  const useOf = (file: string) => {
    if (read.has(file) || basename(file) === IGNORE_FILE) return READ;
    return links.has(file) ? LINKED : SEARCHED;
  };
  const folders = new Map<string, boolean>();
  const digests = paths.map((path, row) => {
    if (row >= files.length) return row < files.length + visited.length ? digestFolder(join(root, path)) : '';
    const text = useOf(path) === READ ? readText(root, path, { maxBytes, folders }) : undefined;
    return text === undefined ? '' : digestText(text);
  });
  const stats = readStats(root, paths, startedAt);
  const entry: Entry = {
    paths: paths.join('\0'),
    files: files.length,
    stats,
    uses: Uint8Array.from(files, useOf),
    links: Float64Array.from(files, (file) => links.get(file) ?? 0),
    digests: digests.map((digest, row) => (isSure(stats, row) ? digest : '')),
    ...describeFiles({ files, hits, graph: repository.graph, report }),
    workTrees,
    tracked: workTrees.map(digestTracked),
    report: JSON.stringify(report),
  };
  writeCacheEntry(path, serialize(entry));
  pruneCacheEntries(dirname(path));
}

function digestTracked(workTree: GitWorkTree): string {
  const tracked = readTrackedPaths(workTree, '');
  return createHash('sha1')
    .update(tracked ? [...tracked.files].join('\0') : '')
    .digest('hex');
}
