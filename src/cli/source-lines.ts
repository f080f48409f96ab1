import { readSourceText } from '../files/read-source-text.ts';

/** Code frames do without files that are larger. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * A reader of the lines of the scanned files, for code frames. It remembers the last file, since findings come
 * sorted by file; it answers undefined for what is gone, too large, or lies outside the root. `root` is absolute
 * and real.
 */
export function createLineReader(root: string): (file: string) => readonly string[] | undefined {
  let last: { file: string; lines: readonly string[] | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: readLines(root, file) };
    return last.lines;
  };
}

function readLines(root: string, file: string): readonly string[] | undefined {
  const read = readSourceText(root, file, { maxBytes: MOST_BYTES });
  return read.ok ? read.source.text.split(/\r\n|\n|\r/) : undefined;
}
