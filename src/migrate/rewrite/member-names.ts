import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import { isEnvObject } from '../../scan/env-reads.ts';
import type { Compiler } from '../../scan/marks.ts';
import { memberDeclarations } from './member-reads.ts';

/**
 * `declared`: a key of an object, a type or a pattern, which a migration renames with its variable. `fixed`: a name
 * that the program gives a meaning of its own, and that no migration renames: a method, an accessor, a member of a
 * class, a key as a text.
 */
export type MemberUse = 'declared' | 'fixed';

/** Where sources use a variable's name as the name of a member, in the order of the sources. */
export function findMemberNames(analysis: Analysis, name: string): ReadonlyMap<ts.Node, MemberUse> {
  const { ts, sources } = analysis;
  const found = new Map<ts.Node, MemberUse>();
  const visit = (node: ts.Node): void => {
    const isNamed = (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === name;
    const use = isNamed ? memberUse(analysis, node) : undefined;
    if (use) found.set(node, use);
    ts.forEachChild(node, visit);
  };
  for (const source of sources) {
    if (!source.fileName.endsWith('.json') && source.text.includes(name)) visit(source);
  }
  return found;
}

function memberUse(analysis: Analysis, node: ts.Identifier | ts.StringLiteralLike): MemberUse | undefined {
  const { ts } = analysis;
  const { parent } = node;
  if (ts.isBindingElement(parent)) return isParameterKey(ts, node, parent) ? 'declared' : undefined;
  if (ts.isParameter(parent))
    return ts.isParameterPropertyDeclaration(parent, parent.parent) ? 'fixed' : undefined;
  if (
    (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isObjectLiteralElementLike(parent)) &&
    parent.name === node
  )
    return useOfKey(ts, parent);
  return ts.isStringLiteralLike(node) && isKeyText(analysis, node) ? 'fixed' : undefined;
}

type Member = ts.ClassElement | ts.TypeElement | ts.ObjectLiteralElementLike;

/** `static` members are constants of their class for the scan, and are never renamed. */
function useOfKey(ts: Compiler, member: Member): MemberUse | undefined {
  if (ts.isPropertyAssignment(member)) return isFunction(ts, member.initializer) ? 'fixed' : 'declared';
  if (ts.isPropertySignature(member) || ts.isShorthandPropertyAssignment(member)) return 'declared';
  return ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static ? undefined : 'fixed';
}

/** `function ask({ OPENAI_API_KEY }: Env)`: patterns of variables are reads, which the scan finds. */
function isParameterKey(ts: Compiler, node: ts.Node, element: ts.BindingElement): boolean {
  return (element.propertyName ?? element.name) === node && ts.isParameter(element.parent.parent);
}

function isFunction(ts: Compiler, value: ts.Expression): boolean {
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value);
}

const KEY_CALLS = /^(?:has|hasOwn|hasOwnProperty|set|setItem|getItem|removeItem|delete|pick|omit)$/;

/** A text that names a member of something that is not the environment itself. */
function isKeyText(analysis: Analysis, node: ts.StringLiteralLike): boolean {
  const { ts } = analysis;
  const { parent } = node;
  if (ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return true;
  if (ts.isElementAccessExpression(parent))
    return !isEnvironment(ts, parent.expression) && memberDeclarations(analysis, node).length === 0;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.InKeyword) return parent.left === node && !isEnvironment(ts, parent.right);
    return /^[!=]==?$/.test(parent.operatorToken.getText());
  }
  if (!ts.isCallExpression(parent)) return false;
  const { expression: callee } = parent;
  const called = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  const objects = ts.isPropertyAccessExpression(callee)
    ? [callee.expression, ...parent.arguments]
    : parent.arguments;
  return KEY_CALLS.test(called) && !objects.some((object) => isEnvironment(ts, object));
}

/** `process.env`, and what is called after it: `env`, `Deno.env`, `procEnv`. */
function isEnvironment(ts: Compiler, object: ts.Expression): boolean {
  return isEnvObject(ts, object) || /(?:^|\.|[a-z])(?:env|Env|environment)$/.test(object.getText());
}
