import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTerminalJson, toTerminalText, toTerminalValue } from '../../src/core/terminal-text.ts';

const SAFE = ['src/llm.ts', '聊天补全', 'naïve “quotes” — dash', 'emoji 👩‍💻 stays'];

it.each(SAFE)('leaves %s alone', (text) => {
  expect(toTerminalText(text)).toBe(text);
});

it.each([
  ['a\nb', 'a\\nb'],
  ['a\tb', 'a\\tb'],
  ['\u001b[31mred', '\\x1b[31mred'],
  ['\u009b31m', '\\x9b31m'],
  ['\u001b]8;;https://evil.example\u0007x', '\\x1b]8;;https://evil.example\\x07x'],
  ['abc\u202egpj.exe', 'abc\\u202egpj.exe'],
  ['a\u2028b', 'a\\u2028b'],
  ['a\u200bb', 'a\\u200bb'],
  ['a\u{e0041}b', 'a\\u{e0041}b'],
  ['half \ud83d', 'half \\ud83d'],
])('shows %j as %s', (dangerous, shown) => {
  expect(toTerminalText(dangerous)).toBe(shown);
});

it('neutralises every string of a value, keys too', () => {
  expect(toTerminalValue({ 'a\n': ['b\u001b', 1, null, { c: true }] })).toEqual({
    'a\\n': ['b\\x1b', 1, null, { c: true }],
  });
});

it('keeps the value of JSON while no character of it moves a cursor', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
      const json = toTerminalJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(/[\u007f-\u009f\u2028-\u202e]/.test(json)).toBe(false);
    }),
  );
});

it('is stable: what is safe stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = toTerminalText(text);
      expect(toTerminalText(once)).toBe(once);
    }),
  );
});
