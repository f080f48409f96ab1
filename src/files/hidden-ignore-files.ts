import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileList } from './list-files.ts';

export const IGNORE_FILE = '.gitignore';

/** Ignore files that decide what is listed though globs leave them out themselves. */
export function findHiddenIgnoreFiles({ root, files, visited }: FileList): string[] {
  const listed = new Set(files);
  return visited
    .map((folder) => (folder === '' ? IGNORE_FILE : `${folder}/${IGNORE_FILE}`))
    .filter((file) => !listed.has(file) && existsSync(join(root, file)));
}
