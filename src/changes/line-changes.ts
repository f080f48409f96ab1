import { diffArrays } from 'diff';
import type { Range } from '../core/range.ts';

/** Says whether a range of the newer text holds a line that changed, or lost one. */
export type LineChanges = (range: Range) => boolean;

/** Texts that differ more than this count as changed throughout. */
const MOST_EDITS = 4000;
const LINE_END = /\r\n|\n|\r/;

/** Compares two texts line by line. Line ends do not count: a checkout may change them. */
export function compareLines(before: string, after: string): LineChanges {
  if (before === after) return () => false;
  const parts = diffArrays(before.split(LINE_END), after.split(LINE_END), { maxEditLength: MOST_EDITS });
  if (!parts) return () => true;
  const changed = new Set<number>();
  /** Lines after which something was taken out. */
  const gaps = new Set<number>();
  let line = 1;
  for (const { added, removed, count } of parts) {
    if (removed) gaps.add(line - 1);
    else if (added) for (let n = 0; n < count; n++) changed.add(line + n);
    if (!removed) line += count;
  }
  return ({ start, end }) => {
    for (let at = start.line; at <= end.line; at++) {
      if (changed.has(at) || (at < end.line && gaps.has(at))) return true;
    }
    return false;
  };
}
