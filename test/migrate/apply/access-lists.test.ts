import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAccessLists } from '../../../src/migrate/apply/access-lists.ts';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { planReplacements } from './sample-plan.ts';

const canSet = spawnSync('setfacl', ['--version']).status === 0;
const LIST = ['user::rw-', 'user:1000:rw-', 'group::r--', 'mask::rw-', 'other::r--'];

const listOf = (path: string) =>
  execFileSync('getfacl', ['--omit-header', '--numeric', '--absolute-names', path], { encoding: 'utf8' })
    .trim()
    .split('\n');

describe.skipIf(!canSet)('access control lists', () => {
  it('stay on the files that have one, and undo keeps them too', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o', 'b.ts': 'gpt-4o' });
    execFileSync('setfacl', ['--modify', 'u:1000:rw', join(root, 'a.ts')]);
    const swaps = ['a.ts', 'b.ts'].map((file) => ({ file, from: 'gpt-4o', to: 'qwen-max' }));
    applyPlan(root, planReplacements(root, swaps));
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('qwen-max');
    expect(listOf(join(root, 'a.ts'))).toEqual(LIST);
    undo(root);
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('gpt-4o');
    expect(listOf(join(root, 'a.ts'))).toEqual(LIST);
    expect(listOf(join(root, 'b.ts'))).toEqual(['user::rw-', 'group::r--', 'other::r--']);
  });

  it('are found whatever a file is called, among hundreds', () => {
    const names = ['-l', 'line\nbreak', '-rw-rw-r--+ x', ...Array.from({ length: 300 }, (_, i) => `f${i}`)];
    const root = makeTree(Object.fromEntries(names.map((name) => [name, ''])));
    execFileSync('setfacl', ['--modify', 'u:1000:r', join(root, 'line\nbreak'), join(root, 'f299')]);
    const found = findAccessLists(names.map((name) => join(root, name)));
    expect([...found]).toEqual([join(root, 'line\nbreak'), join(root, 'f299')]);
  });
});
