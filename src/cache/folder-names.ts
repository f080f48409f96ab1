import { createHash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { statOf } from './file-stats.ts';

/** Tells the entries of a folder, by name and kind, from others; empty for a link, and where there is nothing to read. */
export function digestFolder(path: string): string {
  try {
    if (!statOf(path)?.isDirectory()) return '';
    const names = readdirSync(path, { withFileTypes: true }).map((entry) => entry.name + kindOf(entry));
    return createHash('sha256').update(names.sort().join('\0')).digest('hex');
  } catch {
    return '';
  }
}

function kindOf(entry: Dirent): string {
  if (entry.isDirectory()) return '/';
  if (entry.isSymbolicLink()) return '@';
  return entry.isFile() ? '' : '|';
}
