import { createHash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';

/** Tells the entries of a folder, by name and kind, from others; empty where there is no folder to read. */
export function digestFolder(path: string): string {
  try {
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
