import { expect, it } from 'vitest';
import { lineStarts, offsetAt, positionAt } from '../../src/core/range.ts';

it.each([
  ['LF', 'a\nb', [0, 2]],
  ['CRLF', 'a\r\nb', [0, 3]],
  ['a lone CR', 'a\rb', [0, 2]],
  ['all three', 'a\nb\r\nc\rd', [0, 2, 5, 7]],
  ['a line end at the end', 'a\n', [0, 2]],
])('ends a line at %s', (_name, text, starts) => {
  expect(lineStarts(text)).toEqual(starts);
});

it.each([
  ['U+2028', '\u2028'],
  ['U+2029', '\u2029'],
  ['U+0085', '\u0085'],
  ['a form feed', '\f'],
  ['a vertical tab', '\v'],
  ['NUL', '\0'],
])('goes on over %s, as editors do', (_name, character) => {
  expect(lineStarts(`a${character}b`)).toEqual([0]);
});

it('finds the offset that a position stands for', () => {
  const starts = lineStarts('ab\r\ncd\n');
  for (let offset = 0; offset <= 7; offset++)
    expect(offsetAt(starts, positionAt(starts, offset))).toBe(offset);
  expect(offsetAt(starts, { line: 4, column: 1 })).toBeUndefined();
});
