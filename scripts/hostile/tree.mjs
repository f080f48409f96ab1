import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';

/** A program that a scan must find a call in. */
export const CALL = `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (text) => client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
`;

/** What the parts of the hostile repository are built with. */
export function createTree(folder) {
  const root = join(folder, 'repository');
  const outside = join(folder, 'outside');
  mkdirSync(root);
  mkdirSync(outside);
  const expected = { skipped: {}, calls: [] };

  function add(file, content) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }

  return {
    root,
    outside,
    expected,
    /** A shell command that leaves a trace, should anything ever run it. */
    trap: `touch '${folder}/ran'`,
    add,
    /** Adds a source in which the scan must find a call. */
    addCall(file, content = CALL) {
      add(file, content);
      expected.calls.push(file);
    },
    /** Adds a file that the scan must skip. */
    addSkipped(file, reason, content) {
      add(file, content);
      expected.skipped[file] = reason;
    },
    /** Says that something made otherwise must be skipped. */
    skips(file, reason) {
      expected.skipped[file] = reason;
    },
    git(cwd, ...args) {
      const inherited = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
      const identity = [
        '-c',
        'user.name=A',
        '-c',
        'user.email=a@example.com',
        '-c',
        'core.hooksPath=/dev/null',
      ];
      return execFileSync('git', [...identity, ...args], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        env: { ...Object.fromEntries(inherited), GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
      });
    },
  };
}
