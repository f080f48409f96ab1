import { expect, it } from 'vitest';
import { formatTable, textWidth, truncateEnd, truncateStart, wrapText } from '../../src/report/columns.ts';

it('cuts the end by columns, not by characters', () => {
  expect(truncateEnd('聊天补全接口', 7)).toBe('聊天补…');
});

it('keeps the end of a path', () => {
  expect(truncateStart('apps/web/app/api/chat/route.ts', 14)).toBe('…chat/route.ts');
});

it('leaves what fits', () => {
  expect([truncateEnd('abc', 3), truncateStart('abc', 3)]).toEqual(['abc', 'abc']);
});

it('breaks English at blanks', () => {
  expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
});

it('breaks Chinese between characters, never before a full stop', () => {
  expect(wrapText('一二三四。五', 8)).toEqual(['一二三', '四。五']);
});

it('lines up Chinese and English cells', () => {
  const lines = formatTable(
    [{ title: '接口' }, { title: 'N', align: 'right' }],
    [
      ['聊天', '1'],
      ['embeddings', '12'],
    ],
    (text) => text,
  );
  expect(lines).toEqual(['  接口         N', '  聊天         1', '  embeddings  12']);
  expect(new Set(lines.map(textWidth)).size).toBe(1);
});
