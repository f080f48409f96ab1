import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import type { Situation } from './situation.ts';

export type Creation = ts.NewExpression | ts.CallExpression;

/** The call that takes the options: of a subclass that passes on options of its own, `super(…)`. */
export function findHolder(detect: DetectorContext, creation: Creation): Creation | 'inherits' {
  const { ts, checker } = detect.analysis;
  const callee = creation.expression;
  if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'withOptions') return 'inherits';
  if (!ts.isNewExpression(creation)) return creation;
  const declaration = checker
    .getTypeAtLocation(callee)
    .symbol?.declarations?.find((node) => ts.isClassLike(node));
  if (!declaration || !detect.analysis.fileOf(declaration.getSourceFile())) return creation;
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found ??= node;
    if (!found) ts.forEachChild(node, visit);
  };
  for (const member of declaration.members) if (ts.isConstructorDeclaration(member)) visit(member);
  return found ?? creation;
}

/** `const configuration = new Configuration()`, to which fields are given later. */
export function findBareConfiguration(
  detect: DetectorContext,
  argument: ts.Expression,
): ts.NewExpression | undefined {
  const { ts } = detect.analysis;
  const sources = detect.flow.sourcesOf(argument).map(({ expression }) => expression);
  return sources.filter((source) => ts.isNewExpression(source)).find((source) => !source.arguments?.length);
}

/** `{ ...shared, timeout }`, where `shared` is what another client that moves is made with. */
export function spreadsMovedOptions(
  { detect, located, fates }: Situation,
  client: ts.Node,
  object: ts.ObjectLiteralExpression,
): boolean {
  const { ts } = detect.analysis;
  const spread = object.properties.flatMap((property) =>
    ts.isSpreadAssignment(property) ? detect.options.objectsIn(property.expression) : [],
  );
  if (spread.length === 0) return false;
  return located.some(({ node, finding }) => {
    const isOther = finding.kind === 'client' && node !== client && fates.ofClient(node) === 'moves';
    if (!isOther || (!ts.isNewExpression(node) && !ts.isCallExpression(node))) return false;
    const [argument] = node.arguments ?? [];
    return (
      argument !== undefined && detect.options.objectsIn(argument).some((options) => spread.includes(options))
    );
  });
}
