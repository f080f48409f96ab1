import type { ts } from 'ts-morph';
import options from '../client-options.json' with { type: 'json' };
import { nameText } from '../flow.ts';
import type { DetectorContext } from './detector.ts';

const BASES = new Set([...options.baseUrl, 'prefixUrl', 'prefix', 'hostname', 'host', 'origin']);
const DEPTH = 4;

/**
 * Expressions that may hold the base of a request's path: a sibling option (`{ hostname, path }`,
 * `{ baseURL, url }`), or the option of the instance that sends it (`axios.create({ baseURL })`).
 */
export function requestBases(context: DetectorContext, path: ts.Expression): readonly ts.Expression[] {
  const { ts } = context.analysis;
  const { parent } = path;
  if (ts.isPropertyAssignment(parent)) return basesIn(context, parent.parent);
  if (!ts.isCallExpression(parent)) return [];
  const callee = parent.expression;
  const sender = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const shared = ts.isIdentifier(sender) ? sharedDefaults(context, sender) : [];
  return [
    ...parent.arguments.filter((argument) => argument !== path && ts.isStringLiteralLike(argument)),
    ...parent.arguments.flatMap((argument) => basesIn(context, argument)),
    ...basesOfSender(context, sender, 0),
    ...shared,
  ];
}

/** `axios.defaults.baseURL = …` in the same file. */
function sharedDefaults(context: DetectorContext, sender: ts.Identifier): readonly ts.Expression[] {
  const { ts } = context.analysis;
  const targets = ['baseURL', 'prefixUrl'].map((name) => `${sender.text}.defaults.${name}`);
  return sender.getSourceFile().statements.flatMap((statement) => {
    const assignment = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (!assignment || !ts.isBinaryExpression(assignment)) return [];
    return targets.includes(assignment.left.getText()) ? [assignment.right] : [];
  });
}

function basesOfSender(
  context: DetectorContext,
  sender: ts.Expression,
  depth: number,
): readonly ts.Expression[] {
  const { ts } = context.analysis;
  if (depth > DEPTH) return [];
  if (ts.isCallExpression(sender) || ts.isNewExpression(sender)) {
    const own = (sender.arguments ?? []).flatMap((argument) => basesIn(context, argument));
    if (own.length > 0) return own;
  }
  return context.flow
    .sourcesOf(sender)
    .flatMap((source) => basesOfSender(context, source.expression, depth + 1));
}

function basesIn(context: DetectorContext, node: ts.Node): readonly ts.Expression[] {
  const { ts } = context.analysis;
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => {
    if (!property.name || !BASES.has(nameText(ts, property.name) ?? '')) return [];
    if (ts.isPropertyAssignment(property)) return [property.initializer];
    return ts.isShorthandPropertyAssignment(property) ? [property.name] : [];
  });
}
