import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { CALL } from './tree.mjs';

const MIB = 1024 * 1024;
/** `你好` in GBK. */
const GBK = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]);

/** Bytes of every kind. */
export function addContents({ root, add, addCall, addSkipped, skips }) {
  addCall('bytes/bom.ts', `\ufeff${CALL}`);
  addCall('bytes/two-boms.ts', `\ufeff\ufeff${CALL}`);
  addCall('bytes/utf-16le.ts', Buffer.from(`\ufeff${CALL}`, 'utf16le'));
  addCall('bytes/utf-16be.ts', Buffer.from(`\ufeff${CALL}`, 'utf16le').swap16());
  addCall('bytes/gbk.ts', Buffer.concat([Buffer.from('// '), GBK, Buffer.from(`\n${CALL}`)]));
  addCall('bytes/mixed-ends.ts', `// a\r// b\r\n// c\n\u2028// d\u2029\n${CALL.replace('\n', '\r\n')}`);
  addCall('bytes/no-end.ts', CALL.trimEnd());
  addCall(
    'bytes/terminal.ts',
    `${CALL}// \u001b[31m \u202e \u009b1m \u0007\nclient.chat.completions.create({ model: '\u001b[2Jgpt-4o\u202e', messages: [] });\n`,
  );
  addCall('bytes/one-megabyte.ts', `${CALL}export const text = '${'gpt-4o '.repeat(MIB / 7)}';\n`);
  addSkipped('bytes/nul.ts', 'binary', `${CALL}\0`);
  addSkipped('bytes/utf-16-nul.ts', 'binary', Buffer.from(`\ufeff${CALL}\0`, 'utf16le'));
  addSkipped(
    'bytes/invalid.ts',
    'undecodable',
    Buffer.concat([Buffer.from(CALL), Buffer.from([0xff, 0x80, 0xc0])]),
  );
  addSkipped(
    'bytes/odd.ts',
    'undecodable',
    Buffer.concat([Buffer.from(`\ufeff${CALL}`, 'utf16le'), Buffer.from([0x00, 0xd8])]),
  );
  addSkipped('bytes/one-line.ts', 'too-large', Buffer.alloc(50 * MIB, 'openai '));
  addSparse(join(root, 'bytes/sparse.ts'), 1024 * MIB);
  skips('bytes/sparse.ts', 'too-large');
  add('bytes/empty.ts', '');
  add('bytes/comment.ts', `/* openai ${'*'.repeat(MIB)}`);
  addSkipped('bytes/quotes.ts', 'nested-too-deep', `'openai' ${'"'.repeat(100_000)}${'`'.repeat(100_000)}`);
}

function addSparse(path, size) {
  const descriptor = openSync(path, 'w');
  ftruncateSync(descriptor, size);
  closeSync(descriptor);
}
