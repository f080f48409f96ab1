import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readRegularFile } from '../../src/files/open-file.ts';
import { searchFiles } from '../../src/files/search-files.ts';
import { makePipe, makeTree } from './temporary-tree.ts';

const pattern = /openai|chatgpt/i;

describe('searchFiles', () => {
  it('names the files whose bytes match, in their order', () => {
    const root = makeTree({ 'a.ts': 'x', 'b.ts': 'OpenAI', 'c.ts': '中文 ChatGPT', 'd.ts': '' });
    const files = ['c.ts', 'd.ts', 'b.ts', 'a.ts'];
    expect(searchFiles({ root, files, pattern })).toEqual({ hits: ['c.ts', 'b.ts'], skipped: [], bytes: 21 });
  });

  it('shows the bytes of each hit', () => {
    const root = makeTree({ 'a.ts': 'openai 1', 'b.ts': 'openai 22' });
    const seen: string[] = [];
    searchFiles({ root, files: ['a.ts', 'b.ts'], pattern }, (file, bytes) => seen.push(`${file} ${bytes}`));
    expect(seen).toEqual(['a.ts openai 1', 'b.ts openai 22']);
  });

  it('never sees what an earlier, longer file left in memory', () => {
    const root = makeTree({ 'a.ts': `${'x'.repeat(1000)}openai`, 'b.ts': 'x' });
    expect(searchFiles({ root, files: ['a.ts', 'b.ts'], pattern }).hits).toEqual(['a.ts']);
  });

  it('grows to files larger than its first memory', () => {
    const root = makeTree({ 'a.ts': `${'x'.repeat(1_500_000)}openai` });
    expect(searchFiles({ root, files: ['a.ts'], pattern }).hits).toEqual(['a.ts']);
  });

  it('ends at a file that grows while it is read: what is there at the time counts, up to the limit', async () => {
    const root = makeTree({ 'a.ts': 'openai' });
    const path = join(root, 'a.ts');
    const writer = spawn(process.execPath, [
      '-e',
      "for (let i = 0; i < 2000; i++) require('fs').appendFileSync(process.argv[1], 'x'.repeat(65536))",
      path,
    ]);
    const reads = () => [
      searchFiles({ root, files: ['a.ts'], pattern, maxBytes: 4_000_000 }),
      readRegularFile(path, { maxBytes: 4_000_000 }),
    ];
    await vi.waitFor(() => expect(statSync(path).size).toBeGreaterThan(100_000), { timeout: 20_000 });
    while (statSync(path).size < 4_000_000) expect(reads()).toHaveLength(2);
    expect(reads()).toMatchObject([{ skipped: [{ reason: 'too-large' }] }, { why: 'too-large' }]);
    writer.kill();
    await once(writer, 'close');
  });

  it('skips what is larger than the limit, and reads what is as large', () => {
    const root = makeTree({ 'a.ts': `openai${'x'.repeat(94)}`, 'b.ts': `openai${'x'.repeat(95)}` });
    expect(searchFiles({ root, files: ['a.ts', 'b.ts'], pattern, maxBytes: 100 })).toMatchObject({
      hits: ['a.ts'],
      skipped: [{ file: 'b.ts', reason: 'too-large' }],
    });
  });

  it('finds words in UTF-16', () => {
    const text = Buffer.from('\uFEFFimport openai', 'utf16le');
    const root = makeTree({ 'a.ts': text, 'b.ts': Buffer.from(text).swap16() });
    expect(searchFiles({ root, files: ['a.ts', 'b.ts'], pattern }).hits).toEqual(['a.ts', 'b.ts']);
  });

  it('names files that have vanished, and waits for no pipe', () => {
    const root = makeTree();
    makePipe(join(root, 'pipe.ts'));
    expect(searchFiles({ root, files: ['gone.ts', 'pipe.ts', 'pipe.ts/x'], pattern })).toMatchObject({
      hits: [],
      skipped: [
        { file: 'gone.ts', reason: 'vanished' },
        { file: 'pipe.ts/x', reason: 'vanished' },
      ],
    });
  });

  it('names links that lead nowhere', () => {
    const root = makeTree();
    symlinkSync('nowhere', join(root, 'broken.ts'));
    symlinkSync('self.ts', join(root, 'self.ts'));
    expect(searchFiles({ root, files: ['broken.ts', 'self.ts'], pattern }).skipped).toEqual([
      { file: 'broken.ts', reason: 'broken-link' },
      { file: 'self.ts', reason: 'broken-link' },
    ]);
  });

  it('skips links and folders that took the place of a file', () => {
    const outside = makeTree({ 'x.ts': 'openai' });
    const root = makeTree({ 'folder.ts/x': '' });
    symlinkSync(join(outside, 'x.ts'), join(root, 'link.ts'));
    expect(searchFiles({ root, files: ['folder.ts', 'link.ts'], pattern }).skipped).toEqual([
      { file: 'folder.ts', reason: 'not-a-file' },
      { file: 'link.ts', reason: 'outside-root' },
    ]);
  });

  it('lets an error of the callback through', () => {
    const root = makeTree({ 'a.ts': 'openai' });
    const fail = () => {
      throw new Error('mine');
    };
    expect(() => searchFiles({ root, files: ['a.ts'], pattern }, fail)).toThrow('mine');
  });
});
