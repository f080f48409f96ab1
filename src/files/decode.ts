export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text, or why its bytes are none. The byte-order mark is not part of the text. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly hasByteOrderMark: boolean;
    }
  | { readonly ok: false; readonly reason: 'binary' | 'undecodable' };

const NUL = 0;

/** Decodes UTF-8, UTF-16 with a byte-order mark, or else GB18030 if every byte of it makes sense. */
export function decodeText(bytes: Buffer): Decoded {
  const utf16 = findUtf16(bytes);
  if (utf16) return decodeMarked(bytes, utf16);
  if (bytes.includes(NUL)) return { ok: false, reason: 'binary' };
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined) return { ok: true, text: utf8, encoding: 'utf-8', hasByteOrderMark };
  const gb18030 = decode(bytes, 'gb18030');
  if (gb18030 === undefined || PRIVATE_OR_CONTROL.test(gb18030)) return { ok: false, reason: 'undecodable' };
  return { ok: true, text: gb18030, encoding: 'gb18030', hasByteOrderMark: false };
}

/** The encoding that a UTF-16 byte-order mark announces. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** What no text has, though GB18030 gives nearly every pair of bytes some meaning. */
const PRIVATE_OR_CONTROL = /[\uE000-\uF8FF\u0080-\u009F]/;

function decodeMarked(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = decode(bytes, encoding);
  if (text === undefined) return { ok: false, reason: 'undecodable' };
  if (text.includes('\0')) return { ok: false, reason: 'binary' };
  return { ok: true, text, encoding, hasByteOrderMark: true };
}

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
