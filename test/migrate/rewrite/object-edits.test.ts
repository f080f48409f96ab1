import fc from 'fast-check';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import { Ledger } from '../../../src/migrate/rewrite/ledger.ts';
import { ObjectEditor } from '../../../src/migrate/rewrite/object-edits.ts';

const WHY = { status: 'automatic', code: 'client-options' } as const;

/** Changes the only object literal of a text. */
function change(text: string, { add = [], remove = [] }: { add?: string[]; remove?: string[] }): string {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ESNext, true);
  const ledger = new Ledger(() => 'a.ts');
  let object: ts.ObjectLiteralExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) object ??= node;
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (!object) throw new Error('no object');
  const removed = object.properties.filter((property) => remove.includes(property.name?.getText() ?? ''));
  new ObjectEditor(ts, ledger).change(object, { add, remove: removed }, WHY);
  return applyEdits(text, ledger.close().edits);
}

describe('ObjectEditor', () => {
  it('adds to an object of one line', () => {
    expect(change('f({ a: 1 });', { add: ['b: 2'] })).toBe('f({ b: 2, a: 1 });');
  });

  it('adds a line of its own, above the comment of the first property', () => {
    expect(change('f({\n  // why\n  a: 1,\n});', { add: ['b: 2'] })).toBe(
      'f({\n  b: 2,\n  // why\n  a: 1,\n});',
    );
  });

  it('fills an empty object', () => {
    expect(change('  f({});', { add: ['b: 2'] })).toBe('  f({\n    b: 2,\n  });');
  });

  it('keeps carriage returns', () => {
    expect(change('f({\r\n\ta: 1\r\n});', { add: ['b: 2'] })).toBe('f({\r\n\tb: 2,\r\n\ta: 1\r\n});');
  });

  it.each([
    ['f({ a: 1, b: 2 });', ['b'], 'f({ a: 1 });'],
    ['f({ a: 1, b: 2 });', ['a'], 'f({ b: 2 });'],
    ['f({ a: 1, b: 2, c: 3 });', ['b', 'c'], 'f({ a: 1 });'],
    ['f({\n  a: 1,\n  b: 2,\n});', ['b'], 'f({\n  a: 1,\n});'],
    ['f({\n  a: 1,\n  b: 2\n});', ['b'], 'f({\n  a: 1\n});'],
    ['f({\n  a: 1, // kept\n  b: 2,\n});', ['a'], 'f({\n  // kept\n  b: 2,\n});'],
    ['f({ a: 1 });', ['a'], 'f({ });'],
  ])('removes from %j', (text, remove, expected) => {
    expect(change(text, { remove })).toBe(expected);
  });

  it('puts what is new in the place of what goes', () => {
    expect(change('f({ a: 1, b: 2, c: 3 });', { add: ['x: 0'], remove: ['b'] })).toBe(
      'f({ a: 1, x: 0, c: 3 });',
    );
  });

  it('leaves an object that parses and holds the rest, whatever is removed', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
    const separators = fc.constantFrom(', ', ',\n  ', ', // note\n  ', ' /* note */, ');
    const ends = fc.constantFrom('', ',', ',\n', '\n');
    fc.assert(
      fc.property(
        names,
        fc.subarray(['a', 'b', 'c', 'd', 'e']),
        separators,
        ends,
        (all, remove, separator, end) => {
          const text = `f({ ${all.map((name) => `${name}: 1`).join(separator)}${end} });`;
          const result = change(text, { remove });
          const { diagnostics } = ts.transpileModule(result, { reportDiagnostics: true });
          expect(diagnostics).toEqual([]);
          const kept = all.filter((name) => !remove.includes(name));
          expect([...result.matchAll(/\b([a-e]): 1/g)].map(([, name]) => name)).toEqual(kept);
          expect(result.match(/note/g)?.length ?? 0).toBe(text.match(/note/g)?.length ?? 0);
        },
      ),
    );
  });
});
