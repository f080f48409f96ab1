import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import type { Compiler } from '../../scan/marks.ts';

/** Whether a name is that of a member which is read: `config.X`, `config['X']`. */
export function isMember(ts: Compiler, node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return ts.isElementAccessExpression(parent) && parent.argumentExpression === node;
}

/** What declares the member that is read as `config.X`, `config['X']` or `const { X } = config`; empty where no type tells. */
export function memberDeclarations({ ts, checker }: Analysis, node: ts.Node): readonly ts.Declaration[] {
  const { parent } = node;
  if (ts.isBindingElement(parent) && ts.isIdentifier(parent.propertyName ?? parent.name)) {
    const name = (parent.propertyName ?? parent.name).getText();
    return checker.getTypeAtLocation(parent.parent).getProperty(name)?.declarations ?? [];
  }
  return isMember(ts, node) ? (checker.getSymbolAtLocation(node)?.declarations ?? []) : [];
}

/** `import * as config from './config'`: the member is a name of the code's own, which no variable changes. */
export function isOwnName(analysis: Analysis, node: ts.Node): boolean {
  const { ts } = analysis;
  const declarations = memberDeclarations(analysis, node);
  return (
    declarations.length > 0 &&
    declarations.every(
      (declaration) =>
        ts.isVariableDeclaration(declaration) ||
        ts.isBindingElement(declaration) ||
        ts.isExportSpecifier(declaration),
    )
  );
}
