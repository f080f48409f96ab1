import { expect, it } from 'vitest';
import { groupByDirectory } from '../../../src/report/html/data/directories.ts';

const repeat = (file: string, n: number) => Array.from({ length: n }, (_, index) => `${file}${index}.ts`);

it('goes down to where the findings part', () => {
  const files = [...repeat('packages/ai/src/a', 3), ...repeat('packages/web/b', 2)];
  const nameOf = groupByDirectory(files, 4);
  expect(files.map(nameOf)).toEqual([
    'packages/ai/src',
    'packages/ai/src',
    'packages/ai/src',
    'packages/web',
    'packages/web',
  ]);
});

it('names the root for files that lie in it', () => {
  const files = ['a.ts', 'src/b.ts'];
  expect(files.map(groupByDirectory(files))).toEqual(['.', 'src']);
});

it('keeps a folder whole where its parts would be too many', () => {
  const files = ['apps/web/a.ts', ...Array.from({ length: 30 }, (_, index) => `packages/p${index}/a.ts`)];
  expect(new Set(files.map(groupByDirectory(files, 12)))).toEqual(new Set(['apps/web', 'packages']));
});

it('names each of many folders where they are all there is', () => {
  const files = Array.from({ length: 30 }, (_, index) => `packages/p${index}/a.ts`);
  expect(new Set(files.map(groupByDirectory(files, 12))).size).toBe(30);
});

it('gives every file a folder of its own path', () => {
  const files = [...repeat('a/b/c/', 5), ...repeat('a/b/', 5), ...repeat('a/x/', 20), 'a/y/z/1.ts'];
  const nameOf = groupByDirectory(files, 3);
  expect(files.every((file) => file.startsWith(`${nameOf(file)}/`))).toBe(true);
});
