import { lineStarts } from '../../../src/core/range.ts';
import type { Edit } from '../../../src/migrate/plan.ts';

/** The places of edits as offsets, with the lengths of what comes there, in the order of the file. */
export function offsetsOf(
  text: string,
  edits: readonly Edit[],
): { from: number; to: number; length: number }[] {
  const starts = lineStarts(text);
  const at = ({ line, column }: { line: number; column: number }) => starts[line - 1]! + column - 1;
  return edits
    .map(({ range, text: inside }) => ({ from: at(range.start), to: at(range.end), length: inside.length }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
