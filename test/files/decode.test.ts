import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/files/decode.ts';

const utf16le = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(Buffer.from('a中'))).toEqual({
      ok: true,
      text: 'a中',
      encoding: 'utf-8',
      hasByteOrderMark: false,
    });
    expect(decodeText(Buffer.from('\uFEFFa'))).toEqual({
      ok: true,
      text: 'a',
      encoding: 'utf-8',
      hasByteOrderMark: true,
    });
  });

  it('keeps a second byte-order mark and line ends as they are', () => {
    expect(decodeText(Buffer.from('\uFEFF\uFEFFa\r\nb\rc\n'))).toMatchObject({ text: '\uFEFFa\r\nb\rc\n' });
  });

  it('reads UTF-16 of both byte orders', () => {
    expect(decodeText(utf16le('a中'))).toMatchObject({
      text: 'a中',
      encoding: 'utf-16le',
      hasByteOrderMark: true,
    });
    expect(decodeText(utf16le('a中').swap16())).toMatchObject({ text: 'a中', encoding: 'utf-16be' });
  });

  it('reads GB18030, and GBK within it', () => {
    const bytes = Buffer.concat([
      Buffer.from('// '),
      Buffer.from([0xd6, 0xd0, 0xce, 0xc4]),
      Buffer.from('\n'),
    ]);
    expect(decodeText(bytes)).toEqual({
      ok: true,
      text: '// 中文\n',
      encoding: 'gb18030',
      hasByteOrderMark: false,
    });
  });

  it('calls bytes binary where there is a NUL, also in UTF-16', () => {
    expect(decodeText(Buffer.from('a\0b'))).toEqual({ ok: false, reason: 'binary' });
    expect(decodeText(utf16le('a\0b'))).toEqual({ ok: false, reason: 'binary' });
  });

  it.each([
    ['Latin-1', Buffer.from('caf\u00e9 ol\u00e9', 'latin1')],
    ['half a surrogate pair', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00])],
    ['0xFF', Buffer.from([0x61, 0xff, 0xff])],
  ])('says that it cannot decode %s', (_name, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason: 'undecodable' });
  });

  it('reads an empty file', () => {
    expect(decodeText(Buffer.alloc(0))).toMatchObject({ ok: true, text: '' });
  });
});
