import type { ts } from 'ts-morph';
import type { Analysis } from './analysis.ts';
import { isKnowledge } from './marks.ts';
import type { SymbolIndex } from './symbol-index.ts';
import { neededSymbolOf, throughAliases } from './symbols.ts';

/** One step back along the way that a value took. `code` names the step for people (message table `scan`). */
export interface Source {
  readonly expression: ts.Expression;
  readonly code: string;
}

export interface Flow {
  /** The expressions whose value an expression can have; empty where it is its own origin or not understood. */
  sourcesOf(expression: ts.Expression): readonly Source[];
  /** The expressions whose value a declared thing can have. */
  sourcesOfSymbol(symbol: ts.Symbol): readonly Source[];
}

/** Follows values backwards through a program: names, fields, imports, functions, parameters, collections. */
export function createFlow(analysis: Analysis, index: SymbolIndex): Flow {
  const { ts, checker } = analysis;

  /** What is being followed: a value that feeds itself adds nothing, and no way is followed without end. */
  const open = new Set<ts.Symbol | ts.Expression>();
  let steps = 0;

  function guarded(key: ts.Symbol | ts.Expression, find: () => readonly Source[]): readonly Source[] {
    if (open.size === 0) steps = 0;
    steps += 1;
    if (open.has(key) || open.size > OPEN_AT_ONCE || steps > STEPS_A_QUESTION) return [];
    open.add(key);
    const found = find();
    open.delete(key);
    return found;
  }

  function sourcesOf(expression: ts.Expression): readonly Source[] {
    return guarded(expression, () => stepsBack(expression));
  }

  function stepsBack(expression: ts.Expression): readonly Source[] {
    const inner = unwrap(ts, expression);
    if (inner.length > 0) return inner.map((source) => step(source, 'expression'));
    if (ts.isIdentifier(expression)) return sourcesOfName(expression);
    if (ts.isPropertyAccessExpression(expression)) return sourcesOfProperty(expression);
    if (ts.isElementAccessExpression(expression)) return sourcesOfElement(expression);
    if (ts.isCallExpression(expression)) return sourcesOfCall(expression);
    return [];
  }

  function sourcesOfName(node: ts.Identifier): readonly Source[] {
    const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    const shorthand = isShorthand ? checker.getShorthandAssignmentValueSymbol(node.parent) : undefined;
    const symbol = shorthand ? throughAliases(analysis, shorthand) : neededSymbolOf(analysis, node);
    return symbol ? sourcesOfSymbol(symbol) : [];
  }

  function sourcesOfProperty(node: ts.PropertyAccessExpression): readonly Source[] {
    const symbol = neededSymbolOf(analysis, node.name);
    if (symbol) return sourcesOfSymbol(symbol);
    return membersOf(node.expression, node.name.text);
  }

  function sourcesOfElement(node: ts.ElementAccessExpression): readonly Source[] {
    const key = node.argumentExpression;
    const symbol = ts.isStringLiteralLike(key) ? neededSymbolOf(analysis, key) : undefined;
    if (symbol) return sourcesOfSymbol(symbol);
    return membersOf(node.expression, ts.isStringLiteralLike(key) ? key.text : undefined);
  }

  /** Values of an object's or array's members, one of them or all, and what is put in later. */
  function membersOf(container: ts.Expression, name: string | undefined, depth = 0): readonly Source[] {
    if (depth > MEMBER_DEPTH) return [];
    if (ts.isObjectLiteralExpression(container)) return membersOfObject(container, name, depth);
    if (ts.isArrayLiteralExpression(container)) return container.elements.map((e) => step(e, 'element'));
    if (ts.isNewExpression(container)) {
      if (name !== undefined || !COLLECTIONS.has(container.expression.getText())) return [];
      return (container.arguments ?? []).flatMap((argument) => membersOf(argument, undefined, depth + 1));
    }
    const member = name === undefined ? undefined : checker.getTypeAtLocation(container).getProperty(name);
    if (member?.declarations?.some((declaration) => !isKnowledge(declaration)))
      return sourcesOfSymbol(member);
    const symbol = neededSymbolOf(
      analysis,
      ts.isPropertyAccessExpression(container) ? container.name : container,
    );
    const later =
      symbol && name === undefined ? index.contents(symbol).map((value) => step(value, 'element')) : [];
    const within = sourcesOf(container).flatMap((source) => membersOf(source.expression, name, depth + 1));
    return [...within, ...later];
  }

  function membersOfObject(
    object: ts.ObjectLiteralExpression,
    name: string | undefined,
    depth: number,
  ): readonly Source[] {
    return object.properties.flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return membersOf(property.expression, name, depth + 1);
      if (name !== undefined && property.name && nameText(ts, property.name) !== name) return [];
      return sourcesOfDeclaration(property);
    });
  }

  function sourcesOfCall(node: ts.CallExpression): readonly Source[] {
    const callee = node.expression;
    const declaration = checker.getResolvedSignature(node)?.declaration;
    if (declaration && !isKnowledge(declaration)) {
      if (!ts.isJSDocSignature(declaration)) return returnsOf(declaration);
    }
    const results = returnsOfCallee(callee);
    if (results.length > 0) return results;
    const passedOn = node.arguments.map((argument) => step(argument, 'passed-through'));
    if (!ts.isPropertyAccessExpression(callee)) return declaration ? passedOn : [];
    if (callee.name.text === 'get' || callee.name.text === 'at')
      return membersOf(callee.expression, undefined);
    return declaration ? [step(callee.expression, 'passed-through'), ...passedOn] : [];
  }

  /** What a function returns that the checker has no signature for, such as one behind an untyped wrapper. */
  function returnsOfCallee(callee: ts.Expression): readonly Source[] {
    const symbol = neededSymbolOf(analysis, ts.isPropertyAccessExpression(callee) ? callee.name : callee);
    return (symbol?.declarations ?? []).flatMap((declaration) => {
      if (ts.isFunctionLike(declaration)) return returnsOf(declaration);
      const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      return value && ts.isFunctionLike(value) ? returnsOf(value) : [];
    });
  }

  function returnsOf(declaration: ts.Node): readonly Source[] {
    const body = ts.isFunctionLike(declaration) && 'body' in declaration ? declaration.body : undefined;
    if (!body) return [];
    if (!ts.isBlock(body)) return [step(body as ts.Expression, 'returned')];
    const found: Source[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) found.push(step(node.expression, 'returned'));
      if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
    };
    ts.forEachChild(body, visit);
    return found;
  }

  function sourcesOfSymbol(symbol: ts.Symbol): readonly Source[] {
    const declared = guarded(symbol, () => (symbol.declarations ?? []).flatMap(sourcesOfDeclaration));
    return [...declared, ...index.assignments(symbol).map((value) => step(value, 'assigned'))];
  }

  function sourcesOfDeclaration(node: ts.Node): readonly Source[] {
    if (isKnowledge(node)) return [];
    if (ts.isBindingElement(node)) return sourcesOfBinding(node);
    if (ts.isParameter(node)) return sourcesOfParameter(node);
    if (ts.isShorthandPropertyAssignment(node)) return sourcesOfName(node.name);
    if (ts.isGetAccessor(node)) return returnsOf(node);
    if (ts.isExportAssignment(node)) return [step(node.expression, 'exported')];
    if (ts.isVariableDeclaration(node) && !node.initializer) return sourcesOfLoop(node);
    if (hasInitializer(ts, node)) return node.initializer ? [step(node.initializer, 'initialised')] : [];
    return [];
  }

  function sourcesOfLoop(node: ts.VariableDeclaration): readonly Source[] {
    const loop = node.parent.parent;
    return ts.isForOfStatement(loop) ? membersOf(loop.expression, undefined) : [];
  }

  function sourcesOfBinding(node: ts.BindingElement): readonly Source[] {
    const fallback = node.initializer ? [step(node.initializer, 'default')] : [];
    const owner = node.parent.parent;
    if (ts.isArrayBindingPattern(node.parent)) {
      const whole = 'initializer' in owner ? owner.initializer : undefined;
      return whole ? [...membersOf(whole, undefined), ...fallback] : fallback;
    }
    const name = nameText(ts, node.propertyName ?? node.name);
    const whole = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
    if (whole) return [...membersOf(whole, name), ...fallback];
    const owners = ts.isParameter(owner) ? sourcesOfParameter(owner) : [];
    return [...owners.flatMap((source) => membersOf(source.expression, name)), ...fallback];
  }

  function sourcesOfParameter(node: ts.ParameterDeclaration): readonly Source[] {
    const fallback = node.initializer ? [step(node.initializer, 'default')] : [];
    const position = node.parent.parameters.indexOf(node);
    const passed = callsOf(node.parent).flatMap((call) => call.arguments?.[position] ?? []);
    return [...passed.slice(0, CALL_SITES).map((argument) => step(argument, 'argument')), ...fallback];
  }

  function callsOf(declaration: ts.SignatureDeclaration): readonly (ts.CallExpression | ts.NewExpression)[] {
    const named = ts.isConstructorDeclaration(declaration) ? declaration.parent : namedOwner(ts, declaration);
    const name = named && 'name' in named ? (named.name as ts.Node | undefined) : undefined;
    const symbol = name && checker.getSymbolAtLocation(name);
    return symbol ? index.calls(symbol) : [];
  }

  return { sourcesOf, sourcesOfSymbol };
}

