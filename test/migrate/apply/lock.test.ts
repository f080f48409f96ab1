import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../src/files/disk.ts';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { planReplacements } from './sample-plan.ts';

/** A folder that somebody has locked, and how to apply a plan to it. */
function makeLocked(owner: unknown) {
  const root = makeTree({ 'a.ts': 'old' });
  const plan = planReplacements(root, [{ file: 'a.ts', from: 'old', to: 'new' }]);
  mkdirSync(join(root, '.migrate-scan'));
  const lock = join(root, '.migrate-scan/lock');
  writeFileSync(lock, typeof owner === 'string' ? owner : JSON.stringify(owner));
  return { root, lock, apply: () => applyPlan(root, plan) };
}

/** The id of a process that has ended. */
function deadProcess(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
}

it('waits for nobody who is alive', () => {
  const { root, apply } = makeLocked({ pid: process.ppid, host: hostname(), nonce: 'x' });
  expect(apply).toThrow(expect.objectContaining({ code: 'apply.locked' }));
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old');
});

it.each([
  ['a dead process', () => deadProcess()],
  ['an earlier process that had our id', () => process.pid],
])('takes over the lock of %s', (_who, pid) => {
  const { lock, apply } = makeLocked({ pid: pid(), host: hostname(), nonce: 'x' });
  expect(apply()).toMatchObject({ edited: ['a.ts'] });
  expect(existsSync(lock)).toBe(false);
});

it.each([
  ['of another machine', { pid: 1, host: 'elsewhere', nonce: 'x' }],
  ['that cannot be understood', 'garbage'],
])('leaves a lock %s alone, and names it', (_what, owner) => {
  const { lock, apply } = makeLocked(owner);
  expect(apply).toThrow(expect.objectContaining({ args: expect.objectContaining({ path: lock }) }));
});

it('keeps a second run out while the first one works', () => {
  const root = makeTree({ 'a.ts': 'old' });
  const plan = planReplacements(root, [{ file: 'a.ts', from: 'old', to: 'new' }]);
  let second: unknown;
  const disk = {
    ...nodeDisk,
    renameSync: (from: string, to: string) => {
      try {
        if (to.endsWith('a.ts')) applyPlan(root, plan);
      } catch (error) {
        second = error;
      }
      nodeDisk.renameSync(from, to);
    },
  };
  applyPlan(root, plan, { disk: disk as typeof nodeDisk });
  expect(second).toMatchObject({ code: 'apply.locked' });
});

it('works where there are no hard links', () => {
  const root = makeTree({ 'a.ts': 'old' });
  const plan = planReplacements(root, [{ file: 'a.ts', from: 'old', to: 'new' }]);
  const linkSync = () => {
    throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'link' });
  };
  expect(applyPlan(root, plan, { disk: { ...nodeDisk, linkSync } })).toMatchObject({ edited: ['a.ts'] });
});
