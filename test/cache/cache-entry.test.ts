import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pruneCacheEntries, touchCacheEntry, writeCacheEntry } from '../../src/cache/cache-entry.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeEntries(ages: Readonly<Record<string, number>>): void {
  for (const [name, days] of Object.entries(ages)) {
    const time = Date.now() / 1000 - days * 86_400;
    writeCacheEntry(join(folder, name), Buffer.alloc(100));
    utimesSync(join(folder, name), time, time);
  }
}

it('prunes what nobody has written for two weeks', () => {
  writeEntries({ today: 0, recent: 13, old: 15 });
  pruneCacheEntries(folder);
  expect(readdirSync(folder)).toEqual(['recent', 'today']);
});

it('keeps what was of use since', () => {
  writeEntries({ old: 15, used: 15 });
  touchCacheEntry(join(folder, 'used'));
  pruneCacheEntries(folder);
  expect(readdirSync(folder)).toEqual(['used']);
});

it('prunes the oldest where the folder grows too large', () => {
  writeEntries({ a: 3, b: 1, c: 2 });
  pruneCacheEntries(folder, { mostBytes: 300 });
  expect(readdirSync(folder)).toEqual(['b', 'c']);
});

it('prunes no folder that is not there', () => {
  expect(() => pruneCacheEntries(join(folder, 'missing'))).not.toThrow();
});
