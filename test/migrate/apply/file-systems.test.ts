import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { addFiles } from '../../files/temporary-tree.ts';
import { canMount, mountFresh } from './mounts.ts';
import { planReplacements, readTree } from './sample-plan.ts';

const KIB = 1024;
const code = (name: string) => expect.objectContaining({ code: name });
const swap = (file: string) => ({ file, from: 'gpt-4o', to: 'qwen-max' });

/** A tree that takes some dozen KiB, and a plan that edits and adds. */
function makeProject(root: string) {
  const text = `gpt-4o ${'x'.repeat(7 * KIB)}\n`;
  addFiles(root, { 'a.ts': text, 'b/c.ts': text, 'd.ts': text });
  const plan = planReplacements(root, [swap('a.ts'), swap('b/c.ts'), swap('d.ts')], { 'e/f.ts': text });
  return { plan, before: readTree(root) };
}

/** Takes what room there is, but for some KiB; returns what gives it back. */
function fill(folder: string, left: number): () => void {
  const path = join(folder, 'filler');
  mkdirSync(path);
  let files = 0;
  try {
    for (; ; files++) writeFileSync(join(path, String(files)), Buffer.alloc(4 * KIB));
  } catch {
    for (let i = 0; i <= left / 4; i++) rmSync(join(path, String(files - i)), { force: true });
  }
  return () => rmSync(path, { recursive: true });
}

function attempt(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

/** Applies and takes back with so much room; the tree is the old or the new one after each. */
function moveWithin(folder: string, left: number): readonly [applied: string, undone: string] {
  const root = join(folder, `project-${left}`);
  mkdirSync(root);
  const { plan, before } = makeProject(root);
  let free = fill(folder, left);
  const applied = attempt(() => applyPlan(root, plan));
  free();
  if (applied !== 'done') {
    expect(readTree(root)).toEqual(before);
    applyPlan(root, plan);
  }
  const after = readTree(root);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 2);
  free = fill(folder, left);
  const undone = attempt(() => undo(root));
  free();
  if (undone !== 'done') {
    expect(readTree(root)).toEqual(after);
    undo(root);
  }
  expect(readTree(root)).toEqual(before);
  expect(readdirSync(root)).not.toContain('.migrate-scan');
  rmSync(root, { recursive: true });
  return [applied, undone];
}

describe.skipIf(!canMount('small'))('a full disk', () => {
  it('leaves the old tree or the new, wherever it was full', () => {
    const folder = mountFresh('small');
    const outcomes = Array.from({ length: 20 }, (_, step) => moveWithin(folder, step * 4));
    expect(new Set(outcomes.flat())).toEqual(new Set(['apply.disk', 'apply.rolled-back', 'done']));
    expect(outcomes.at(-1)).toEqual(['done', 'done']);
  });
});

describe.skipIf(!canMount('quota'))('a quota', () => {
  it('leaves the old tree or the new, wherever it was used up', () => {
    const folder = join(mountFresh('quota'), 'limited');
    execFileSync('btrfs', ['subvolume', 'create', folder], { stdio: 'ignore' });
    execFileSync('btrfs', ['qgroup', 'limit', '1M', folder], { stdio: 'ignore' });
    const outcomes = Array.from({ length: 12 }, (_, step) => moveWithin(folder, step * 64));
    expect(new Set(outcomes.flat())).toContain('apply.rolled-back');
    expect(outcomes.at(-1)).toEqual(['done', 'done']);
  });
});

describe.skipIf(!canMount('small'))('a mount that may only be read', () => {
  it('is told, and nothing was written', () => {
    const root = mountFresh('small');
    const { plan, before } = makeProject(root);
    execFileSync('mount', ['-o', 'remount,ro', root]);
    expect(() => applyPlan(root, plan)).toThrow(code('apply.disk'));
    expect(readTree(root)).toEqual(before);
  });
});

describe.skipIf(!canMount('caseless'))('names without regard to case', () => {
  it('do not hinder an apply and an undo', () => {
    const root = mountFresh('caseless');
    const { plan, before } = makeProject(root);
    applyPlan(root, plan);
    expect(readTree(root)).not.toEqual(before);
    undo(root);
    expect(readTree(root)).toEqual(before);
  });

  it('keep a new file from taking the place of one that is there in other letters', () => {
    const root = mountFresh('caseless');
    addFiles(root, { 'client.ts': 'mine' });
    const plan = planReplacements(root, [], { 'Client.ts': 'new' });
    expect(() => applyPlan(root, plan)).toThrow(code('apply.files-exist'));
  });

  it('cannot make a plan edit one file under two names', () => {
    const root = mountFresh('caseless');
    addFiles(root, { 'client.ts': 'gpt-4o' });
    const before = readTree(root);
    const plan = planReplacements(root, [swap('client.ts'), swap('CLIENT.ts')]);
    expect(() => applyPlan(root, plan)).toThrow(code('apply.changed-meanwhile'));
    expect(readTree(root)).toEqual(before);
  });
});
