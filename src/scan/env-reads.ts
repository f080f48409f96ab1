import type { ts } from 'ts-morph';
import type { Compiler } from './marks.ts';

export interface EnvRead {
  readonly name: string;
  /** The node whose line holds the name. */
  readonly nameNode: ts.Node;
  /** The default that a getter takes beside the name. */
  readonly fallback?: ts.Expression;
  /** The name is read from the process itself, not through another object. */
  readonly direct: boolean;
}

/** Functions that take a variable's name: `Deno.env.get('X')`, NestJS `config.get('X')`, `env.str('X', 'default')`. */
const GETTERS = new Set([
  'get',
  'getOrThrow',
  'str',
  'getenv',
  'getEnv',
  'requireEnv',
  'required',
  'env',
  'optionalEnv',
]);
const SOURCES = /(?:^|\.)(?:env|environment|Deno\.env|Bun\.env|process\.env)$/;

/** Recognises the read of an environment variable by its name; undefined for any other expression. */
export function findEnvRead(ts: Compiler, node: ts.Node): EnvRead | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return isEnvObject(ts, node.expression)
      ? { name: node.name.text, nameNode: node.name, direct: true }
      : undefined;
  }
  if (ts.isElementAccessExpression(node)) {
    const key = node.argumentExpression;
    if (!ts.isStringLiteralLike(key) || !isEnvObject(ts, node.expression)) return undefined;
    return { name: key.text, nameNode: key, direct: true };
  }
  return ts.isCallExpression(node) ? getterRead(ts, node) : undefined;
}

function getterRead(ts: Compiler, node: ts.CallExpression): EnvRead | undefined {
  const [name, fallback] = node.arguments;
  if (!name || !ts.isStringLiteralLike(name) || !/^[A-Z][A-Z0-9_]+$/.test(name.text)) return undefined;
  const callee = node.expression;
  const called = ts.isPropertyAccessExpression(callee)
    ? callee.name.text
    : ts.isIdentifier(callee)
      ? callee.text
      : '';
  if (!GETTERS.has(called)) return undefined;
  const direct = ts.isPropertyAccessExpression(callee) && SOURCES.test(callee.expression.getText());
  return { name: name.text, nameNode: name, direct, ...(fallback && { fallback }) };
}

/** `process.env`, `globalThis.process.env`, `import.meta.env`, `Bun.env`. */
export function isEnvObject(ts: Compiler, node: ts.Expression): boolean {
  if (ts.isNonNullExpression(node) || ts.isParenthesizedExpression(node))
    return isEnvObject(ts, node.expression);
  if (ts.isAsExpression(node)) return isEnvObject(ts, node.expression);
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'env') return false;
  const owner = node.expression;
  if (ts.isMetaProperty(owner)) return true;
  if (ts.isIdentifier(owner)) return owner.text === 'process' || owner.text === 'Bun';
  if (ts.isPropertyAccessExpression(owner))
    return owner.name.text === 'process' || isImportMetaLike(ts, owner);
  return ts.isParenthesizedExpression(owner) && ts.isAsExpression(owner.expression);
}

function isImportMetaLike(ts: Compiler, node: ts.PropertyAccessExpression): boolean {
  return ts.isIdentifier(node.expression) && node.expression.text === 'import' && node.name.text === 'meta';
}
