import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { describeCommands } from '../../src/cli/completion/describe.ts';
import { EXAMPLES } from '../../src/cli/examples.ts';
import { createManPage } from '../../src/cli/man-page.ts';
import { createProgram } from '../../src/cli/program.ts';
import { MESSAGES } from '../../src/core/messages/catalogue.ts';
import { runCli } from './run.ts';

const stream = { write: () => true };
const commands = describeCommands(
  createProgram({
    io: { stdout: stream, stderr: stream, env: {}, cwd: '.' },
    language: 'en',
    onDone: () => {},
    writeHelp: () => {},
  }),
);
const lines = Object.entries(EXAMPLES).flatMap(([path, examples]) =>
  examples.map(({ line, code }) => [line, path, code] as const),
);

it.each(lines)('%s is for a command and options that exist', (line, path, code) => {
  expect(MESSAGES[code]).toBeDefined();
  // Below the program, an example may leave the name of the default command out.
  const command = commands.find((candidate) => candidate.path === path);
  const flags = command?.options.flatMap((option) => option.flags) ?? [];
  for (const flag of line.match(/--[a-z-]+/g) ?? []) expect(flags).toContain(flag);
});

describe('--help of a command', () => {
  it('ends with its examples', async () => {
    const { stdout } = await runCli(['migrate', '--help']);
    expect(stdout).toContain('Examples:\n  migrate-scan migrate --to alibaba --dry-run');
  });

  it('has them in Chinese', async () => {
    const { stdout } = await runCli(['undo', '--help', '--lang', 'zh-CN']);
    expect(stdout).toMatch(/示例：\n {2}migrate-scan undo +撤销上一次应用/);
  });
});

describe('the manual page', () => {
  it('has a section for every command', () => {
    const sections = [...createManPage().matchAll(/^\.SS "migrate\\-scan (.*)"$/gm)].map(
      ([, title]) => title,
    );
    const paths = commands.map(({ path }) => path).filter((path) => path !== '');
    expect(paths.every((path) => sections.some((title) => title?.startsWith(path)))).toBe(true);
    expect(sections).toHaveLength(paths.length);
  });

  const hasGroff = spawnSync('groff', ['--version']).status === 0;
  it.runIf(hasGroff)('is typeset without a warning', () => {
    const { stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], {
      input: createManPage(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });
});
