import { LIMITS } from '../core/limits.ts';
import { type GitIndex, parseGitIndex, UnreadIndexError } from './git-index.ts';
import { type GitWorkTree, readGitFile } from './git-work-tree.ts';

/** What git tracks below a folder, to which ignore rules do not apply. Paths are relative to that folder. */
export interface TrackedPaths {
  readonly files: ReadonlySet<string>;
  /** Every folder that holds something tracked, however deep. */
  readonly folders: ReadonlySet<string>;
}

/**
 * Reads the index of a work tree; git is not run. Undefined where there is no index yet or we cannot read it.
 * @param below `''` or a POSIX path below the top, ending in `/`
 */
export function readTrackedPaths(workTree: GitWorkTree, below: string): TrackedPaths | undefined {
  const index = readIndex(workTree, 'index', below);
  if (!index) return undefined;
  const shared = index.sharedIndex && readIndex(workTree, `sharedindex.${index.sharedIndex}`, below);
  const files = new Set(index.paths);
  for (const path of shared ? shared.paths : []) files.add(path);
  return { files, folders: foldersOf(files) };
}

function readIndex(workTree: GitWorkTree, name: string, below: string): GitIndex | undefined {
  const index = readGitFile(workTree, name, LIMITS.gitIndexBytes);
  if (!index.ok) return undefined;
  try {
    return parseGitIndex(index.bytes, workTree.hashBytes, below);
  } catch (error) {
    if (error instanceof UnreadIndexError) return undefined;
    throw error;
  }
}

function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
