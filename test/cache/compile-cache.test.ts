import { chmodSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCompileCache } from '../../src/cache/compile-cache.ts';
import { makeTree } from '../files/temporary-tree.ts';

const isPosix = process.platform !== 'win32';

it('is a folder of the cache, for its owner only', () => {
  const cache = join(makeTree(), 'cache');
  const folder = openCompileCache(['scan'], { MIGRATE_SCAN_CACHE: cache });
  expect(folder).toBe(join(cache, 'node'));
  if (isPosix) expect(statSync(join(cache, 'node')).mode & 0o777).toBe(0o700);
});

it.each([
  ['--no-cache', ['scan', '--no-cache'], 'cache'],
  ['MIGRATE_SCAN_CACHE=off', ['scan'], 'off'],
])('is none with %s, and nothing is made', (_how, args, name) => {
  const root = makeTree();
  const own = name === 'off' ? name : join(root, name);
  expect(openCompileCache(args, { MIGRATE_SCAN_CACHE: own })).toBeUndefined();
  expect(existsSync(join(root, 'cache'))).toBe(false);
});

it.runIf(isPosix).each(['', 'node'])('is none where others can write (cache/%s)', (below) => {
  const cache = join(makeTree(), 'cache');
  mkdirSync(join(cache, 'node'), { recursive: true, mode: 0o700 });
  chmodSync(join(cache, below), 0o777);
  expect(openCompileCache([], { MIGRATE_SCAN_CACHE: cache })).toBeUndefined();
});

it.runIf(isPosix)('is none behind a link to a folder that others can write', () => {
  const root = makeTree();
  mkdirSync(join(root, 'elsewhere'));
  mkdirSync(join(root, 'cache'), { mode: 0o700 });
  symlinkSync(join(root, 'elsewhere'), join(root, 'cache/node'));
  expect(openCompileCache([], { MIGRATE_SCAN_CACHE: join(root, 'cache') })).toBeUndefined();
});

it('is none where the cache cannot be made', () => {
  const root = makeTree({ file: '' });
  expect(openCompileCache([], { MIGRATE_SCAN_CACHE: join(root, 'file/cache') })).toBeUndefined();
});
