import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendStepSummary } from '../../src/cli/github-actions.ts';
import { createSourceLink, findCheckout, findRepositoryPath } from '../../src/cli/repository-place.ts';
import { runCli } from './run.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-formats-'));
  mkdirSync(join(cwd, 'app'));
  writeFileSync(join(cwd, 'app/package.json'), '{"dependencies":{"openai":"^4.104.0"}}');
  writeFileSync(
    join(cwd, 'app/llm.mjs'),
    "import OpenAI from 'openai';\nconst openai = new OpenAI();\nawait openai.models.list();\n",
  );
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('the verdict of the check', () => {
  it('is the last line of the report', async () => {
    const { code, stdout, stderr } = await runCli(['app', '--check'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(lastLine(stdout)).toMatch(
      /^Check failed: \d+ findings are unknown or worse \(.+\); 0 are allowed\. To see it: migrate-scan app --check$/,
    );
  });

  it('stands beside a document', async () => {
    const { code, stdout, stderr } = await runCli(['app', '--max', '9', '--format', 'gitlab'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(lastLine(stderr)).toMatch(
      /^Check passed: 2 findings .+ --max allows 9\. To see it: migrate-scan app --max 9$/,
    );
  });

  it.each([['-1'], ['many']])('refuses --max %s', async (value) => {
    const { code, stderr } = await runCli(['app', `--max=${value}`], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`--max cannot read "${value}" as a number.`);
  });
});

it('writes every format to a file of its own in one run', async () => {
  const names = ['sarif', 'github', 'gitlab', 'junit', 'markdown', 'csv'];
  const { code, stdout } = await runCli(['app', ...names.map((name) => `--format=${name}=out.${name}`)], {
    cwd,
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const starts = names.map((name) => readFileSync(join(cwd, `out.${name}`), 'utf8').slice(0, 5));
  expect(starts).toEqual(['{\n  "', '::war', '[\n  {', '<?xml', '<!-- ', '\ufeffid,f']);
});

it('refuses to write two formats to one file', async () => {
  const { code, stderr } = await runCli(['app', '--format', 'sarif=a', '--format', 'csv=./a'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('Two formats cannot be written to one file: a.');
});

describe('in GitHub Actions', () => {
  const env = () => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });

  it('fences the report off, annotates, and writes a summary', async () => {
    writeFileSync(join(cwd, 'summary.md'), 'before\n');
    const { stdout, stderr } = await runCli(['app', '--check'], { cwd, env: env() });
    const [, token] = /^::stop-commands::([0-9a-f-]{36})\n/.exec(stdout) ?? [];
    const end = stdout.indexOf(`\n::${token}::\n`);
    expect(stdout.slice(0, end)).toContain('use the OpenAI API');
    expect(stdout.slice(end).match(/^::warning file=llm\.mjs,line=\d/gm)).toHaveLength(2);
    expect(lastLine(stdout)).toMatch(/^Check failed/);
    expect(stderr).toBe('');
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^before\n<!-- migrate-scan -->\n/);
  });

  it('prints nothing but the document that was asked for', async () => {
    const { stdout } = await runCli(['app', '--format', 'gitlab'], { cwd, env: env() });
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  it('says when there is no place for the summary, and goes on', async () => {
    const broken = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'no/such/file') };
    const { code, stderr } = await runCli(['app'], { cwd, env: broken });
    expect(code).toBe(0);
    expect(stderr).toContain('GITHUB_STEP_SUMMARY');
  });

  it('does not overfill the summary', async () => {
    const file = join(cwd, 'summary.md');
    appendFileSync(file, 'x'.repeat(1024 * 1024 - 10));
    expect(await appendStepSummary('12345678901', { GITHUB_STEP_SUMMARY: file })).toBe(false);
    expect(await appendStepSummary('1234567890', { GITHUB_STEP_SUMMARY: file })).toBe(true);
  });
});

describe('the place in the repository', () => {
  it('is found from the top of the work tree', () => {
    mkdirSync(join(cwd, '.git'));
    writeFileSync(join(cwd, '.git/HEAD'), 'ref: refs/heads/main\n');
    expect(findRepositoryPath(join(cwd, 'app'), {})).toBe('app/');
    expect(findRepositoryPath(cwd, {})).toBe('');
  });

  it('falls back on the checkout of the CI service, and on nothing outside of it', () => {
    expect(findRepositoryPath(join(cwd, 'app'), { CI_PROJECT_DIR: cwd })).toBe('app/');
    expect(findRepositoryPath(cwd, { CI_PROJECT_DIR: join(cwd, 'app') })).toBe('');
    expect(findRepositoryPath(cwd, {})).toBe('');
  });

  it.each([
    [
      { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0ffee' },
      'https://github.com/a/b/blob/c0ffee/x%20y.ts#L7',
    ],
    [
      { CI_PROJECT_URL: 'https://gitlab.com/a/b', CI_COMMIT_SHA: 'c0ffee' },
      'https://gitlab.com/a/b/-/blob/c0ffee/x%20y.ts#L7',
    ],
    [{ GITHUB_REPOSITORY: 'a/b' }, undefined],
  ])('has a page by %j', (env, page) => {
    const checkout = findCheckout(env);
    expect(checkout && createSourceLink(checkout)('x y.ts', 7)).toBe(page);
  });
});
