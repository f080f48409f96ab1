import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { addFiles, git, makePipe, makeRepository, makeTree } from './temporary-tree.ts';

const list = async (root: string, options = {}) => (await listFiles(root, options)).files;
const LONG_NAME = 'd'.repeat(200);
const skipped = async (root: string, options = {}) => (await listFiles(root, options)).skipped;

describe('a folder without git', () => {
  it('lists all files, sorted by code unit, dot files included', async () => {
    const root = makeTree({
      'b.ts': '',
      'a/z.ts': '',
      'a.ts': '',
      '.env': '',
      '.github/w.yml': '',
      'Z.ts': '',
    });
    expect(await list(root)).toEqual(['.env', '.github/w.yml', 'Z.ts', 'a.ts', 'a/z.ts', 'b.ts']);
  });

  it('gives the real absolute root and says that it walked', async () => {
    const root = makeTree({ 'real/a.ts': '' });
    symlinkSync('real', join(root, 'link'));
    expect(await listFiles(join(root, 'link'))).toMatchObject({
      root: join(root, 'real'),
      files: ['a.ts'],
      skipped: [],
      source: 'walk',
    });
  });

  it('is empty for an empty folder', async () => {
    expect(await list(makeTree())).toEqual([]);
  });

  it('honours .gitignore files at every level, the nearest first', async () => {
    const root = makeTree({
      '.gitignore': '*.log\n/only-here.ts\nsecret/\n!keep.log\n',
      'a.log': '',
      'keep.log': '',
      'only-here.ts': '',
      'sub/.gitignore': '!b.log\nc.ts\n',
      'sub/b.log': '',
      'sub/c.ts': '',
      'sub/only-here.ts': '',
      'sub/deep/c.ts': '',
      'secret/x.ts': '',
    });
    expect(await list(root)).toEqual([
      '.gitignore',
      'keep.log',
      'sub/.gitignore',
      'sub/b.log',
      'sub/only-here.ts',
    ]);
  });

  it('passes over names that no text can hold', async () => {
    const root = makeTree({ 'a.ts': '' });
    execFileSync('sh', ['-c', `printf x > "$(printf 'bad\\377.ts')"`], { cwd: root });
    const listed = await listFiles(root);
    expect(listed.files).toEqual(['a.ts']);
    expect(listed.skipped).toEqual([{ file: 'bad\uFFFD.ts', reason: 'unreadable' }]);
  });

  it('lists names with spaces, quotes, line ends and Chinese', async () => {
    const names = ['a b.ts', 'a"b.ts', 'a\nb.ts', '中文.ts', 'a\\b.ts'];
    const root = makeTree(Object.fromEntries(names.map((name) => [name, ''])));
    expect(await list(root)).toEqual([...names].sort());
  });
});

