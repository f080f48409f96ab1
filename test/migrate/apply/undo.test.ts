import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { listJournals } from '../../../src/migrate/apply/list-journals.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { makeTree } from '../../files/temporary-tree.ts';
import { QUICK_DISK } from './faulty-disk.ts';
import { planReplacements, readTree } from './sample-plan.ts';

const code = (name: string) => expect.objectContaining({ code: name });

/** A folder in which one file was edited and one made in a new folder. */
function makeApplied(): string {
  const root = makeTree({ 'a.ts': 'old\r\n' });
  applyPlan(root, planReplacements(root, [{ file: 'a.ts', from: 'old', to: 'new' }], { 'd/e/n.ts': 'n' }));
  return root;
}

describe('undo', () => {
  it('gives back the bytes, removes what was made, and leaves no trace', () => {
    const root = makeApplied();
    expect(undo(root)).toEqual({
      id: expect.any(String),
      outcome: 'undone',
      restored: ['a.ts'],
      removed: ['d/e/n.ts'],
      left: 0,
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old\r\n');
    expect(readdirSync(root)).toEqual(['a.ts']);
  });

  it('takes several applies back, the last one first', () => {
    const root = makeTree({ 'a.ts': '1' });
    for (const [from, to] of [
      ['1', '2'],
      ['2', '3'],
    ] as const) {
      applyPlan(root, planReplacements(root, [{ file: 'a.ts', from, to }]));
    }
    expect(listJournals(root)).toHaveLength(2);
    expect(undo(root)).toMatchObject({ left: 1 });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('2');
    expect(undo(root)).toMatchObject({ left: 0 });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('1');
    expect(() => undo(root)).toThrow(code('apply.nothing-to-undo'));
  });

  it('refuses where a file has changed since, by name, and touches nothing', () => {
    const root = makeApplied();
    writeFileSync(join(root, 'd/e/n.ts'), 'mine');
    expect(() => undo(root)).toThrow(
      expect.objectContaining({ code: 'apply.undo-changed', args: { files: 'd/e/n.ts' } }),
    );
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('new\r\n');
    expect(undo(root, { force: true })).toMatchObject({ removed: ['d/e/n.ts'] });
    expect(readdirSync(root)).toEqual(['a.ts']);
  });

  it('brings back a file that was deleted since, when forced', () => {
    const root = makeApplied();
    rmSync(join(root, 'a.ts'));
    expect(() => undo(root)).toThrow(code('apply.undo-changed'));
    undo(root, { force: true });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old\r\n');
  });

  it('does not mind a file that is already as it was', () => {
    const root = makeApplied();
    writeFileSync(join(root, 'a.ts'), 'old\r\n');
    rmSync(join(root, 'd/e/n.ts'));
    expect(undo(root)).toMatchObject({ restored: [], removed: [] });
  });

  it('keeps a new folder in which somebody else has put something', () => {
    const root = makeApplied();
    writeFileSync(join(root, 'd/mine'), 'x');
    undo(root);
    expect(existsSync(join(root, 'd/mine'))).toBe(true);
    expect(existsSync(join(root, 'd/e'))).toBe(false);
  });

  it('says that there is nothing to undo, and makes nothing', () => {
    const root = makeTree({ 'a.ts': 'x' });
    expect(() => undo(root)).toThrow(code('apply.nothing-to-undo'));
    expect(readdirSync(root)).toEqual(['a.ts']);
  });

  it('refuses a journal whose bytes are not those it wrote down', () => {
    const root = makeApplied();
    const { id = '' } = listJournals(root)[0] ?? {};
    writeFileSync(join(root, '.migrate-scan', id, 'old-bytes'), 'bad\r\n');
    expect(() => undo(root)).toThrow(code('apply.journal-damaged'));
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('new\r\n');
  });
});

describe.each([0, 2])('a journal in format %i, of another version of the tool', (version) => {
  /** A journal of this format, finished or cut off. */
  function makeForeign(isFinished: boolean) {
    const root = makeApplied();
    const folder = join(root, '.migrate-scan', listJournals(root)[0]?.id ?? '');
    const record = JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8'));
    writeFileSync(join(folder, 'journal.json'), JSON.stringify({ ...record, version, unknown: true }));
    if (!isFinished) rmSync(join(folder, 'committed.json'));
    return {
      root,
      apply: () => applyPlan(root, planReplacements(root, [{ file: 'a.ts', from: 'new', to: 'newer' }])),
    };
  }
  const told = expect.objectContaining({
    code: 'apply.journal-version',
    args: expect.objectContaining({ version: String(version) }),
  });

  it.each([true, false])('is refused by undo by name, and nothing is lost (finished: %s)', (isFinished) => {
    const { root } = makeForeign(isFinished);
    const before = readTree(root);
    expect(() => undo(root)).toThrow(told);
    expect(() => listJournals(root)).toThrow(told);
    expect(readTree(root)).toEqual(before);
    expect(existsSync(join(root, '.migrate-scan/lock'))).toBe(false);
  });

  it.each([true, false])('keeps an apply out, and nothing is lost (finished: %s)', (isFinished) => {
    const { root, apply } = makeForeign(isFinished);
    const before = readTree(root);
    expect(apply).toThrow(told);
    expect(readTree(root)).toEqual(before);
  });
});

it('lists what can be undone', () => {
  const root = makeApplied();
  expect(listJournals(root)).toEqual([
    {
      id: expect.any(String),
      startedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      provider: 'alibaba',
      endpoint: 'cn-beijing',
      state: 'applied',
      edited: ['a.ts'],
      created: ['d/e/n.ts'],
    },
  ]);
});

it('apply, then undo, is the identity', () => {
  const name = fc.constantFrom('a.ts', 'b c.ts', 'dir/a.ts', 'dir/sub/中.ts', '.env');
  const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '中', '😀', '\t') });
  const files = fc.uniqueArray(fc.record({ name, head: text, tail: text, to: text, bom: fc.boolean() }), {
    selector: (file) => file.name,
  });
  const root = makeTree();
  fc.assert(
    fc.property(files, fc.subarray(['n', 'new/n', 'new/sub/n']), (edited, created) => {
      const folder = join(root, 'case');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      for (const { name: file, head, tail, bom } of edited) {
        mkdirSync(join(folder, file, '..'), { recursive: true });
        writeFileSync(join(folder, file), `${bom ? '\uFEFF' : ''}${head}<old>${tail}`);
      }
      const before = readTree(folder);
      const replacements = edited.map(({ name: file, to }) => ({ file, from: '<old>', to }));
      const newFiles = Object.fromEntries(created.map((file) => [file, 'x']));
      const { id } = applyPlan(folder, planReplacements(folder, replacements, newFiles), {
        disk: QUICK_DISK,
      });
      if (id !== undefined) {
        expect(readTree(folder)).not.toEqual(before);
        undo(folder, { disk: QUICK_DISK });
      }
      expect(readTree(folder)).toEqual(before);
      expect(existsSync(join(folder, '.migrate-scan'))).toBe(false);
    }),
    { numRuns: 60 },
  );
});
