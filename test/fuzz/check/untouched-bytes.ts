import { lineStarts } from '../../../src/core/range.ts';
import type { Edit } from '../../../src/migrate/plan.ts';
import { hold } from './broken-invariant.ts';
import { findOffset } from './report.ts';

/** An edit by UTF-16 offsets in the old text, and where its own text lies in the new one. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The places of the edits of one file, in its order. */
export function placesOf(text: string, edits: readonly Edit[]): readonly Place[] {
  const starts = lineStarts(text);
  const sorted = edits
    .map(({ range, text: inside }) => ({
      from: findOffset(text, starts, range.start),
      to: findOffset(text, starts, range.end),
      length: inside.length,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let moved = 0;
  return sorted.map(({ from, to, length }) => {
    const newFrom = from + moved;
    moved += length - (to - from);
    return { from, to, newFrom, newTo: newFrom + length };
  });
}

/** Holds that all text between the edits is as it was. */
export function checkUntouched(oldText: string, newText: string, places: readonly Place[]): void {
  const ends = [...places, { from: oldText.length, to: 0, newFrom: newText.length, newTo: 0 }];
  let [at, newAt] = [0, 0];
  for (const { from, to, newFrom, newTo } of ends) {
    const [kept, now] = [oldText.slice(at, from), newText.slice(newAt, newFrom)];
    hold(kept === now, 'text outside of the edits has changed', { kept, now });
    [at, newAt] = [to, newTo];
  }
}

const MARK = Buffer.from('\uFEFF');

/** Holds that a byte-order mark has neither come nor gone. */
export function checkMark(before: Buffer, after: Buffer): void {
  const isMarked = (bytes: Buffer) => bytes.subarray(0, MARK.length).equals(MARK);
  hold(isMarked(before) === isMarked(after), 'the byte-order mark has changed');
}
