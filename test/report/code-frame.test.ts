import { expect, it } from 'vitest';
import { formatCodeFrame } from '../../src/report/code-frame.ts';
import { textWidth } from '../../src/report/columns.ts';
import { PLAIN_STYLE } from '../../src/report/style.ts';

const range = (line: number, from: number, to: number) => ({
  start: { line, column: from },
  end: { line, column: to },
});
const options = { width: 80, style: PLAIN_STYLE, context: false };

it('puts carets below the range', () => {
  expect(formatCodeFrame(['const a = call();'], range(1, 11, 15), options)).toEqual([
    '1 │ const a = call();',
    '  │           ^^^^',
  ]);
});

it('shows the line before where it is asked to, with the common indentation taken away', () => {
  const lines = ['  if (x) {', '    call();'];
  expect(formatCodeFrame(lines, range(2, 5, 9), { ...options, context: true })).toEqual([
    '1 │ if (x) {',
    '2 │   call();',
    '  │   ^^^^',
  ]);
});

it('marks the rest of the first line of a range over several lines', () => {
  const over = { start: { line: 1, column: 5 }, end: { line: 3, column: 2 } };
  expect(formatCodeFrame(['x = call({', '  a,', '});'], over, options)).toEqual([
    '1 │ x = call({',
    '  │     ^^^^^^',
  ]);
});

it('counts two columns for a Chinese character', () => {
  expect(formatCodeFrame(["f('你好', call())"], range(1, 9, 15), options)).toEqual([
    "1 │ f('你好', call())",
    '  │           ^^^^^^',
  ]);
});

it('shows tabs as blanks', () => {
  expect(formatCodeFrame(['a\t= call()'], range(1, 5, 9), options)).toEqual([
    '1 │ a  = call()',
    '  │      ^^^^',
  ]);
});

it('cuts a long line around the range', () => {
  const line = `${'a'.repeat(3000)}call()${'b'.repeat(3000)}`;
  const frame = formatCodeFrame([line], range(1, 3001, 3007), options);
  expect(frame[0]).toContain('call()');
  expect(Math.max(...frame.map(textWidth))).toBeLessThanOrEqual(80);
  const from = frame[1]?.indexOf('^') ?? -1;
  expect(frame[0]?.slice(from, from + 6)).toBe('call()');
});

it('neutralises escape sequences in the source', () => {
  const [line] = formatCodeFrame(['x("\u001b[2J")'], range(1, 1, 2), options);
  expect(line).toBe('1 │ x("\\x1b[2J")');
});

it('stars out a key that stands in the source', () => {
  const source = "new OpenAI({ apiKey: 'sk-abcdefghijklmnopqrstuv' })";
  expect(formatCodeFrame([source], range(1, 1, 11), options).join('\n')).not.toContain('abcdef');
});

it('is empty where the file has become shorter', () => {
  expect(formatCodeFrame(['one'], range(7, 1, 2), options)).toEqual([]);
});
