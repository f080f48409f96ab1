import { createHash } from 'node:crypto';
import { dirname, resolve, sep } from 'node:path';
import { LIMITS } from '../../core/limits.ts';
import { type GitIndexEntry, readGitIndexEntries, UnreadIndexError } from '../../files/git-index.ts';
import { findGitWorkTree, type GitWorkTree, readGitFile } from '../../files/git-work-tree.ts';
import { addExcludes, addIgnoreFile, createIgnoreRules, isIgnored } from '../../files/ignore-rules.ts';

/** A file as it lies on the disk. */
export interface WorkFile {
  readonly file: string;
  readonly path: string;
  readonly bytes: Buffer;
}

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * The files that git could not give back as they are: changed since they were last staged or committed, in conflict,
 * or not tracked though nothing ignores them. Outside a git work tree none is. Git is not run, for the repository's
 * own config may name programs to run; where its index cannot be read, every file counts as changed.
 */
export function findDirtyFiles(files: readonly WorkFile[]): string[] {
  const trees = new Map<string, Tree | undefined>();
  return files.filter((file) => isDirty(findTree(file, trees), file)).map(({ file }) => file);
}

interface Tree {
  readonly workTree: GitWorkTree;
  /** By path from the top; undefined where the index cannot be read. */
  readonly entries: ReadonlyMap<string, GitIndexEntry> | undefined;
}

function findTree({ file, path }: WorkFile, trees: Map<string, Tree | undefined>): Tree | undefined {
  const folder = dirname(path);
  if (trees.has(folder)) return trees.get(folder);
  const workTree = findGitWorkTree(folder, resolve(path, ...file.split('/').map(() => '..')));
  const known = [...trees.values()].find((tree) => tree && tree.workTree.top === workTree?.top);
  const tree = known ?? (workTree && { workTree, entries: readEntries(workTree) });
  trees.set(folder, tree);
  return tree;
}

function readEntries(workTree: GitWorkTree): Map<string, GitIndexEntry> | undefined {
  const index = readGitFile(workTree, 'index', LIMITS.gitIndexBytes);
  if (!index.ok) return index.why === 'missing' ? new Map() : undefined;
  const entries = new Map<string, GitIndexEntry>();
  try {
    const { sharedIndex } = readGitIndexEntries(index.bytes, workTree.hashBytes, (entry) =>
      entries.set(entry.path, entry),
    );
    return sharedIndex === undefined ? entries : undefined;
  } catch (error) {
    if (error instanceof UnreadIndexError) return undefined;
    throw error;
  }
}

function isDirty(tree: Tree | undefined, { path, bytes }: WorkFile): boolean {
  if (!tree) return false;
  const { workTree, entries } = tree;
  if (!entries) return true;
  const fromTop = path
    .slice(workTree.top.length + 1)
    .split(sep)
    .join('/');
  const entry = entries.get(fromTop);
  if (!entry) return !isIgnoredBy(workTree, fromTop);
  if (entry.stage !== 0) return true;
  const algorithm = workTree.hashBytes === 32 ? 'sha256' : 'sha1';
  return ![bytes, withLineFeeds(bytes)].some((content) => hashBlob(algorithm, content) === entry.hash);
}

/** Git's name for a file's content. */
function hashBlob(algorithm: 'sha1' | 'sha256', content: Buffer): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}

/** As git keeps a text that a checkout gives the line ends of Windows. */
function withLineFeeds(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.filter((byte, at) => byte !== CARRIAGE_RETURN || bytes[at + 1] !== LINE_FEED));
}

function isIgnoredBy(workTree: GitWorkTree, path: string): boolean {
  const start = createIgnoreRules({ strip: 0, prefix: '' });
  let rules = addExcludes(start, workTree);
  for (let end = -1, folder = ''; ; folder = path.slice(0, end + 1)) {
    if (folder !== '' && isIgnored(rules, folder)) return true;
    rules = addIgnoreFile(rules, `${workTree.top}/${folder}.gitignore`, folder);
    end = path.indexOf('/', end + 1);
    if (end < 0) return isIgnored(rules, path);
  }
}
