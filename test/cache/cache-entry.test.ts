import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pruneCacheEntries, writeCacheEntry } from '../../src/cache/cache-entry.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('prunes what nobody has written for two weeks', () => {
  const daysAgo = (days: number) => Date.now() / 1000 - days * 86_400;
  for (const [name, days] of Object.entries({ today: 0, recent: 13, old: 15 })) {
    writeCacheEntry(join(folder, name), Buffer.from(name));
    utimesSync(join(folder, name), daysAgo(days), daysAgo(days));
  }
  pruneCacheEntries(folder);
  expect(readdirSync(folder)).toEqual(['recent', 'today']);
});

it('prunes no folder that is not there', () => {
  expect(() => pruneCacheEntries(join(folder, 'missing'))).not.toThrow();
});
