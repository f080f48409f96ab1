import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from './run.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-init-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const init = (...args: string[]) => runCli(['init', ...args], { cwd });
const read = (file: string) => readFileSync(join(cwd, file), 'utf8');

it('shows the diff and writes nothing on --dry-run', async () => {
  mkdirSync(join(cwd, '.github'));
  const { code, stdout } = await init('--dry-run');
  expect([code, stdout]).toEqual([0, expect.stringContaining('+++ b/.github/workflows/migrate-scan.yml')]);
  expect(existsSync(join(cwd, 'migrate-scan.config.json'))).toBe(false);
});

it('writes nothing where nobody can be asked', async () => {
  const { code, stdout, stderr } = await init();
  expect([code, stdout]).toEqual([2, expect.stringContaining('+++ b/migrate-scan.config.json')]);
  expect(stderr).toContain('--yes');
  expect(existsSync(join(cwd, 'migrate-scan.config.json'))).toBe(false);
});

it.each([
  ['.github', '.github/workflows/migrate-scan.yml'],
  ['.gitlab', '.gitlab/migrate-scan.gitlab-ci.yml'],
  ['.workflow', '.workflow/migrate-scan.yml'],
])('recognises %s and writes YAML into %s', async (sign, file) => {
  mkdirSync(join(cwd, sign));
  expect((await init('--yes')).code).toBe(0);
  expect(parse(read(file))).toBeTypeOf('object');
  expect(read(file)).toContain('migrate-scan@');
});

it.each([
  ['Jenkinsfile', 'Jenkinsfile.migrate-scan'],
  ['lefthook.yml', 'lefthook.migrate-scan.yml'],
])('writes beside a %s and leaves it', async (sign, file) => {
  writeFileSync(join(cwd, sign), 'mine');
  await init('--yes');
  expect([read(sign), existsSync(join(cwd, file))]).toEqual(['mine', true]);
});

it('tells what to add to a hook that is there', async () => {
  mkdirSync(join(cwd, '.husky'));
  writeFileSync(join(cwd, '.husky/pre-commit'), 'npm test\n');
  const { stdout } = await init('--yes');
  expect(stdout).toContain('Add this to .husky/pre-commit yourself');
  expect(read('.husky/pre-commit')).toBe('npm test\n');
});

it('never overwrites, and changes nothing the second time', async () => {
  writeFileSync(join(cwd, 'migrate-scan.config.json'), '{}');
  await init('--yes', '--ci', 'github');
  const again = await init('--yes', '--ci', 'github');
  expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Everything is there already')]);
  expect(read('migrate-scan.config.json')).toBe('{}');
});

it('writes what is declared into a config that the scan takes', async () => {
  await init('--yes', '--runs-in', 'CN', '--users', 'CN,HK');
  expect(JSON.parse(read('migrate-scan.config.json'))).toMatchObject({
    exposure: { runsIn: ['CN'], users: ['CN', 'HK'] },
  });
  expect((await runCli(['.'], { cwd })).code).toBe(0);
});

it('refuses to write through a link', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'migrate-scan-outside-'));
  symlinkSync(outside, join(cwd, '.github'));
  const { code, stderr } = await init('--yes');
  expect([code, stderr]).toEqual([2, expect.stringContaining('link')]);
  expect(existsSync(join(outside, 'workflows'))).toBe(false);
  expect(existsSync(join(cwd, 'migrate-scan.config.json'))).toBe(false);
  rmSync(outside, { recursive: true });
});

it('speaks Chinese', async () => {
  expect((await init('--dry-run', '--lang', 'zh-CN')).stdout).toContain('未识别到 CI 服务或钩子');
});
