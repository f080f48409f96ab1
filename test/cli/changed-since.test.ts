import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { createGitFolder } from '../changes/git-folder.ts';
import { runCli } from './run.ts';

const HEAD = "import OpenAI from 'openai';\nconst openai = new OpenAI();\n";
const list = (name: string) => `export async function ${name}() {\n  return openai.models.list();\n}\n`;

let repository: ReturnType<typeof createGitFolder>;
beforeEach(() => {
  repository = createGitFolder();
  repository.commit({
    'package.json': '{"dependencies":{"openai":"^4.104.0","next":"14.0.0"}}',
    'app/api/chat/route.ts': HEAD + list('GET'),
    'vercel.json': '{"regions":["iad1"]}',
  });
});
afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

async function scan(...args: string[]): Promise<Report> {
  const { stdout } = await runCli(['--format', 'json', '--changed-since', 'main', ...args], {
    cwd: repository.folder,
    env: { PATH: process.env.PATH ?? '' },
  });
  return JSON.parse(stdout) as Report;
}

const fail = async (cwd: string, ref: string) => {
  const { code, stdout } = await runCli(['--format', 'json', `--changed-since=${ref}`], {
    cwd,
    env: { PATH: process.env.PATH ?? '' },
  });
  return [code, (JSON.parse(stdout) as { error: { code: string } }).error.code];
};

const places = ({ findings }: Report) => findings.map(({ file, range }) => `${file}:${range.start.line}`);

it('reports nothing where nothing changed', async () => {
  const report = await scan();
  expect(report.changes).toMatchObject({ added: 0, touched: 0, worse: 0, fixed: 0, total: 4 });
  expect(report.summary.findings).toBe(0);
});

it('reports what is new, committed or not, tracked or not', async () => {
  repository.git('checkout', '-q', '-b', 'topic');
  repository.commit({ 'lib/committed.ts': HEAD + list('a') });
  repository.write('lib/untracked.ts', HEAD + list('b'));
  expect(new Set((await scan()).findings.map(({ file }) => file))).toEqual(
    new Set(['lib/committed.ts', 'lib/untracked.ts']),
  );
});

it('passes over code that only moved down', async () => {
  repository.write('app/api/chat/route.ts', `// one\n// two\n${HEAD}${list('GET')}`);
  expect(places(await scan())).toEqual([]);
});

it('reports what lies in a changed line', async () => {
  repository.write('app/api/chat/route.ts', HEAD + list('GET').replace('list()', 'list( )'));
  expect(places(await scan())).toEqual(['app/api/chat/route.ts:4']);
});

it('reports a call whose verdict a configuration makes worse', async () => {
  repository.write('vercel.json', '{"regions":["hkg1"]}');
  const report = await scan();
  expect(report.changes).toMatchObject({ added: 0, touched: 0 });
  expect(report.findings.every(({ exposure }) => exposure?.level === 'blocked')).toBe(true);
  expect(report.findings.length).toBeGreaterThan(0);
});

it('reports a call that our own configuration makes worse', async () => {
  repository.write('migrate-scan.config.json', '{"exposure":{"runsIn":["CN"]}}');
  expect((await scan()).changes?.worse).toBeGreaterThan(0);
});

it('is silent about what a configuration makes better', async () => {
  repository.commit({ 'vercel.json': '{"regions":["hkg1"]}' });
  repository.write('vercel.json', '{"regions":["iad1"]}');
  expect(places(await scan())).toEqual([]);
});

it('follows a renamed file', async () => {
  renameSync(join(repository.folder, 'app/api/chat'), join(repository.folder, 'app/api/talk'));
  expect(places(await scan())).toEqual([]);
});

it('compares a merge commit with the branch that it goes into', async () => {
  repository.git('checkout', '-q', '-b', 'topic');
  repository.commit({ 'lib/topic.ts': HEAD + list('a') });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'lib/main.ts': HEAD + list('b') });
  repository.git('checkout', '-q', '--detach');
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'topic');
  expect(new Set((await scan()).findings.map(({ file }) => file))).toEqual(new Set(['lib/topic.ts']));
});

