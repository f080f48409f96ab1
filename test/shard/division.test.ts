import { expect, it } from 'vitest';
import { divideFiles } from '../../src/shard/division.ts';

function divide(texts: Readonly<Record<string, string>>, total: number, hits = Object.keys(texts)) {
  const imports = (file: string) =>
    [...(texts[file] ?? '').matchAll(/from '(.+)'/g)].flatMap(([, target]) => target ?? []);
  const sources = Object.keys(texts).filter((file) => file.endsWith('.ts'));
  return divideFiles({ sources, hits, read: (file) => texts[file], imports }, total);
}

it('keeps files together that import each other through others', () => {
  const { shardOf } = divide(
    { 'a.ts': "import 'x'; export * from 'm.ts'", 'b.ts': "import x from 'm.ts'", 'm.ts': 'export {}' },
    8,
    ['a.ts', 'b.ts'],
  );
  expect(shardOf('b.ts')).toBe(shardOf('a.ts'));
});

it('gives every shard its share of the bytes', () => {
  const texts = Object.fromEntries([9, 8, 7, 6, 5, 5].map((n, i) => [`${i}.yml`, 'x'.repeat(n * 100)]));
  const { shardOf } = divide(texts, 2);
  const loads = [0, 0];
  for (const [file, text] of Object.entries(texts))
    loads[shardOf(file) - 1] = (loads[shardOf(file) - 1] ?? 0) + text.length;
  expect(loads).toEqual([2000, 2000]);
});

it('puts every file into one shard, the same on every machine', () => {
  const texts = { 'b.ts': 'import 1', 'a.ts': 'import 2', 'c.yml': 'x' };
  const reversed = Object.fromEntries(Object.entries(texts).reverse());
  expect(divide(reversed, 3).hash).toBe(divide(texts, 3).hash);
  expect(divide(reversed, 2).hash).not.toBe(divide(texts, 3).hash);
  for (const file of Object.keys(texts))
    expect(divide(reversed, 3).shardOf(file)).toBe(divide(texts, 3).shardOf(file));
});

it('does not mind the line ends of a checkout', () => {
  expect(divide({ 'a.yml': 'x\r\ny', 'b.yml': 'xxx' }, 2).hash).toBe(
    divide({ 'a.yml': 'x\ny', 'b.yml': 'xxx' }, 2).hash,
  );
});

it.each([
  ['a script', 'script.ts', 'const client = 1;'],
  ['an ambient declaration', 'globals.d.ts', 'export {};\ndeclare global { var client: unknown }'],
])('lets every shard see %s', (_name, file, text) => {
  const { shared, groupOf } = divide({ [file]: text, 'a.ts': 'import 1' }, 2);
  expect([shared.has(groupOf(file)), shared.has(groupOf('a.ts'))]).toEqual([true, false]);
});
