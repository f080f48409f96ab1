import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Where a link ends, with all links followed; one that is broken or loops, or leads to what may not be seen, ends nowhere. */
export type LinkEnd = 'inside' | 'outside' | 'nowhere';

/**
 * Where a link of the root ends; nothing there is read.
 * @param root absolute and real
 */
export function findLinkEnd(root: string, path: string): LinkEnd {
  try {
    return isInside(root, realpathSync(join(root, path))) ? 'inside' : 'outside';
  } catch {
    return 'nowhere';
  }
}

/** Whether an absolute path is the folder or lies below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
