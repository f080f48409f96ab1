import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './run.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await runCli(['completion', shell, '--lang', 'zh-CN']);
    writeFileSync(join(folder, `complete.${shell}`), stdout);
  }
  mkdirSync(join(folder, 'place/a folder'), { recursive: true });
  writeFileSync(join(folder, 'place/config.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasShell = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

/** What bash offers for the last of these words. */
function completeInBash(words: readonly string[]): string[] {
  const script =
    'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _migrate_scan; printf "%s\\n" "${COMPREPLY[@]}"';
  const args = ['--norc', '-c', script, 'bash', join(folder, 'complete.bash'), 'migrate-scan', ...words];
  const output = execFileSync('bash', args, { cwd: join(folder, 'place'), encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

describe.runIf(hasShell('bash'))('bash', () => {
  it.each([
    [['comp'], ['compare', 'completion']],
    [['--format', 's'], ['sarif']],
    // Bash takes an equals sign for a word of its own.
    [
      ['--format', '=', 'git'],
      ['github', 'gitlab'],
    ],
    [
      ['explain', '--format', ''],
      ['pretty', 'json'],
    ],
    [['credits', 'li'], ['list']],
    [['migrate', '--to', 'al'], ['alibaba']],
    [['schema', 'con'], ['config']],
    [['completion', 'f'], ['fish']],
    [
      ['--config', ''],
      ['a folder', 'config.json'],
    ],
    [['scan', ''], ['a folder']],
    [['--runs-in', ''], []],
    // A value is no command, whatever it is called.
    [['--output', 'schema', '--form'], ['--format']],
    [['explain', '--fail'], []],
  ])('offers for %j: %j', (words, offered) => {
    expect(completeInBash(words).sort()).toEqual([...offered].sort());
  });
});

describe.runIf(hasShell('fish'))('fish', () => {
  it.each([
    ['migrate-scan --format s', 'sarif'],
    ['migrate-scan schema con', 'config'],
    ['migrate-scan explain --lan', '--lang'],
  ])('offers for %s: %s', (line, offered) => {
    const script = `source ${join(folder, 'complete.fish')}; complete -C '${line}'`;
    const output = execFileSync('fish', ['-c', script], { encoding: 'utf8' });
    expect(output.split('\n').map((entry) => entry.split('\t')[0])).toContain(offered);
  });
});

it.runIf(hasShell('zsh'))('is taken by zsh', () => {
  const { status, stderr } = spawnSync('zsh', ['-n', join(folder, 'complete.zsh')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('knows no other shell', async () => {
  const { code, stderr } = await runCli(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});
