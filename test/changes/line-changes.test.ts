import { expect, it } from 'vitest';
import { compareLines } from '../../src/changes/line-changes.ts';

const lines = (start: number, end = start) => ({
  start: { line: start, column: 1 },
  end: { line: end, column: 2 },
});

it.each([
  ['a line before it', 'a\nb\nc', 'x\na\nb\nc', lines(3), false],
  ['the line itself', 'a\nb\nc', 'a\nx\nc', lines(2), true],
  ['a line of it', 'a(\n1,\n2)', 'a(\n1,\n3)', lines(1, 3), true],
  ['a line that was in it', 'a(\n1,\n2)', 'a(\n2)', lines(1, 2), true],
  ['a line that was above it', 'x\na\nb', 'a\nb', lines(1), false],
  ['a line that was below it', 'a\nx\nb', 'a\nb', lines(1), false],
  ['line ends', 'a\nb\nc', 'a\r\nb\r\nc', lines(2), false],
  ['nothing', 'a\nb', 'a\nb', lines(1), false],
  ['everything, at length', '', Array.from({ length: 9000 }, (_, n) => n).join('\n'), lines(5), true],
])('a change of %s', (_name, before, after, range, changed) => {
  expect(compareLines(before, after)(range)).toBe(changed);
});
