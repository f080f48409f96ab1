import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, rangeBetween } from '../../../src/core/range.ts';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { edit } from './sample-plan.ts';

describe('applyEdits', () => {
  it.each([
    ['replaces', 'abc\n', [edit('f', [1, 2, 1, 3], 'X')], 'aXc\n'],
    ['inserts at the end', 'a', [edit('f', [1, 2, 1, 2], 'X')], 'aX'],
    ['inserts into an empty text', '', [edit('f', [1, 1, 1, 1], 'X')], 'X'],
    ['deletes over CRLF lines', 'a\r\nb\r\nc', [edit('f', [1, 2, 2, 1], '')], 'ab\r\nc'],
    ['counts lines by CR', 'a\rb\rc', [edit('f', [3, 1, 3, 2], 'X')], 'a\rb\rX'],
    ['counts columns by UTF-16 units', '😀b', [edit('f', [1, 3, 1, 4], 'X')], '😀X'],
    ['counts a mark that decoding has left', '\uFEFFab', [edit('f', [1, 2, 1, 3], 'X')], '\uFEFFXb'],
    ['takes edits in any order', 'abc', [edit('f', [1, 3, 1, 4], 'Z'), edit('f', [1, 1, 1, 2], 'X')], 'XbZ'],
    [
      'keeps the order of two at one place',
      'ab',
      [edit('f', [1, 2, 1, 2], 'X'), edit('f', [1, 2, 1, 2], 'Y')],
      'aXYb',
    ],
    [
      'inserts before what it replaces',
      'ab',
      [edit('f', [1, 2, 1, 3], 'Y'), edit('f', [1, 2, 1, 2], 'X')],
      'aXY',
    ],
  ])('%s', (_what, text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it('names the two edits that overlap', () => {
    const edits = [edit('src/a.ts', [1, 3, 1, 6], 'X'), edit('src/a.ts', [1, 1, 1, 4], 'Y')];
    expect(() => applyEdits('abcdef', edits)).toThrow(
      expect.objectContaining({
        code: 'apply.edits-overlap',
        args: { file: 'src/a.ts', first: '1:1-1:4', second: '1:3-1:6' },
      }),
    );
  });

  it.each([
    ['behind the last line', [3, 1, 3, 1]],
    ['behind the end of a line', [1, 3, 1, 3]],
    ['between CR and LF', [1, 2, 1, 3]],
    ['that ends before it starts', [2, 1, 1, 1]],
  ] as const)('refuses a range %s', (_what, place) => {
    expect(() => applyEdits('a\r\nb', [edit('f', place, '')])).toThrow(
      expect.objectContaining({ code: 'apply.range-outside' }),
    );
  });

  it('refuses to cut a character in half', () => {
    expect(() => applyEdits('😀', [edit('f', [1, 2, 1, 3], '')])).toThrow(
      expect.objectContaining({ code: 'apply.range-outside' }),
    );
  });

  it('keeps everything outside of the ranges', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', '"', ' ', '\n', '\r\n', '\t', '中', '😀') });
    const part = fc.record({ keep: piece, old: piece, new: piece });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), piece, (parts, tail) => {
        // A separator, so that no piece joins a CR or a half of a range to its neighbour.
        const text = parts.map(({ keep, old }) => `<${keep}|${old}>`).join('') + tail;
        const starts = lineStarts(text);
        let at = 0;
        const edits = parts.map((own) => {
          const from = at + own.keep.length + 2;
          at = from + own.old.length + 1;
          return { file: 'f', text: own.new, range: rangeBetween(starts, from, from + own.old.length) };
        });
        const expected = parts.map((own) => `<${own.keep}|${own.new}>`).join('') + tail;
        expect(applyEdits(text, edits.toReversed())).toBe(expected);
      }),
    );
  });
});
