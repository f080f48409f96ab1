import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePath } from '../../src/core/uri-text.ts';

it.each([
  ['src/llm.ts', 'src/llm.ts'],
  ['app/api/[id]/route (copy).ts', 'app/api/%5Bid%5D/route%20%28copy%29.ts'],
  ['聊天.ts', '%E8%81%8A%E5%A4%A9.ts'],
  ['a:b?c#d%20.ts', 'a%3Ab%3Fc%23d%2520.ts'],
  ['half\ud83d.ts', 'half%EF%BF%BD.ts'],
])('writes %j as %s', (path, uri) => {
  expect(encodePath(path)).toBe(uri);
});

it('can be read back, and holds nothing but what URIs take everywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      expect(decodeURIComponent(encodePath(path))).toBe(path);
      expect(encodePath(path)).toMatch(/^[\w.~%/-]*$/);
    }),
  );
});
