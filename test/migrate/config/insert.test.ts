import { describe, expect, it } from 'vitest';
import { findLineEnd } from '../../../src/migrate/config/insert.ts';

describe('findLineEnd', () => {
  it.each([
    ['the one behind the offset', 'a\nb\r\nc', 3, '\r\n'],
    ['one before it, where none is behind', 'a\r\nb', 3, '\r\n'],
    ['LF in a text that also has a lone CR nearby', 'A=1\rB=2\nC=3\n', 4, '\n'],
    ['CRLF in a text that also has a lone CR nearby', 'A=1\rB=2\r\nC=3', 0, '\r\n'],
    ['LF where only a lone CR is behind', 'A=1\nB=2\rC=3', 4, '\n'],
    ['a lone CR in a text without any other', 'A=1\rB=2\r', 0, '\r'],
    ['LF in a text of one line', 'A=1', 0, '\n'],
  ])('takes %s', (_what, text, offset, expected) => {
    expect(findLineEnd(text, offset)).toBe(expected);
  });
});
