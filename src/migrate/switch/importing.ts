import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';

/** The first of these names that a source does not use for anything, numbered where all are taken. */
export function freeName(compiler: Compiler, source: ts.SourceFile, names: readonly string[]): string {
  const taken = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && !isMember(compiler, node)) taken.add(node.text);
    compiler.forEachChild(node, visit);
  };
  visit(source);
  const last = names.at(-1) ?? '';
  for (const name of names) if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${last}${count}`)) count += 1;
  return `${last}${count}`;
}

/** A name behind a dot or before a colon does not stand for a variable. */
function isMember(compiler: Compiler, node: ts.Identifier): boolean {
  const { parent } = node;
  if (compiler.isPropertyAccessExpression(parent)) return parent.name === node;
  if (compiler.isPropertyAssignment(parent) || compiler.isPropertySignature(parent))
    return parent.name === node;
  return false;
}

export interface ImportPlace {
  readonly at: number;
  /** Behind something on a line of its own, not before it. */
  readonly isAfter: boolean;
}

/** Where another import goes: behind the last one, else behind directives, else at the top below a `#!`. */
export function importPlace(compiler: Compiler, source: ts.SourceFile, isCommon: boolean): ImportPlace {
  const imports = source.statements.filter((statement) =>
    isCommon ? isRequire(compiler, statement) : compiler.isImportDeclaration(statement),
  );
  const directives = source.statements.filter(
    (statement) =>
      compiler.isExpressionStatement(statement) && compiler.isStringLiteral(statement.expression),
  );
  const last = imports.at(-1) ?? directives.at(-1);
  if (last) return { at: last.getEnd(), isAfter: true };
  const shebang = /^#!.*\r?\n?/.exec(source.text)?.[0] ?? '';
  return { at: shebang.length, isAfter: false };
}

/** `const x = require('…')` at the top of a file. */
function isRequire(compiler: Compiler, statement: ts.Statement): boolean {
  return (
    compiler.isVariableStatement(statement) &&
    statement.declarationList.declarations.some(
      ({ initializer }) =>
        initializer !== undefined && /^require\(|\brequire\(['"]/.test(initializer.getText()),
    )
  );
}

/** Behind the imports and whatever loads a .env file: statements there see every variable. */
export function statementPlace(compiler: Compiler, source: ts.SourceFile, isCommon: boolean): number {
  const { at } = importPlace(compiler, source, isCommon);
  const loads = source.statements.filter(
    (statement) =>
      compiler.isExpressionStatement(statement) &&
      /^(?:dotenv\.)?config\(|\bdotenv\b/.test(statement.getText()),
  );
  return Math.max(at, ...loads.map((statement) => statement.getEnd()));
}
