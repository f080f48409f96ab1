import type { Position, Range } from './range-schema.ts';

export type { Position, Range };

/**
 * Offsets of the first character of each line. A line ends as in editors, git and CI services: at LF, CRLF or a lone
 * CR, and at nothing else; U+2028, U+2029, U+0085, form feeds and vertical tabs are characters of a line.
 */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}

/** Turns a UTF-16 offset into a position, given the `lineStarts` of the same text. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The UTF-16 offset of a position, given the `lineStarts` of its text; undefined where there is no such line. */
export function offsetAt(starts: readonly number[], { line, column }: Position): number | undefined {
  const start = starts[line - 1];
  return start === undefined ? undefined : start + column - 1;
}

/** The range between two UTF-16 offsets, given the `lineStarts` of the same text. */
export function rangeBetween(starts: readonly number[], from: number, to: number): Range {
  return { start: positionAt(starts, from), end: positionAt(starts, to) };
}

/** Orders by file, then start, then end: the order of every list that we print. */
export function compareLocations(
  a: { file: string; range: Range },
  b: { file: string; range: Range },
): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end);
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** Whether `outer` covers all of `inner`. */
export function containsRange(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
