import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileList } from './list-files.ts';

export const IGNORE_FILE = '.gitignore';

/** Ignore files that decide what is listed though globs leave them out themselves. */
export function findHiddenIgnoreFiles({ root, files, visited }: FileList): string[] {
  const listed = new Set(files);
  return visited
    .filter((path) => statOf(join(root, path))?.isDirectory())
    .map((folder) => (folder === '' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`))
    .filter((file) => !listed.has(file) && statOf(join(root, file)) !== undefined);
}

/** Of a link itself, not of what it leads to. */
function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
