import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGitIndex, UnreadIndexError } from '../../src/files/git-index.ts';
import { findGitWorkTree } from '../../src/files/git-work-tree.ts';
import { readTrackedPaths } from '../../src/files/tracked-paths.ts';
import { addFiles, git, makeRepository } from './temporary-tree.ts';

const LONG = `${'long-folder-name/'.repeat(250)}a.ts`;
const FILES = { 'a.ts': '', 'b/c.ts': 'x', 'b/cc.ts': 'y', 'b.ts': '', '中文/文件.ts': '' };
const PATHS = Object.keys(FILES).sort();

const indexOf = (root: string) => readFileSync(join(root, '.git/index'));
const trackedIn = (root: string) => {
  const workTree = findGitWorkTree(root);
  return workTree && [...(readTrackedPaths(workTree, '')?.files ?? [])].sort();
};

describe('index formats', () => {
  it.each(['2', '3', '4'])('version %s', (version) => {
    const root = makeRepository(FILES);
    if (version === '3') addFiles(root, { 'later.ts': '' });
    git(root, 'update-index', '--index-version', version === '3' ? '2' : version);
    if (version === '3') git(root, 'add', '--intent-to-add', 'later.ts');
    expect(indexOf(root).readUInt32BE(4)).toBe(Number(version));
    expect(trackedIn(root)).toEqual(version === '3' ? [...PATHS, 'later.ts'].sort() : PATHS);
  });

  it.each(['2', '4'])('SHA-256, version %s', (version) => {
    const root = makeRepository(FILES, '--object-format=sha256');
    git(root, 'update-index', '--index-version', version);
    expect(trackedIn(root)).toEqual(PATHS);
  });

  it.each(['2', '4'])('names longer than the length field holds, version %s', (version) => {
    const root = makeRepository(FILES);
    const blob = git(root, 'hash-object', '-w', 'a.ts').trim();
    git(root, 'update-index', '--add', '--cacheinfo', `100644,${blob},${LONG}`);
    git(root, 'update-index', '--index-version', version);
    expect(trackedIn(root)).toEqual([...PATHS, LONG].sort());
  });

  it('a split index', () => {
    const root = makeRepository(FILES);
    git(root, 'update-index', '--split-index');
    addFiles(root, { 'new.ts': '' });
    git(root, 'add', 'new.ts');
    expect(trackedIn(root)).toEqual([...PATHS, 'new.ts'].sort());
  });

  it('a sparse index, where whole folders are one entry', () => {
    const root = makeRepository(FILES);
    git(root, 'commit', '-qm', 'x');
    git(root, 'sparse-checkout', 'set', '--cone', '--sparse-index', '中文');
    expect(trackedIn(root)).toEqual(['a.ts', 'b.ts', '中文/文件.ts']);
  });

  it('an unfinished merge names each file once', () => {
    const root = makeRepository({ 'a.ts': '1' });
    git(root, 'commit', '-qm', '1');
    git(root, 'checkout', '-qb', 'other');
    addFiles(root, { 'a.ts': '2' });
    git(root, 'commit', '-qam', '2');
    git(root, 'checkout', '-q', '-');
    addFiles(root, { 'a.ts': '3' });
    git(root, 'commit', '-qam', '3');
    expect(() => git(root, 'merge', '-q', 'other')).toThrow();
    expect(trackedIn(root)).toEqual(['a.ts']);
  });

  it('tells only what lies below a prefix', () => {
    expect(parseGitIndex(indexOf(makeRepository(FILES)), 20, 'b/').paths).toEqual(['c.ts', 'cc.ts']);
  });
});

describe('a hostile index', () => {
  it.each(['../x.ts', '/etc/x.ts', 'b/../x.ts', '.git/x.ts', 'b/.GIT/x.ts', 'b//x.ts', './x.ts'])(
    'never names %s',
    (path) => {
      const index = indexOf(makeRepository({ ['q'.repeat(path.length)]: '', 'z.ts': '' }));
      index.write(path, index.indexOf('q'.repeat(path.length)), 'latin1');
      expect(parseGitIndex(index, 20).paths).toEqual(['z.ts']);
    },
  );

  it('with an unknown extension that must be understood is not read', () => {
    const index = indexOf(makeRepository(FILES));
    const extended = Buffer.concat([index.subarray(0, -20), Buffer.from('what\0\0\0\0'), Buffer.alloc(20)]);
    expect(() => parseGitIndex(extended, 20)).toThrow(UnreadIndexError);
  });

  it('cut or changed anywhere gives paths or the one error, and ends', () => {
    const root = makeRepository(FILES);
    git(root, 'update-index', '--index-version', '4');
    const fourth = indexOf(root);
    rmSync(join(root, '.git/index'));
    git(root, 'add', '.');
    git(root, 'update-index', '--index-version', '2');
    const change = fc.record({
      index: fc.constantFrom(fourth, indexOf(root)),
      cut: fc.nat(),
      at: fc.nat(),
      byte: fc.nat({ max: 255 }),
    });
    fc.assert(
      fc.property(change, ({ index, cut, at, byte }) => {
        const changed = Buffer.from(index.subarray(0, index.length - (cut % 3 ? 0 : cut % index.length)));
        changed[at % changed.length] = byte;
        try {
          expect(Array.isArray(parseGitIndex(changed, 20).paths)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadIndexError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
