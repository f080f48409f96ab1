import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { type Outcome, runInstalled } from './spawn.ts';

const MAKER = fileURLToPath(new URL('../../scripts/make-hostile.mjs', import.meta.url));
const GUARD = pathToFileURL(fileURLToPath(new URL('guard.mjs', import.meta.url))).href;
const FORMATS = ['json', 'html', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'csv', 'pretty'];
/** Characters that act on a terminal or turn the text around; tabs and line ends are for the format. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/u;

let folder: string;
let expected: { skipped: Record<string, string>; calls: string[] };
const place = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-hostile-')));
  expected = JSON.parse(execFileSync(process.execPath, [MAKER, place('made')], { encoding: 'utf8' }));
  for (const name of ['out', 'home', 'cache', 'temporary']) mkdirSync(place(name));
});
// A path of more than 4,096 characters is beyond what Node removes.
afterAll(() => void execFileSync('rm', ['-rf', folder]));

/** Runs a command on the hostile repository with all that an environment can do to git, under guard. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const trap = place('made/repository/evil.sh');
  const folders = [
    place('made/repository'),
    place('out'),
    place('home'),
    place('cache'),
    place('temporary'),
    realpathSync(inject('installed')),
  ];
  return runInstalled(args, {
    cwd: place('made/repository'),
    env: {
      NODE_OPTIONS: `--import ${GUARD}`,
      GUARD: JSON.stringify({ log: place('refused'), folders }),
      HOME: place('home'),
      TMPDIR: place('temporary'),
      XDG_CACHE_HOME: place('cache'),
      XDG_CONFIG_HOME: place('home'),
      GIT_DIR: place('made/outside/other/.git'),
      GIT_INDEX_FILE: place('made/outside/secret.ts'),
      GIT_EXTERNAL_DIFF: trap,
      GIT_SSH_COMMAND: trap,
      GIT_ASKPASS: trap,
      GIT_EDITOR: trap,
      GIT_TRACE: place('made/ran'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap,
      ...env,
    },
  });
}

const refused = (): string[] =>
  existsSync(place('refused')) ? readFileSync(place('refused'), 'utf8').trim().split('\n') : [];
const snapshot = (): string =>
  execFileSync('find', [place('made'), '-printf', '%p %y %s %T@ %C@ %l\\0'], {
    encoding: 'latin1',
    maxBuffer: 1e8,
  });

describe('a scan', () => {
  let outcome: Outcome;
  let report: Report;
  let before: string;
  let after: string;
  beforeAll(async () => {
    before = snapshot();
    outcome = await run([
      '.',
      '--all',
      ...FORMATS.flatMap((format) => ['--format', `${format}=${place('out', format)}`]),
    ]);
    after = snapshot();
    report = reportSchema.parse(JSON.parse(readFileSync(place('out/json'), 'utf8')));
  }, 120_000);

  it('ends well', () => {
    expect([outcome.code, outcome.stdout]).toEqual([0, '']);
  });

  it('names all that it skips, and why', () => {
    const skipped = Object.fromEntries(report.skipped.map(({ file, reason }) => [file, reason]));
    expect(skipped).toEqual(expected.skipped);
  });

  it('finds the calls in all that it can read', () => {
    const found = new Set(report.findings.filter(({ kind }) => kind === 'call').map(({ file }) => file));
    expect(expected.calls.filter((file) => !found.has(file))).toEqual([]);
    expect(report.findings.filter(({ file }) => file.startsWith('ignored'))).toEqual([]);
  });

  it('leaves the repository and what lies outside as they were, and runs nothing of them', () => {
    expect(after).toBe(before);
    expect(existsSync(place('made/ran'))).toBe(false);
  });

  it('opens no connection, starts no process and touches no file outside', () => {
    expect(refused()).toEqual([]);
  });

  it.each([...FORMATS, 'stderr'])('writes no control character: %s', (format) => {
    const text = format === 'stderr' ? outcome.stderr : readFileSync(place('out', format), 'utf8');
    expect(text.length).toBeGreaterThan(0);
    expect(CONTROL.exec(text)).toBeNull();
  });

  it.each(FORMATS)('tells nothing of what lies outside, and no secret: %s', (format) => {
    const text = readFileSync(place('out', format), 'utf8');
    for (const secret of ['gpt-4-outside', 'sk-outside', 'a1B2c3D4a1B2', 'hunter2secret', 'root:x:0']) {
      expect(text).not.toContain(secret);
    }
  });
});

it('compares with a commit by git alone, which runs nothing that the repository names', async () => {
  const { code, stdout } = await run(['.', '--changed-since', 'HEAD', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).changes.since).toBe('HEAD');
  expect(refused()).toEqual([]);
  expect(existsSync(place('made/ran'))).toBe(false);
}, 120_000);

it('plans a migration and shows it, without touching anything', async () => {
  const before = snapshot();
  const { code, stdout, stderr } = await run([
    'migrate',
    '.',
    '--to',
    'alibaba',
    '--dry-run',
    '--no-interactive',
  ]);
  expect([0, 1]).toContain(code);
  expect(stdout).toContain('links/real.ts');
  // A patch for `git apply` has to give lines of the repository byte by byte.
  expect(CONTROL.exec(stderr)).toBeNull();
  expect(stdout + stderr).not.toContain('hunter2secret');
  expect(snapshot()).toBe(before);
  expect(refused()).toEqual([]);
  expect(existsSync(place('made/ran'))).toBe(false);
}, 120_000);

it('is watched by a guard that refuses what it should', async () => {
  const log = place('tries');
  const folders = [place('made/repository')];
  await run(['.'], { GUARD_TRIES: '1', GUARD: JSON.stringify({ log, folders }) });
  expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual([
    '"fs.readFileSync /etc/passwd"',
    `"fs.openSync ${place('made/repository/links/secret.ts')}"`,
    '"connect"',
    '"spawn true"',
    '"spawnSync git status"',
  ]);
});