it('compares a folder below the top', async () => {
  repository.git('checkout', '-q', '-b', 'topic');
  repository.commit({ 'lib/old.ts': HEAD + list('a') });
  repository.git('branch', '-f', 'main');
  repository.write('lib/new.ts', HEAD + list('b'));
  const report = await scan('lib');
  expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set(['new.ts']));
});

it('goes with a baseline', async () => {
  const { folder: cwd } = repository;
  await runCli(['--baseline', 'b.json', '--update-baseline'], { cwd });
  repository.write('lib/new.ts', HEAD + list('b'));
  const { baseline, findings } = await scan('--baseline', 'b.json');
  expect([baseline?.entries, baseline?.fixed]).toEqual([4, 0]);
  expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['lib/new.ts']));
});

it('leaves nothing in the folder for temporary files', async () => {
  const bases = () => readdirSync(tmpdir()).filter((name) => name.startsWith('migrate-scan-base-'));
  const before = bases();
  await scan();
  expect(bases()).toEqual(before);
});

describe('a shallow clone', () => {
  let clone: string;
  beforeEach(() => {
    repository.commit({ 'lib/new.ts': HEAD + list('b') });
    clone = mkdtempSync(join(tmpdir(), 'migrate-scan-shallow-'));
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));
  const cloneOf = (depth: string) =>
    execFileSync('git', ['clone', '-q', '--depth', depth, `file://${repository.folder}`, clone], {
      env: repository.env,
      stdio: 'pipe',
    });

  it('is told what to fetch', async () => {
    cloneOf('1');
    expect(await fail(clone, 'HEAD^1')).toEqual([2, 'changes.ref-unknown-shallow']);
  });

  it('is enough where it reaches the base', async () => {
    cloneOf('2');
    const { stdout } = await runCli(['--format', 'json', '--changed-since', 'HEAD^1'], {
      cwd: clone,
      env: { PATH: process.env.PATH ?? '' },
    });
    expect((JSON.parse(stdout) as Report).changes?.added).toBe(3);
  });
});

it('ends with 2 for histories without a common commit', async () => {
  repository.git('checkout', '-q', '--orphan', 'other');
  repository.commit({ 'x.txt': 'x' });
  expect(await fail(repository.folder, 'main')).toEqual([2, 'changes.base-missing']);
});

it.each([
  ['nowhere', 'changes.ref-unknown'],
  ['--output=stolen', 'changes.ref-refused'],
  ['-h', 'changes.ref-refused'],
  ['', 'changes.ref-refused'],
])('ends with 2 for the ref %j', async (ref, code) => {
  expect(await fail(repository.folder, ref)).toEqual([2, code]);
  expect(existsSync(join(repository.folder, 'stolen'))).toBe(false);
});

it('ends with 2 outside a repository', async () => {
  const plain = mkdtempSync(join(tmpdir(), 'migrate-scan-plain-'));
  expect(await fail(plain, 'main')).toEqual([2, 'changes.no-repository']);
  rmSync(plain, { recursive: true });
});

it('runs nothing that the config of the repository names', async () => {
  const { folder, git, write } = repository;
  const trap = join(folder, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\ntouch '${join(folder, 'sprung')}'\ncat\n`, { mode: 0o755 });
  write('.gitattributes', '* filter=trap diff=trap\n');
  write('app/api/chat/route.ts', HEAD + list('GET').replace('list()', 'list( )'));
  const settings = {
    'core.fsmonitor': trap,
    'core.pager': trap,
    'core.sshCommand': trap,
    'core.askPass': trap,
    'core.editor': trap,
    'diff.external': trap,
    'diff.trap.command': trap,
    'diff.trap.textconv': trap,
    'filter.trap.clean': trap,
    'filter.trap.smudge': trap,
    'filter.trap.process': trap,
    'core.hooksPath': folder,
    'alias.rev-parse': `!${trap}`,
    'alias.ls-tree': `!${trap}`,
    'gpg.program': trap,
  };
  for (const [name, value] of Object.entries(settings)) git('config', name, value);
  writeFileSync(join(folder, 'post-index-change'), `#!/bin/sh\n'${trap}'\n`, { mode: 0o755 });
  rmSync(join(folder, 'sprung'), { force: true });
  expect((await scan()).changes?.touched).toBeGreaterThan(0);
  expect(existsSync(join(folder, 'sprung'))).toBe(false);
});
