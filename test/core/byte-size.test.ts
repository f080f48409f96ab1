import { expect, it } from 'vitest';
import { parseByteSize } from '../../src/core/byte-size.ts';

it.each([
  ['1048576', 1_048_576],
  ['2mb', 2_097_152],
  ['1.5 KB', 1536],
  ['0', undefined],
  ['-1', undefined],
  ['2tb', undefined],
  ['', undefined],
  ['9999999999gb', undefined],
])('reads %s as %s bytes', (text, bytes) => {
  expect(parseByteSize(text)).toBe(bytes);
});