describe('a git repository', () => {
  it('lists tracked and untracked files, not ignored ones', async () => {
    const root = makeRepository({ 'a.ts': '', '.gitignore': '*.tmp\n' });
    addFiles(root, { 'new.ts': '', 'x.tmp': '' });
    expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'a.ts', 'new.ts'], source: 'git' });
  });

  it('lists tracked files that an ignore rule names, in ignored folders too', async () => {
    const root = makeRepository({ '.gitignore': 'lib/\n*.cfg\n', 'lib/a.ts': '', 'b.cfg': '' });
    addFiles(root, { 'lib/untracked.ts': '' });
    expect(await list(root)).toEqual(['.gitignore', 'b.cfg', 'lib/a.ts']);
  });

  it('lets no rule inside an ignored folder bring back what is untracked', async () => {
    const root = makeRepository({ '.gitignore': 'lib/\n', 'lib/sub/a.ts': '' });
    addFiles(root, { 'lib/sub/.gitignore': '!*\n', 'lib/sub/new.ts': '' });
    expect(await list(root)).toEqual(['.gitignore', 'lib/sub/a.ts']);
  });

  it('leaves out tracked files that are gone', async () => {
    const root = makeRepository({ 'a.ts': '', 'b/c.ts': '' });
    rmSync(join(root, 'b'), { recursive: true });
    expect(await list(root)).toEqual(['a.ts']);
  });

  it.each([[[]], [['--sparse-index']]])('lists what a sparse checkout holds, with %j', async (options) => {
    const root = makeRepository({
      '.gitignore': 'out/',
      'a/x.ts': '',
      'b/y.ts': '',
      'c/d/z.ts': '',
      'top.ts': '',
    });
    git(root, 'commit', '-qm', 'x');
    git(root, 'sparse-checkout', 'set', '--cone', ...options, 'a');
    addFiles(root, { 'a/out/made.ts': '', 'c/new.ts': '' });
    expect(await list(root)).toEqual(['.gitignore', 'a/x.ts', 'c/new.ts', 'top.ts']);
    expect(await skipped(root)).toEqual([]);
  });

  it('honours info/exclude', async () => {
    const root = makeRepository({ 'a.ts': '' });
    addFiles(root, { '.git/info/exclude': 'mine.ts\n' });
    addFiles(root, { 'mine.ts': '', 'sub/mine.ts': '' });
    expect(await list(root)).toEqual(['a.ts']);
  });

  it('scans a sub-folder, with the ignore rules above it', async () => {
    const root = makeRepository({
      '.gitignore': '*.log\n/app/sub/no.ts\n',
      'app/sub/a.ts': '',
      'app/b.ts': '',
      'c.ts': '',
    });
    addFiles(root, { 'app/sub/x.log': '', 'app/sub/no.ts': '', 'app/sub/new.ts': '' });
    expect(await listFiles(join(root, 'app/sub'))).toMatchObject({
      files: ['a.ts', 'new.ts'],
      source: 'git',
    });
  });

  it('scans a sub-folder that the repository around it ignores', async () => {
    const root = makeRepository({ '.gitignore': 'sandbox/\n' });
    addFiles(root, { 'sandbox/a.ts': '', 'sandbox/.gitignore': 'b.ts\n', 'sandbox/b.ts': '' });
    expect(await list(join(root, 'sandbox'))).toEqual(['.gitignore', 'a.ts']);
  });

  it('works before the first file is added', async () => {
    const root = makeTree({ 'a.ts': '', '.gitignore': 'b.ts', 'b.ts': '' });
    git(root, 'init', '-q');
    expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'a.ts'], source: 'walk' });
  });

  it('scans a linked worktree', async () => {
    const root = makeRepository({ 'a.ts': '', '.gitignore': 'gen/\n', 'gen/tracked.ts': '' });
    git(root, 'commit', '-qm', 'x');
    const other = join(makeTree(), 'tree');
    git(root, 'worktree', 'add', '-q', other);
    addFiles(other, { 'gen/new.ts': '' });
    expect(await listFiles(other)).toMatchObject({
      files: ['.gitignore', 'a.ts', 'gen/tracked.ts'],
      source: 'git',
    });
  });

  it('scans submodules and nested repositories by their own index and rules', async () => {
    const nested = { 'x.ts': '', '.gitignore': 'gen/\n', 'gen/tracked.ts': '' };
    const library = makeRepository(nested);
    git(library, 'commit', '-qm', 'x');
    const root = makeRepository({ 'a.ts': '', '.gitignore': 'x.ts\n' });
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'sub');
    addFiles(root, { 'sub/gen/new.ts': '' });
    git(root, 'clone', '-q', library, join(root, 'nested'));
    const inner = ['.gitignore', 'gen/tracked.ts', 'x.ts'];
    expect(await list(root)).toEqual(
      [
        '.gitignore',
        '.gitmodules',
        'a.ts',
        ...inner.map((f) => `nested/${f}`),
        ...inner.map((f) => `sub/${f}`),
      ].sort(),
    );
    expect(await listFiles(join(root, 'sub'))).toMatchObject({ files: inner, source: 'git' });
  });

  it('runs nothing that the repository configures, and not git either', async () => {
    const root = makeRepository({ 'a.ts': '' });
    const script = join(root, 'run.sh');
    addFiles(root, {
      'run.sh': `#!/bin/sh\ntouch ${root}/ran\n`,
      'node_modules/.bin/git': `#!/bin/sh\ntouch ${root}/ran\n`,
    });
    chmodSync(script, 0o755);
    chmodSync(join(root, 'node_modules/.bin/git'), 0o755);
    for (const key of ['core.fsmonitor', 'core.sshCommand', 'core.pager', 'alias.ls-files'])
      git(root, 'config', key, script);
    await listFiles(root);
    expect(existsSync(join(root, 'ran'))).toBe(false);
  });

  it('walks where the index is damaged', async () => {
    const root = makeRepository({ 'a.ts': '', '.gitignore': 'b.ts\n' });
    addFiles(root, { 'b.ts': '' });
    writeFileSync(join(root, '.git/index'), 'DIRC\0\0\0\x02\0\0\xff\xff');
    expect(await listFiles(root)).toMatchObject({ files: ['.gitignore', 'a.ts'], source: 'walk' });
  });

  it('is not misled by a core.worktree that points elsewhere', async () => {
    const root = makeRepository({ 'a.ts': '' });
    git(root, 'config', 'core.worktree', '/');
    expect(await listFiles(root)).toMatchObject({ files: ['a.ts'], source: 'walk' });
  });

  it.each(['.git', '.git/index', '.gitignore'])('is not held up by a pipe called %s', async (name) => {
    const root = makeRepository({ 'a.ts': '' });
    rmSync(join(root, name), { recursive: true, force: true });
    makePipe(join(root, name));
    expect(await list(root)).toEqual(['a.ts']);
  });
});

