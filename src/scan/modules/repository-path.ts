import { posix } from 'node:path';

/** The directory of a path relative to the root; the root itself is `''`. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Joins and normalises; undefined where the result would lie outside the root. The root itself is `''`. */
export function joinInRoot(directory: string, path: string): string | undefined {
  const joined = posix.join(directory || '.', path.replaceAll('\\', '/'));
  if (joined === '..' || joined.startsWith('../') || joined.startsWith('/')) return undefined;
  const trimmed = joined.endsWith('/') ? joined.slice(0, -1) : joined;
  return trimmed === '.' ? '' : trimmed;
}

/** The directory and all that hold it, nearest first, the root `''` last. */
export function ancestorsOf(directory: string): string[] {
  const found = [directory];
  for (let at = directory; at !== ''; ) {
    at = directoryOf(at);
    found.push(at);
  }
  return found;
}

/** Whether a path is the directory itself or lies in it. */
export function isInside(path: string, directory: string): boolean {
  return directory === '' || path === directory || path.startsWith(`${directory}/`);
}
