import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/fuzz.mjs', import.meta.url));
/** On a slow machine; it takes half a minute on two cores. */
const MOST_MS = 600_000;

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'migrate-scan-fuzzed-'));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

function fuzz(...args: string[]): Promise<{ exit: number; text: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [SCRIPT, '--output', output, ...args],
      { maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => resolve({ exit: child.exitCode ?? -1, text: stdout + stderr }),
    );
  });
}

it(
  'holds a thousand cases of a fixed seed; what fails is told with how to run it again',
  async () => {
    const { exit, text } = await fuzz('--cases', '1000', '--seed', '20261201');
    expect(text).toMatch(/0 kinds of failures/);
    expect(exit).toBe(0);
  },
  MOST_MS,
);

it('ends a case that takes too long, and keeps it with how to run it again', async () => {
  const { exit, text } = await fuzz(
    '--cases',
    '1',
    '--target',
    'directives',
    '--seed',
    '7',
    '--seconds',
    '0.001',
  );
  expect(exit).toBe(1);
  const [folder = ''] = readdirSync(output);
  const failure = readFileSync(join(output, folder, 'failure.txt'), 'utf8');
  expect(failure).toMatch(/^node scripts\/fuzz\.mjs --replay directives:-?\d+:/);
  expect(failure).toContain('a case takes too long');
  expect(text).toContain(join(output, folder));
});
