import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** Code frames do without files that are larger. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A reader of the lines of the scanned files, for code frames. It remembers the last file, since findings come
 * sorted by file; it answers undefined for what is gone, too large, or lies outside the root.
 */
export function createLineReader(root: string): (file: string) => readonly string[] | undefined {
  const trueRoot = realpathSync(root);
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: readLines(trueRoot, file) };
    return last.lines;
  };
}

function readLines(root: string, file: string): readonly string[] | undefined {
  try {
    const path = realpathSync(resolve(root, file));
    const entry = statSync(path);
    const inside = path.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!inside || !entry.isFile() || entry.size > MOST_BYTES) return undefined;
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
  } catch {
    return undefined;
  }
}
