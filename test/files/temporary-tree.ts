import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a folder that goes away after the test, with these files in it; returns its real path. */
export function makeTree(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-files-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }), 60_000);
  addFiles(root, files);
  return root;
}

export function addFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Runs git in a folder, apart from the configuration of the person who runs the tests. */
export function git(folder: string, ...args: string[]): string {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(inherited),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    },
  });
}

/** A repository in which these files are tracked. */
export function makeRepository(files: Readonly<Record<string, string>>, ...initArgs: string[]): string {
  const root = makeTree(files);
  git(root, 'init', '-q', '--template=', ...initArgs);
  git(root, 'add', '-f', '.');
  return root;
}

const PIPE_MAKER = 'mkfifo';

/** Makes a named pipe: opening it to read waits for a writer that never comes. */
export function makePipe(path: string): void {
  execFileSync(PIPE_MAKER, [path]);
}
