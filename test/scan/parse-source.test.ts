import { ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { parseSource } from '../../src/scan/parse-source.ts';

const parse = (text: string) =>
  parseSource(ts, { name: 'a.ts', text }, { languageVersion: ts.ScriptTarget.ESNext });

it('gives the tree of a source', () => {
  const { source, excess } = parse('const a = 1;');
  expect(source.statements).toHaveLength(1);
  expect(excess).toBeUndefined();
});

it('gives an empty source for one that is beyond the stack of the parser', () => {
  const { source, excess } = parse('('.repeat(200_000));
  expect(source.statements).toHaveLength(0);
  expect(excess).toBe('nested-too-deep');
});

it('parses the next source as if the one beyond the stack had never been', () => {
  // The parser remembers where no arrow function can be, and does not forget it when it is torn out of its work.
  parse(`const f = (a, ${'('.repeat(200_000)}`);
  const { source } = parse('const f = (a) => a;');
  expect(source.getFullText()).toBe('const f = (a) => a;');
  const [statement] = source.statements;
  const initializer =
    statement && ts.isVariableStatement(statement)
      ? statement.declarationList.declarations[0]?.initializer
      : undefined;
  expect(initializer && ts.isArrowFunction(initializer)).toBe(true);
});
