import { dirname, join, relative } from 'node:path';
import { statOf } from '../cache/file-stats.ts';
import type { GitWorkTree } from '../files/git-work-tree.ts';
import { IGNORE_FILE } from '../files/ignore-rules.ts';
import type { FileList } from '../files/list-files.ts';
import { isInside } from '../files/root-bounds.ts';

/** What decides which files are listed and is not among them: paths relative to the root. */
export function listSettings(listed: FileList): string[] {
  const ofGit = listed.workTrees.flatMap((tree) => settingsOf(listed.root, tree));
  return [...findHiddenIgnoreFiles(listed), ...ofGit];
}

/** Ignore files that globs leave out themselves. */
function findHiddenIgnoreFiles({ root, files, visited }: FileList): string[] {
  const known = new Set(files);
  return visited
    .filter((path) => statOf(join(root, path))?.isDirectory())
    .map((folder) => (folder === '' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`))
    .filter((file) => !known.has(file) && statOf(join(root, file)) !== undefined);
}

/** The files of git, but for its index, that say which work tree this is and what it ignores. */
function settingsOf(root: string, { top, gitDir, commonDir }: GitWorkTree): string[] {
  const files = [`${gitDir}/config.worktree`, `${commonDir}/config`, `${commonDir}/info/exclude`];
  for (let folder = dirname(root); isInside(top, folder); folder = dirname(folder)) {
    files.push(join(folder, IGNORE_FILE));
  }
  return files.map((file) => relative(root, file));
}
