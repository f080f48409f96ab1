import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import type { Compiler } from '../../scan/marks.ts';
import { symbolOf } from '../../scan/symbols.ts';

const DEPTH = 3;

/** Where a text is used that stands under a name: `const CHAT = '/v1/…'`, `{ chat: '/v1/…' }`, through further names. */
export function usesOfName(analysis: Analysis, text: ts.Expression, depth = 0): readonly ts.Expression[] {
  const { ts } = analysis;
  const value = outermost(ts, text);
  const { parent } = value;
  const isNamed =
    (ts.isVariableDeclaration(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertyDeclaration(parent)) &&
    parent.initializer === value;
  if (!isNamed || depth > DEPTH) return value === text ? [] : [value];
  const name = ts.isIdentifier(parent.name) ? parent.name.text : undefined;
  if (name === undefined) return [];
  // Widened types have properties of their own, with the same declarations.
  const uses = identifiersOf(analysis, name).filter(
    (node) => node !== parent.name && symbolOf(analysis, node)?.valueDeclaration === parent,
  );
  return uses.flatMap((node) => {
    const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    const use = isMember ? (node.parent as ts.Expression) : node;
    return [use, ...usesOfName(analysis, use, depth + 1)];
  });
}

/** `isX ? PATHS.a : PATHS.b`, as far as the text is one of its values. */
function outermost(ts: Compiler, node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isBranch = ts.isConditionalExpression(parent) && parent.condition !== node;
  const isWrapped = ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent);
  return isBranch || isWrapped ? outermost(ts, parent) : node;
}

function identifiersOf({ ts, sources }: Analysis, name: string): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  for (const source of sources) {
    if (!source.text.includes(name)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && node.text === name && !ts.isImportSpecifier(node.parent)) found.push(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}
