import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Whether the path, with all links followed, ends outside the root. A broken or looping link ends nowhere. */
export function leadsOutside(root: string, path: string): boolean {
  try {
    return !isInside(root, realpathSync(join(root, path)));
  } catch {
    return false;
  }
}

/** Whether an absolute path is the folder or lies below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
