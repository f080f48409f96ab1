import { expect, it } from 'vitest';
import { createFrame } from '../../../src/report/html/data/frame.ts';
import { createPools } from '../../../src/report/html/data/pools.ts';

type Place = readonly [line: number, column: number];

/** The lines of a frame with `«` and `»` around the mark. */
function draw(source: readonly string[], [line, column]: Place, [endLine, endColumn]: Place): string[] {
  const pools = createPools();
  const range = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const frame = createFrame((number) => source[number - 1], range, pools);
  if (!frame) return [];
  const [first, indexes, [startLine, startOffset, lastLine, endOffset]] = frame;
  return indexes.map((index, position) => {
    let text = index < 0 ? '' : String(pools.texts.values[index]);
    if (position === lastLine) text = `${text.slice(0, endOffset)}»${text.slice(endOffset)}`;
    if (position === startLine) text = `${text.slice(0, startOffset)}«${text.slice(startOffset)}`;
    return `${first + position} ${text}`;
  });
}

it('marks the range and shows the line before', () => {
  expect(draw(['if (x) {', '  call();', '}'], [2, 3], [2, 9])).toEqual(['1 if (x) {', '2   «call()»;']);
});

it('marks a range over several lines, without the common indentation', () => {
  expect(draw(['', '\tx = f({', '\t\ta,', '\t})'], [2, 6], [4, 4])).toEqual([
    '2 x = «f({',
    '3   a,',
    '4 })»',
  ]);
});

it('cuts a long range after eight lines', () => {
  const source = Array.from({ length: 30 }, (_, index) => `line${index}`);
  const lines = draw(source, [10, 1], [30, 2]);
  expect([lines.length, lines.at(-1)]).toEqual([9, '17 line16»']);
});

it('cuts a long line around the mark', () => {
  const [line = ''] = draw([`${'a'.repeat(3000)}call()${'b'.repeat(3000)}`], [1, 3001], [1, 3007]);
  expect(line).toContain('«call()»');
  expect(line.length).toBeLessThan(320);
});

it('keeps the mark in place behind what is shown as an escape', () => {
  expect(draw(['"\u202e" + call()'], [1, 7], [1, 13])).toEqual(['1 "\\u202e" + «call()»']);
});

it('is absent where the file has become shorter', () => {
  expect(draw(['one'], [7, 1], [7, 2])).toEqual([]);
});
