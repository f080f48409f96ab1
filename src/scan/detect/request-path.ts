import type { ts } from 'ts-morph';
import type { Compiler } from '../marks.ts';
import { symbolOf } from '../symbols.ts';
import type { DetectorContext } from './detector.ts';

const DEPTH = 3;

/**
 * What becomes of a path that is given to a function of the repository, such as `this.send('/embeddings')`: the
 * addresses that its body makes of the parameter, through further functions where it passes it on.
 */
export function addressesMadeOf(
  context: DetectorContext,
  call: ts.CallExpression,
  argument: ts.Expression,
): readonly ts.Expression[] {
  const seen = new Set<ts.Node>();
  return follow(context, { call, position: call.arguments.indexOf(argument), seen, depth: 0 });
}

interface Passing {
  readonly call: ts.CallExpression;
  readonly position: number;
  readonly seen: Set<ts.Node>;
  readonly depth: number;
}

function follow(context: DetectorContext, passing: Passing): readonly ts.Expression[] {
  const { ts, checker } = context.analysis;
  const declaration = checker.getResolvedSignature(passing.call)?.declaration;
  if (!declaration || ts.isJSDocSignature(declaration) || passing.depth > DEPTH) return [];
  const body = 'body' in declaration ? declaration.body : undefined;
  const parameter = declaration.parameters[passing.position];
  if (!body || !parameter || passing.seen.has(parameter)) return [];
  passing.seen.add(parameter);
  const symbol = symbolOf(context.analysis, parameter.name);
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      node.text === parameter.name.getText() &&
      symbolOf(context.analysis, node) === symbol
    ) {
      found.push(...usesOf(context, node, passing));
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function usesOf(context: DetectorContext, name: ts.Identifier, passing: Passing): readonly ts.Expression[] {
  const { ts } = context.analysis;
  const { parent } = name;
  if (ts.isTemplateSpan(parent)) return [parent.parent];
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return [parent];
  if (ts.isNewExpression(parent) && parent.expression.getText() === 'URL') return [parent];
  if (!ts.isCallExpression(parent)) return [];
  const position = parent.arguments.indexOf(name);
  return position < 0
    ? []
    : follow(context, { ...passing, call: parent, position, depth: passing.depth + 1 });
}

/** The outermost concatenation, template or `new URL` that a text is a part of. */
export function wholeAddress(ts: Compiler, node: ts.Expression): ts.Expression {
  let at: ts.Expression = node;
  for (;;) {
    const { parent } = at;
    const isSum = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
    const isUrl = ts.isNewExpression(parent) && parent.expression.getText() === 'URL';
    if (isSum || isUrl || ts.isParenthesizedExpression(parent)) at = parent;
    else if (ts.isTemplateSpan(parent)) at = parent.parent;
    else if (ts.isPropertyAccessExpression(parent) && /^(?:concat|join)$/.test(parent.name.text))
      at = parent.parent as ts.Expression;
    else return at;
  }
}
