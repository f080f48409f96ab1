import type { ts } from 'ts-morph';
import type { Compiler } from './marks.ts';

/** Whether a text is the name of a module in an import, export or `require`, and no value. */
export function isModuleName(ts: Compiler, node: ts.Node): boolean {
  const { parent } = node;
  if (
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent)
  ) {
    return true;
  }
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  if (ts.isModuleDeclaration(parent)) return true;
  return ts.isCallExpression(parent) && isModuleCall(ts, parent);
}

/** `require('x')` and `import('x')`. */
export function isModuleCall(ts: Compiler, node: ts.CallExpression): boolean {
  const callee = node.expression;
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}