const COLLECTIONS = new Set(['Map', 'Set', 'WeakMap', 'Array']);
const MEMBER_DEPTH = 6;
const OPEN_AT_ONCE = 16;
const STEPS_A_QUESTION = 200;
const CALL_SITES = 8;

function step(expression: ts.Expression, code: string): Source {
  return { expression, code };
}

/** The function's own name, or the variable or property that holds it. */
function namedOwner(ts: Analysis['ts'], declaration: ts.Node): ts.Node | undefined {
  if ('name' in declaration && declaration.name) return declaration;
  const { parent } = declaration;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent;
  return ts.isPropertyDeclaration(parent) ? parent : undefined;
}

function hasInitializer(
  ts: Analysis['ts'],
  node: ts.Node,
): node is ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration | ts.EnumMember {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isEnumMember(node)
  );
}

/** The operands that give a wrapping expression its value. */
function unwrap(ts: Analysis['ts'], node: ts.Expression): readonly ts.Expression[] {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  ) {
    return [node.expression];
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return [];
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return [node.left, node.right];
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.EqualsToken:
      return [node.right];
    default:
      return [];
  }
}

/** The text of a property name, binding name or key; undefined where it is computed. */
export function nameText(ts: Analysis['ts'], node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isPrivateIdentifier(node)) return node.text;
  if (ts.isComputedPropertyName(node) && ts.isStringLiteralLike(node.expression)) return node.expression.text;
  return undefined;
}
