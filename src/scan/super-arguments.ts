import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';

/** What the constructor of a class of the repository passes to its base, where it makes a client of its own kind. */
export function superArguments(
  { ts, checker, fileOf }: Analysis,
  creation: ts.NewExpression | ts.CallExpression,
): readonly ts.Expression[] {
  if (!ts.isNewExpression(creation)) return [];
  const { symbol } = checker.getTypeAtLocation(creation.expression);
  const declaration = symbol?.declarations?.find((node) => ts.isClassLike(node));
  if (!declaration || fileOf(declaration.getSourceFile()) === undefined) return [];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      found.push(...node.arguments);
    } else ts.forEachChild(node, visit);
  };
  for (const member of declaration.members) if (ts.isConstructorDeclaration(member)) visit(member);
  return found;
}