describe('links', () => {
  it('passes over links that stay inside, and names those that lead nowhere', async () => {
    const root = makeTree({ 'd/a.ts': '' });
    symlinkSync('d', join(root, 'to-folder'));
    symlinkSync('d/a.ts', join(root, 'to-file.ts'));
    symlinkSync('.', join(root, 'd/loop'));
    symlinkSync('self', join(root, 'self'));
    symlinkSync('nowhere', join(root, 'broken.ts'));
    expect(await listFiles(root)).toMatchObject({
      files: ['d/a.ts'],
      skipped: [
        { file: 'broken.ts', reason: 'broken-link' },
        { file: 'self', reason: 'broken-link' },
      ],
    });
  });

  it('says nothing of a link that git ignores or the globs do not want', async () => {
    const root = makeTree({ '.gitignore': 'ignored\n', 'a.ts': '' });
    symlinkSync('nowhere', join(root, 'ignored'));
    symlinkSync('nowhere', join(root, 'unwanted'));
    expect(await skipped(root, { exclude: ['unwanted'] })).toEqual([]);
  });

  it('skips links that lead outside, tracked or not', async () => {
    const outside = makeTree({ 'x.ts': '' });
    const root = makeRepository({ 'a.ts': '' });
    symlinkSync(outside, join(root, 'tracked'));
    git(root, 'add', 'tracked');
    symlinkSync(join(outside, 'x.ts'), join(root, 'new.ts'));
    expect(await listFiles(root)).toMatchObject({
      files: ['a.ts'],
      skipped: [
        { file: 'new.ts', reason: 'outside-root' },
        { file: 'tracked', reason: 'outside-root' },
      ],
    });
  });

  it('does not enter a link that took the place of a tracked folder', async () => {
    const outside = makeTree({ 'x.ts': '' });
    const root = makeRepository({ 'd/x.ts': '', 'a.ts': '' });
    rmSync(join(root, 'd'), { recursive: true });
    symlinkSync(outside, join(root, 'd'));
    expect(await listFiles(root)).toMatchObject({
      files: ['a.ts'],
      skipped: [{ file: 'd', reason: 'outside-root' }],
    });
  });

  it('lists no pipe, no socket and no device, and names them', async () => {
    const root = makeTree({ 'a.ts': '', '.gitignore': 'ignored\n' });
    for (const name of ['pipe.ts', 'ignored', 'unwanted']) makePipe(join(root, name));
    const server = createServer().listen(join(root, 'socket.ts'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    expect(await listFiles(root, { exclude: ['unwanted'] })).toMatchObject({
      files: ['.gitignore', 'a.ts'],
      skipped: [
        { file: 'pipe.ts', reason: 'not-a-file' },
        { file: 'socket.ts', reason: 'not-a-file' },
      ],
    });
  });
});

describe('a folder that cannot be read', () => {
  it.skipIf(process.getuid?.() === 0)('is named', async () => {
    const root = makeTree({ 'a.ts': '', 'closed/b.ts': '' });
    chmodSync(join(root, 'closed'), 0);
    onTestFinished(() => chmodSync(join(root, 'closed'), 0o700));
    expect(await listFiles(root)).toMatchObject({
      files: ['a.ts'],
      skipped: [{ file: 'closed', reason: 'folder-unreadable' }],
    });
  });

  it('is named where its name is not UTF-8', async () => {
    const root = makeTree({ 'a.ts': '' });
    execFileSync('sh', ['-c', `mkdir "$(printf 'bad\\377')"; printf x > "$(printf 'bad\\377/a.ts')"`], {
      cwd: root,
    });
    expect(await listFiles(root)).toMatchObject({
      files: ['a.ts'],
      skipped: [{ file: 'bad\uFFFD', reason: 'folder-unreadable' }],
    });
  });

  it('is named where its path is longer than the system opens', async () => {
    const root = makeTree({ 'a.ts': '' });
    onTestFinished(() => void execFileSync('rm', ['-rf', join(root, LONG_NAME)]));
    const goDown = `for (let i = 0; i < 25; i++) { fs.mkdirSync('${LONG_NAME}'); process.chdir('${LONG_NAME}'); }`;
    execFileSync(process.execPath, ['-e', goDown], { cwd: root });
    const [first, ...rest] = (await listFiles(root)).skipped;
    expect(first?.reason).toBe('folder-unreadable');
    expect(rest).toEqual([]);
  });
});

describe('the skip table', () => {
  it('reports each folder once, and files by their name', async () => {
    const root = makeRepository({
      'node_modules/x/a.js': '',
      'packages/p/dist/a.js': '',
      'packages/p/dist/node_modules/b.js': '',
      'build.mjs': '',
      'src/lib.min.js': '',
      '.pnp.cjs': '',
    });
    expect(await listFiles(root)).toMatchObject({
      files: ['build.mjs'],
      skipped: [
        { file: '.pnp.cjs', reason: 'vendored' },
        { file: 'node_modules', reason: 'vendored' },
        { file: 'packages/p/dist', reason: 'generated' },
        { file: 'src/lib.min.js', reason: 'minified' },
      ],
    });
  });

  it('says nothing of a skipped folder that git ignores or the globs do not want', async () => {
    const root = makeTree({
      '.gitignore': 'node_modules\n',
      'node_modules/a.js': '',
      'dist/a.js': '',
      'src/a.js': '',
    });
    expect(await skipped(root, { include: ['src'] })).toEqual([]);
    expect(await skipped(root)).toEqual([{ file: 'dist', reason: 'generated' }]);
  });

  it('never lists what lies in .git', async () => {
    const root = makeRepository({ 'a.ts': '' });
    mkdirSync(join(root, 'x/.git'), { recursive: true });
    addFiles(root, { 'x/.git/config.json': '{}', 'x/b.ts': '' });
    expect(await list(root)).toEqual(['a.ts', 'x/b.ts']);
  });
});

describe('globs', () => {
  const tree = {
    'src/a.ts': '',
    'src/a.test.ts': '',
    'test/b.ts': '',
    '.env.local': '',
    'packages/p/src/c.ts': '',
  };
  it.each([
    [{ include: ['src'] }, ['packages/p/src/c.ts', 'src/a.test.ts', 'src/a.ts']],
    [{ include: ['./src/'] }, ['packages/p/src/c.ts', 'src/a.test.ts', 'src/a.ts']],
    [{ include: ['/src'] }, ['src/a.test.ts', 'src/a.ts']],
    [{ include: ['src/**'], exclude: ['*.test.ts'] }, ['src/a.ts']],
    [{ include: ['.env*'] }, ['.env.local']],
    [{ exclude: ['**/*.ts'] }, ['.env.local']],
    [{ include: ['*.{ts,tsx}'], exclude: ['packages/**', 'test'] }, ['src/a.test.ts', 'src/a.ts']],
  ])('%j', async (options, expected) => {
    expect(await list(makeTree(tree), options)).toEqual(expected);
  });
});

describe('a bad root', () => {
  it.each([
    ['missing', 'root-missing'],
    ['file.ts', 'root-not-a-directory'],
    ['file.ts/below', 'root-not-a-directory'],
    ['loop', 'root-missing'],
  ])('%s: %s', async (name, code) => {
    const root = makeTree({ 'file.ts': '' });
    symlinkSync('loop', join(root, 'loop'));
    await expect(listFiles(join(root, name))).rejects.toMatchObject({
      code,
      args: { path: join(root, name) },
    });
  });
});
