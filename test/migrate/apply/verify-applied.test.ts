import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { countSyntaxErrors } from '../../../src/migrate/apply/syntax-errors.ts';
import { verifyApplied } from '../../../src/migrate/apply/verify-applied.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { planReplacements } from './sample-plan.ts';

function makeApplied(file: string, text: string, to: string) {
  const root = makeTree({ [file]: text });
  return { root, applied: applyPlan(root, planReplacements(root, [{ file, from: '1', to }])) };
}

describe('verifyApplied', () => {
  it('lets a good change stay', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1;', '2');
    expect(await verifyApplied(root, applied)).toEqual({ ok: true });
  });

  it('minds no error that was there before', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1; ((', '2');
    expect(await verifyApplied(root, applied)).toEqual({ ok: true });
  });

  it.each([
    ['a.ts', 'const a = 1;', '('],
    ['a.tsx', 'const a = <p>1</p>;', '<p>'],
    ['a.json', '{"a": 1}', '}'],
    ['a.yaml', 'a: 1\n', '[1, "'],
    ['a.toml', 'a = 1\n', '= ='],
    ['a.vue', '<template>x</template>\n<script setup lang="ts">\nconst a = 1;\n</script>\n', '('],
  ])('takes %s back where it no longer parses', async (file, text, to) => {
    const { root, applied } = makeApplied(file, text, to);
    const result = await verifyApplied(root, applied);
    expect(result).toMatchObject({ ok: false, broken: [{ file, before: 0 }], command: undefined });
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });

  it('takes everything back where code did not move as planned', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1;', '2');
    const result = await verifyApplied(root, applied, { findUnmoved: async () => ['a.ts:1 fetch'] });
    expect(result).toMatchObject({
      ok: false,
      unmoved: ['a.ts:1 fetch'],
      rolledBack: { restored: ['a.ts'] },
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('const a = 1;');
  });

  it('takes everything back where the second look fails', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1;', '2');
    const findUnmoved = () => Promise.reject(new Error('no scan'));
    await expect(verifyApplied(root, applied, { findUnmoved })).rejects.toThrow('no scan');
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('const a = 1;');
  });

  it('takes everything back where the command fails, also what the command did to the files', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1;', '2');
    const runCommand = async () => {
      writeFileSync(join(root, 'a.ts'), 'formatted');
      return { ok: false, exit: '1' };
    };
    expect(await verifyApplied(root, applied, { runCommand })).toMatchObject({
      ok: false,
      command: { exit: '1' },
      rolledBack: { restored: ['a.ts'] },
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('const a = 1;');
  });

  it('keeps the change where the command succeeds', async () => {
    const { root, applied } = makeApplied('a.ts', 'const a = 1;', '2');
    const command = { ok: true, exit: '0' };
    expect(await verifyApplied(root, applied, { runCommand: async () => command })).toEqual({
      ok: true,
      command,
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('const a = 2;');
  });
});

it.each([
  ['a.jsonc', '{/* c */ "a": [1,],}', 0],
  ['a.yml', 'a: 1\n---\nb: 2\n', 0],
  ['a.jsx', 'const a = <p/>;', 0],
  ['Dockerfile', '((((', 0],
  ['a.yaml', '', 0],
])('counts in %s', async (file, text, count) => {
  expect(await countSyntaxErrors(file, text)).toBe(count);
});
