import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { addFiles, git, makeRepository, makeTree } from './temporary-tree.ts';

/** A repository elsewhere that tracks `secret.ts` and ignores `plain.ts`: what is read of it shows in a listing. */
function makeOther(): string {
  const other = makeRepository({ 'secret.ts': '' });
  addFiles(other, { '.git/info/exclude': 'plain.ts\n' });
  return join(other, '.git');
}

const NESTED = { 'a.ts': '', '.gitignore': 'secret.ts\n', 'sub/secret.ts': '', 'sub/plain.ts': '' };
const AS_OUTER = ['.gitignore', 'a.ts', 'sub/plain.ts'];

describe('a nested repository whose git folder lies outside', () => {
  it.each([
    [
      'a .git file that points there',
      (root: string) => writeFileSync(join(root, 'sub/.git'), `gitdir: ${makeOther()}\n`),
    ],
    ['a .git link that leads there', (root: string) => symlinkSync(makeOther(), join(root, 'sub/.git'))],
    [
      'a git folder that shares that one',
      (root: string) => addFiles(root, { 'sub/.git/HEAD': 'x', 'sub/.git/commondir': makeOther() }),
    ],
    [
      'a pointer to a link in the root that leads there',
      (root: string) => {
        symlinkSync(makeOther(), join(root, 'link'));
        writeFileSync(join(root, 'sub/.git'), 'gitdir: ../link\n');
      },
    ],
  ])('is not read, but scanned as part of the outer one, and named: %s', async (_name, prepare) => {
    const root = makeTree(NESTED);
    prepare(root);
    const { files, skipped } = await listFiles(root);
    expect(files).toEqual(AS_OUTER);
    expect(skipped).toContainEqual({ file: 'sub/.git', reason: 'outside-root' });
  });

  it('is read where it is a submodule of a root that is a worktree itself', async () => {
    const library = makeRepository({ 'x.ts': '', '.gitignore': 'x.ts\n' });
    git(library, 'commit', '-qm', 'x');
    const main = makeRepository({ 'a.ts': '' });
    git(main, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'sub');
    git(main, 'commit', '-qm', 'x');
    const other = join(makeTree(), 'tree');
    git(main, 'worktree', 'add', '-q', other);
    git(other, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init');
    const { files, skipped } = await listFiles(other);
    expect(files).toEqual(['.gitmodules', 'a.ts', 'sub/.gitignore', 'sub/x.ts']);
    expect(skipped).toEqual([]);
  });
});

describe('links among the files of git', () => {
  it('are not followed out of its folder', async () => {
    const root = makeRepository({ 'plain.ts': '', 'secret.ts': '', '.gitignore': 'secret.ts\n' });
    const other = makeOther();
    for (const name of ['index', 'info']) {
      rmSync(join(root, '.git', name), { recursive: true, force: true });
      symlinkSync(join(other, name), join(root, '.git', name));
    }
    expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'plain.ts'], source: 'walk' });
  });

  it('are followed within it', async () => {
    const root = makeRepository({ 'secret.ts': '', '.gitignore': 'secret.ts\n' });
    renameSync(join(root, '.git/index'), join(root, '.git/real-index'));
    symlinkSync('real-index', join(root, '.git/index'));
    expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'secret.ts'], source: 'git' });
  });
});

it('lets the root keep its own git folder elsewhere, as a worktree and a submodule do', async () => {
  const root = makeRepository({ 'secret.ts': '', '.gitignore': 'secret.ts\n' });
  const elsewhere = makeTree();
  renameSync(join(root, '.git'), join(elsewhere, 'git'));
  writeFileSync(join(root, '.git'), `gitdir: ${elsewhere}/git\n`);
  expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'secret.ts'], source: 'git' });
});

it('does not let a git folder in the root share one that lies elsewhere', async () => {
  const root = makeTree({ 'plain.ts': '', '.git/HEAD': 'x', '.git/commondir': makeOther() });
  mkdirSync(join(root, '.git/info'));
  expect((await listFiles(root)).files).toEqual(['plain.ts']);
});
