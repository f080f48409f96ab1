import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSourceText } from '../../src/files/read-source-text.ts';
import { makePipe, makeTree } from './temporary-tree.ts';

const MINIFIED = 'var a=1;'.repeat(5000);

describe('readSourceText', () => {
  it('gives the text as it is in the file', () => {
    const root = makeTree({ 'a/b.ts': '\uFEFFconst a = 1;\r\n' });
    expect(readSourceText(root, 'a/b.ts')).toEqual({
      ok: true,
      source: { file: 'a/b.ts', text: 'const a = 1;\r\n' },
      encoding: 'utf-8',
      hasByteOrderMark: true,
      warnings: [],
    });
  });

  it('warns of GB18030', () => {
    const root = makeTree({ 'a.ts': Buffer.from([0xd6, 0xd0]) });
    expect(readSourceText(root, 'a.ts')).toMatchObject({
      ok: true,
      warnings: [{ code: 'decoded-as-gb18030', file: 'a.ts' }],
    });
  });

  it.each([
    ['binary', 'a.ts', 'a\0b'],
    ['undecodable', 'a.ts', Buffer.from([0xff, 0xff, 0xff])],
    ['too-large', 'a.ts', 'x'.repeat(101)],
    ['generated', 'a.ts', '// @generated\n'],
    ['minified', 'a.min.mjs', 'x'],
  ] as const)('skips a file that is %s', (reason, file, content) => {
    const root = makeTree({ [file]: content });
    expect(readSourceText(root, file, { maxBytes: 100 })).toEqual({ ok: false, skipped: { file, reason } });
  });

  it('reads a file of exactly the limit', () => {
    expect(readSourceText(makeTree({ 'a.ts': 'x'.repeat(100) }), 'a.ts', { maxBytes: 100 })).toMatchObject({
      ok: true,
    });
  });

  it('skips minified scripts, but no data or configuration of the same shape', () => {
    const root = makeTree({ 'a.js': MINIFIED, 'a.json': MINIFIED, '.env': `# DO NOT EDIT\n${MINIFIED}` });
    expect(readSourceText(root, 'a.js')).toMatchObject({ skipped: { reason: 'minified' } });
    expect(readSourceText(root, 'a.json')).toMatchObject({ ok: true });
    expect(readSourceText(root, '.env')).toMatchObject({ ok: true });
  });

  it('skips pipes without waiting, folders, and files that are not there', () => {
    const root = makeTree();
    makePipe(join(root, 'pipe.ts'));
    mkdirSync(join(root, 'folder.ts'));
    expect(readSourceText(root, 'pipe.ts')).toMatchObject({ skipped: { reason: 'not-a-file' } });
    expect(readSourceText(root, 'folder.ts')).toMatchObject({ skipped: { reason: 'not-a-file' } });
    expect(readSourceText(root, 'gone.ts')).toMatchObject({ skipped: { reason: 'vanished' } });
  });

  it('follows no link, neither of the file nor of a folder above it', () => {
    const outside = makeTree({ 'x.ts': 'secret' });
    const root = makeTree({ 'a.ts': '' });
    symlinkSync(outside, join(root, 'folder'));
    symlinkSync(join(outside, 'x.ts'), join(root, 'file.ts'));
    symlinkSync('a.ts', join(root, 'inside.ts'));
    expect(readSourceText(root, 'folder/x.ts')).toMatchObject({ skipped: { reason: 'outside-root' } });
    expect(readSourceText(root, '../x.ts')).toMatchObject({ skipped: { reason: 'outside-root' } });
    expect(readSourceText(root, 'file.ts')).toMatchObject({ skipped: { reason: 'outside-root' } });
    expect(readSourceText(root, 'inside.ts')).toMatchObject({ skipped: { reason: 'not-a-file' } });
  });
});
