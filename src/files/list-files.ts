import type { Skipped } from '../core/report.ts';
import type { GitWorkTree } from './git-work-tree.ts';
import type { GlobOptions } from './path-globs.ts';
import { resolveRoot } from './root-folder.ts';
import { Selection } from './selection.ts';
import { walk } from './walk.ts';

/** The files of a repository, whatever their type. Paths are POSIX, relative to the root, sorted by code unit. */
export interface FileList {
  /** Absolute, links resolved. */
  readonly root: string;
  readonly files: readonly string[];
  /** Folders skipped whole (once each), minified files by name, what is no file, links that lead outside or nowhere. */
  readonly skipped: readonly Skipped[];
  /** Whether a git index said what is tracked, or ignore files alone decided. */
  readonly source: 'git' | 'walk';
  /** Folders and links that were looked at, relative to the root; the root is `''`. */
  readonly visited: readonly string[];
  readonly workTrees: readonly GitWorkTree[];
}

/**
 * Lists the files to scan: what git tracks, and what no .gitignore or `info/exclude` names. Git itself is not run.
 * Links are not followed.
 * @throws MigrateScanError `root-missing`, `root-not-a-directory`, `root-unreadable`
 */
export async function listFiles(root: string, options: GlobOptions = {}): Promise<FileList> {
  const real = resolveRoot(root);
  const selection = new Selection(real, options);
  const isGit = walk(real, selection);
  return {
    root: real,
    files: selection.files.sort(),
    skipped: selection.skipped.sort(byFile),
    source: isGit ? 'git' : 'walk',
    visited: selection.visited,
    workTrees: selection.workTrees,
  };
}

function byFile(a: { file?: string | undefined }, b: { file?: string | undefined }): number {
  return (a.file ?? '') < (b.file ?? '') ? -1 : 1;
}
