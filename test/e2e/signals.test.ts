import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readTree } from '../migrate/apply/sample-plan.ts';
import { runInstalled } from './spawn.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/apps/support-desk', import.meta.url));
const PRELOAD = pathToFileURL(fileURLToPath(new URL('signal-preload.mjs', import.meta.url))).href;
/** What a shell says of a process that a signal has ended, and what ours ends with after it has put things right. */
const EXITS = { SIGINT: 130, SIGTERM: 143 } as const;

let folder: string;
let plan: string;
let old: Record<string, string>;
let done: Record<string, string>;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-signals-')));
  plan = join(folder, 'plan.json');
  const root = makeCopy('first');
  old = readTree(root);
  await runInstalled(['migrate', root, '--to', 'alibaba', '--plan', plan], { cwd: folder });
  expect(await run('apply', root)).toMatchObject({ code: 0 });
  done = readTree(root);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeCopy(name: string): string {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  cpSync(FIXTURE, root, { recursive: true });
  return root;
}

type Action = 'apply' | 'undo';

const argsOf = (action: Action, root: string) =>
  action === 'apply' ? ['apply', plan, root, '--yes', '--force'] : ['undo', root, '--yes'];
const run = (action: Action, root: string) => runInstalled(argsOf(action, root), { cwd: folder });

/** A copy on which the action can be done. */
async function makeReady(action: Action): Promise<string> {
  const root = makeCopy(action);
  if (action === 'undo') expect(await run('apply', root)).toMatchObject({ code: 0 });
  return root;
}

/** What the process ended with, whether a handler or the system ended it. */
function runSignalled(action: Action, root: string, env: Record<string, string>): Promise<number> {
  const bin = join(inject('installed'), 'node_modules/migrate-scan/bin/migrate-scan.mjs');
  const child = spawn(process.execPath, ['--import', PRELOAD, bin, ...argsOf(action, root)], {
    cwd: folder,
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? EXITS[signal as keyof typeof EXITS]));
  });
}

async function countWrites(action: Action): Promise<number> {
  const file = join(folder, `${action}.count`);
  rmSync(file, { force: true });
  expect(await runSignalled(action, await makeReady(action), { SIGNAL_COUNT: file })).toBe(0);
  return Number(readFileSync(file, 'utf8'));
}

/** From the first write to the last one. */
const MOMENTS = [0, 0.3, 0.6, 0.9, 1];

describe.skipIf(process.platform === 'win32').each([
  ['apply', 'SIGTERM'],
  ['apply', 'SIGINT'],
  ['undo', 'SIGTERM'],
  ['undo', 'SIGINT'],
] as const)('%s and %s', (action, signal) => {
  it('at any write leaves the old tree or the new one, no lock, and the exit code of the signal', {
    timeout: 240_000,
  }, async () => {
    const writes = await countWrites(action);
    expect(writes).toBeGreaterThan(20);
    for (const moment of MOMENTS) {
      const step = 1 + Math.round(moment * (writes - 1));
      const root = await makeReady(action);
      const exit = await runSignalled(action, root, { SIGNAL: signal, SIGNAL_AT: String(step) });
      const tree = JSON.stringify(readTree(root));
      const isWhole = tree === JSON.stringify(old) || tree === JSON.stringify(done);
      const isLocked = existsSync(join(root, '.migrate-scan/lock'));
      expect({ step, exit, isWhole, isLocked }).toEqual({
        step,
        exit: EXITS[signal],
        isWhole: true,
        isLocked: false,
      });
    }
  });
});

it('two applies at once: one does it, the other says why not, and nothing is mixed', async () => {
  const root = makeCopy('twice');
  const outcomes = await Promise.all([run('apply', root), run('apply', root)]);
  expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(readTree(root)).toEqual(done);
  const refused = outcomes.find(({ code }) => code === 2);
  expect(refused?.stderr).toMatch(/^error: (?:Another run is changing|Changed since the plan)/);
}, 60_000);
