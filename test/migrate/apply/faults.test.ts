import { existsSync, linkSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MigrateScanError } from '../../../src/core/errors.ts';
import type { Disk } from '../../../src/files/disk.ts';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { recoverUnfinished } from '../../../src/migrate/apply/recover.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import type { Plan } from '../../../src/migrate/plan.ts';
import { addFiles, makeTree } from '../../files/temporary-tree.ts';
import { countCalls, failAt, QUICK_DISK, watchDisk } from './faulty-disk.ts';
import { planReplacements, readTree } from './sample-plan.ts';

/** Full, broken, forbidden, out of descriptors, mounted for reading only. */
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS'];
/** What an apply or an undo asks of the file system: a call that is not among them is not hit by these tests. */
const CALLS = [
  'chmodSync',
  'closeSync',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'lstatSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
];

/** A file to edit, one with a second name, one to make in a new folder. */
function makeCase(root: string): Plan {
  rmSync(root, { recursive: true, force: true });
  addFiles(root, { 'a.ts': 'old a, which is longer\r\n', 'b.ts': 'old b', 'linked.ts': 'old linked' });
  linkSync(join(root, 'linked.ts'), join(root, 'other-name.ts'));
  const replacements = ['a.ts', 'linked.ts'].map((file) => ({ file, from: 'old', to: 'n' }));
  return planReplacements(root, replacements, { 'new/x.ts': 'x' });
}

/** Runs the work; errors must be ours. */
function attempt(work: () => void): MigrateScanError | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof MigrateScanError) return error;
    throw error;
  }
}

interface Trees {
  readonly old: Record<string, string>;
  readonly done: Record<string, string>;
}

function readTrees(root: string): Trees {
  const plan = makeCase(root);
  const old = readTree(root);
  applyPlan(root, plan, { disk: QUICK_DISK });
  return { old, done: readTree(root) };
}

function countSteps(root: string, work: (disk: Disk, plan: Plan) => void): number {
  const plan = makeCase(root);
  return countCalls((disk) => work(disk, plan));
}

describe.each(CODES)('%s', (code) => {
  it('at any call of an apply leaves the old tree, or the new one where there was another way', () => {
    const root = join(makeTree(), 'case');
    const { old, done } = readTrees(root);
    const steps = countSteps(root, (disk, plan) => applyPlan(root, plan, { disk }));
    expect(steps).toBeGreaterThan(60);
    for (let step = 1; step <= steps; step++) {
      const plan = makeCase(root);
      const error = attempt(() => applyPlan(root, plan, { disk: failAt(step, code) }));
      expect({ step, tree: readTree(root) }).toEqual({ step, tree: error ? old : done });
      expect(recoverUnfinished(root, { disk: QUICK_DISK })).toEqual([]);
      if (error) applyPlan(root, plan, { disk: QUICK_DISK });
      expect({ step, tree: readTree(root) }).toEqual({ step, tree: done });
    }
  });
});

it('every kind of call is among those that fail', () => {
  const root = join(makeTree(), 'case');
  const seen = new Set<string>();
  const disk = watchDisk((_step, name) => seen.add(name), { disk: QUICK_DISK });
  applyPlan(root, makeCase(root), { disk });
  undo(root, { disk });
  expect([...seen].sort()).toEqual(CALLS);
});

it.each(CODES)('%s at any call of an undo leaves the new files, or the old ones', (code) => {
  const root = join(makeTree(), 'case');
  const { old, done } = readTrees(root);
  applyPlan(root, makeCase(root), { disk: QUICK_DISK });
  const steps = countCalls((disk) => undo(root, { disk }));
  for (let step = 1; step <= steps; step++) {
    applyPlan(root, makeCase(root), { disk: QUICK_DISK });
    const error = attempt(() => undo(root, { disk: failAt(step, code) }));
    expect({ step, files: onlyFiles(readTree(root)) }).toEqual({
      step,
      files: onlyFiles(error ? done : old),
    });
    recoverUnfinished(root, { disk: QUICK_DISK });
    if (error) undo(root, { disk: QUICK_DISK });
    expect({ step, tree: readTree(root) }).toEqual({ step, tree: old });
    expect(listKept(root)).toEqual([]);
  }
});

/** What our own folder still holds, a lock that could not be removed aside. */
function listKept(root: string): string[] {
  const folder = join(root, '.migrate-scan');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name !== 'lock' && name !== '.gitignore');
}

function onlyFiles(tree: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tree).filter(([, content]) => !content.endsWith('folder')));
}

it('from some call on, for good, is put right by the next run', () => {
  const root = join(makeTree(), 'case');
  const { old, done } = readTrees(root);
  const steps = countSteps(root, (disk, plan) => applyPlan(root, plan, { disk }));
  for (let step = 1; step <= steps; step++) {
    const plan = makeCase(root);
    const error = attempt(() => applyPlan(root, plan, { disk: failAt(step, 'EIO', true) }));
    recoverUnfinished(root, { disk: QUICK_DISK });
    const tree = readTree(root);
    // The last call of all makes the commit durable: where it fails and nothing can be taken back, the new tree stays.
    if (error?.code === 'apply.rollback-failed') expect([old, done]).toContainEqual(tree);
    else expect({ step, tree }).toEqual({ step, tree: error ? old : done });
  }
});

it('is told with the reason of the system', () => {
  const root = join(makeTree(), 'case');
  const steps = countSteps(root, (disk, plan) => applyPlan(root, plan, { disk }));
  const errors = Array.from({ length: steps }, (_, index) =>
    attempt(() => applyPlan(root, makeCase(root), { disk: failAt(index + 1, 'ENOSPC') })),
  );
  const told = errors.flatMap((error) => error ?? []);
  expect([...new Set(told.map(({ code }) => code))].sort()).toEqual(['apply.disk', 'apply.rolled-back']);
  for (const { args } of told) expect(args.reason).toContain('ENOSPC');
});

it.skipIf(process.platform !== 'linux')('is counted in CONTRIBUTING.md as it is', () => {
  const root = join(makeTree(), 'case');
  const apply = countSteps(root, (disk, plan) => applyPlan(root, plan, { disk }));
  applyPlan(root, makeCase(root), { disk: QUICK_DISK });
  const counts = { apply, undo: countCalls((disk) => undo(root, { disk })) };
  const rows = Object.entries(counts).map(
    ([work, calls]) => `| ${work} | ${calls} | ${calls * CODES.length} |`,
  );
  const text = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
  for (const row of rows) expect(text).toContain(row);
  expect(text).toContain(CODES.join(', '));
});
