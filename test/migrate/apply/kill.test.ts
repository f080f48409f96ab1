import { execFile } from 'node:child_process';
import { chmodSync, linkSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { recoverUnfinished } from '../../../src/migrate/apply/recover.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import type { Plan } from '../../../src/migrate/plan.ts';
import { addFiles } from '../../files/temporary-tree.ts';
import { QUICK_DISK } from './faulty-disk.ts';
import { planReplacements, readTree } from './sample-plan.ts';

/** `KILL_STEPS=all` kills at every step; without it a sample with a fixed seed does. */
const TRIES = process.env.KILL_STEPS === 'all' ? Number.POSITIVE_INFINITY : 9;
const FILES = 50;
const run = promisify(execFile);

let folder: string;
let program: string;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-kill-')));
  program = join(folder, 'killed-run.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('killed-run.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['ts-morph'],
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly root: string;
  readonly plan: Plan;
  readonly planFile: string;
}

/** 50 files to edit, of all sizes, some with a second name or odd permissions, and two to make. */
function makeCase(): Case {
  const root = join(folder, 'case');
  rmSync(root, { recursive: true, force: true });
  const names = Array.from({ length: FILES }, (_, index) => `src/${index % 7}/file ${index}.ts`);
  addFiles(
    root,
    Object.fromEntries(names.map((name, index) => [name, `gpt-4o ${'x'.repeat(index * index * 9)}\r\n`])),
  );
  for (const [index, name] of names.entries()) {
    if (index % 17 === 3) linkSync(join(root, name), join(root, `${name}.second`));
    if (index % 5 === 1) chmodSync(join(root, name), 0o755);
  }
  const replacements = names.map((file, index) => ({
    file,
    from: 'gpt-4o',
    to: index % 2 ? 'q' : 'qwen3-max-2026',
  }));
  const plan = planReplacements(root, replacements, { 'lib/new/a.ts': 'export {};\n', 'src/0/b.ts': 'b' });
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  return { root, plan, planFile };
}

/** How many calls that write the action makes where nothing kills it; undefined where it was killed. */
async function runKilled(
  action: string,
  { root, planFile }: Case,
  step: number,
): Promise<number | undefined> {
  try {
    const { stdout } = await run(process.execPath, [program, action, root, planFile, String(step)]);
    return Number(stdout);
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return undefined;
    throw error;
  }
}

/** All steps, or as many of them as are tried, the first and the last always among them. */
function chooseSteps(count: number, seed: number, most = TRIES): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  const chosen = new Set([1, count]);
  for (let state = seed; chosen.size < most; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    chosen.add(1 + (state % count));
  }
  return [...chosen].sort((a, b) => a - b);
}

function readTrees(): { old: Record<string, string>; done: Record<string, string> } {
  const { root, plan } = makeCase();
  const old = readTree(root);
  applyPlan(root, plan, { disk: QUICK_DISK });
  return { old, done: readTree(root) };
}

const LONG = 30 * 60_000;

it('a kill at any write of an apply leaves what undo or the next start makes whole', {
  timeout: LONG,
}, async () => {
  const { old, done } = readTrees();
  const count = (await runKilled('apply', makeCase(), 0)) ?? 0;
  expect(count).toBeGreaterThan(300);
  for (const [index, step] of chooseSteps(count, 5).entries()) {
    const killed = makeCase();
    expect(await runKilled('apply', killed, step)).toBeUndefined();
    if (index % 2) {
      recoverUnfinished(killed.root, { disk: QUICK_DISK });
      const tree = readTree(killed.root);
      expect({ step, isWhole: same(tree, old) || same(tree, done) }).toEqual({ step, isWhole: true });
      if (same(tree, old)) applyPlan(killed.root, killed.plan, { disk: QUICK_DISK });
      expect({ step, isNew: same(readTree(killed.root), done) }).toEqual({ step, isNew: true });
    } else {
      tryUndo(killed.root);
      expect({ step, isOld: same(readTree(killed.root), old) }).toEqual({ step, isOld: true });
    }
  }
});

it('a kill at any write of an undo leaves what undo makes whole', { timeout: LONG }, async () => {
  const { old } = readTrees();
  const first = makeCase();
  applyPlan(first.root, first.plan, { disk: QUICK_DISK });
  const count = (await runKilled('undo', first, 0)) ?? 0;
  for (const step of chooseSteps(count, 7, TRIES / 3)) {
    const killed = makeCase();
    applyPlan(killed.root, killed.plan, { disk: QUICK_DISK });
    expect(await runKilled('undo', killed, step)).toBeUndefined();
    tryUndo(killed.root);
    expect({ step, isOld: same(readTree(killed.root), old) }).toEqual({ step, isOld: true });
  }
});

it('a kill of the recovery itself is put right by the next one', { timeout: LONG }, async () => {
  const { old } = readTrees();
  const count = (await runKilled('apply', makeCase(), 0)) ?? 0;
  const worst = count - 8;
  const recovering = (await runKilled('recover', await killedAt(worst), 0)) ?? 0;
  expect(recovering).toBeGreaterThan(100);
  for (const step of chooseSteps(recovering, 11, TRIES / 3)) {
    const killed = await killedAt(worst);
    expect(await runKilled('recover', killed, step)).toBeUndefined();
    recoverUnfinished(killed.root, { disk: QUICK_DISK });
    expect({ step, isOld: same(readTree(killed.root), old) }).toEqual({ step, isOld: true });
  }
});

/** A case whose apply was killed at a step. */
async function killedAt(step: number): Promise<Case> {
  const killed = makeCase();
  expect(await runKilled('apply', killed, step)).toBeUndefined();
  return killed;
}

/** Before the first record there is nothing to undo, and nothing was changed either. */
function tryUndo(root: string): void {
  try {
    undo(root, { disk: QUICK_DISK });
  } catch (error) {
    expect(error).toMatchObject({ code: 'apply.nothing-to-undo' });
  }
}

function same(a: Record<string, string>, b: Record<string, string>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
