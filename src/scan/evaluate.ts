import type { ts } from 'ts-morph';
import type { ModelValue } from '../core/finding.ts';
import type { Analysis } from './analysis.ts';
import { findEnvRead } from './env-reads.ts';
import type { Flow } from './flow.ts';
import { isKnowledge } from './marks.ts';

/** Stands in a text for a part that the code does not settle. */
export const HOLE = '\u0000';

/** One text that an expression can have. */
export interface Value {
  readonly text: string;
  /** Environment variables that decide over it or over a part of it. */
  readonly env: readonly string[];
  /** The literal where it stands; the expression itself where there is none. */
  readonly origin: ts.Node;
  readonly from: ModelValue['from'];
}

export interface Evaluator {
  /** Every text that an expression can have, at most a few, at each place that writes it; one value that is a HOLE where nothing is known. */
  evaluate(expression: ts.Expression): readonly Value[];
}

const ALTERNATIVES = 12;
/** At so many places one text may be written. */
const PLACES = 12;
const DEPTH = 24;
const EXPRESSIONS_A_QUESTION = 300;

/** Folds constants across files: literals, templates, defaults, enums, maps, environment reads. Never guesses. */
export function createEvaluator(analysis: Analysis, flow: Flow): Evaluator {
  const { ts } = analysis;
  const known = new Map<ts.Node, readonly Value[]>();
  const open = new Set<ts.Node>();
  /** Results that may be short of something because their question was still open; they hold for that question. */
  const partial = new Map<ts.Node, readonly Value[]>();

  function evaluate(expression: ts.Expression): readonly Value[] {
    if (open.size === 0) partial.clear();
    const before = known.get(expression) ?? partial.get(expression);
    if (before) return before;
    if (open.has(expression) || open.size > DEPTH || partial.size > EXPRESSIONS_A_QUESTION) {
      return [unknown(expression)];
    }
    open.add(expression);
    const values = limit(compute(expression));
    open.delete(expression);
    const result = values.length > 0 ? values : [unknown(expression)];
    const isWhole = open.size === 0 || result.every((value) => value.text !== HOLE);
    (isWhole ? known : partial).set(expression, result);
    return result;
  }

  function compute(node: ts.Expression): readonly Value[] {
    if (ts.isStringLiteralLike(node)) return [literal(node, node.text)];
    if (ts.isTemplateExpression(node)) return template(node);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      return concatenate(node, [evaluate(node.left), evaluate(node.right)]);
    }
    const env = findEnvRead(ts, node);
    if (env) return [{ text: HOLE, env: [env.name], origin: node, from: 'env' }, ...defaultOf(env.fallback)];
    if (ts.isNewExpression(node)) return urlOf(node);
    if (ts.isCallExpression(node)) {
      const text = textCall(node);
      if (text) return text;
    }
    const values = flow
      .sourcesOf(node)
      .flatMap((source) => relabel(evaluate(source.expression), source.code));
    return values.length > 0 ? values : typedValue(node);
  }

  /** A constant that only its declared type tells, such as one of a package. */
  function typedValue(node: ts.Expression): readonly Value[] {
    const type = analysis.checker.getTypeAtLocation(node);
    return type.isStringLiteral() ? [{ text: type.value, env: [], origin: node, from: 'constant' }] : [];
  }

  function defaultOf(fallback: ts.Expression | undefined): readonly Value[] {
    return fallback ? relabel(evaluate(fallback), 'default') : [];
  }

  function template(node: ts.TemplateExpression): readonly Value[] {
    const parts: (readonly Value[])[] = [[literal(node, node.head.text)]];
    for (const span of node.templateSpans) {
      parts.push(evaluate(span.expression), [literal(node, span.literal.text)]);
    }
    return concatenate(node, parts);
  }

  function concatenate(origin: ts.Node, parts: readonly (readonly Value[])[]): readonly Value[] {
    let texts: Value[] = [{ text: '', env: [], origin, from: 'literal' }];
    for (const part of parts) {
      const tails = withoutRepeats(part);
      texts = texts.flatMap((head) =>
        tails.map((tail) => ({
          text: head.text + tail.text,
          env: [...head.env, ...tail.env],
          origin,
          from: head.from === 'literal' ? tail.from : head.from,
        })),
      );
      texts = texts.slice(0, ALTERNATIVES);
    }
    return texts;
  }

  /** `new URL(path, base)`. */
  function urlOf(node: ts.NewExpression): readonly Value[] {
    if (!ts.isIdentifier(node.expression) || node.expression.text !== 'URL') return [];
    const [path, base] = node.arguments ?? [];
    if (!path) return [];
    if (!base) return evaluate(path);
    return concatenate(node, [evaluate(base), evaluate(path)]).map((value) => ({
      ...value,
      text: value.text.replace(/([^:/])\/{2,}/g, '$1/'),
    }));
  }

  /** Methods that keep a text what it is for us: `url.toString()`, `base.trim()`, `base.replace(/\/$/, '')`. */
  function textCall(node: ts.CallExpression): readonly Value[] | undefined {
    const callee = node.expression;
    const first = node.arguments[0];
    if (ts.isIdentifier(callee) && callee.text === 'String' && first) return evaluate(first);
    if (!ts.isPropertyAccessExpression(callee)) return undefined;
    const declaration = analysis.checker.getResolvedSignature(node)?.declaration;
    if (declaration && !isKnowledge(declaration)) return undefined;
    if (SAME_TEXT.has(callee.name.text)) return evaluate(callee.expression);
    if (callee.name.text === 'concat') {
      return concatenate(node, [
        evaluate(callee.expression),
        ...node.arguments.map((part) => evaluate(part)),
      ]);
    }
    if (callee.name.text === 'join' && ts.isArrayLiteralExpression(callee.expression)) {
      return joined(node, callee.expression, first);
    }
    return undefined;
  }

  function joined(
    node: ts.CallExpression,
    list: ts.ArrayLiteralExpression,
    separator: ts.Expression | undefined,
  ): readonly Value[] {
    const between = separator ? evaluate(separator) : [literal(node, ',')];
    const parts = list.elements.flatMap((element, at) =>
      at === 0 ? [evaluate(element)] : [between, evaluate(element)],
    );
    return concatenate(node, parts);
  }

  return { evaluate };
}

const SAME_TEXT = new Set([
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'replace',
  'replaceAll',
  'href',
  'valueOf',
]);

function literal(origin: ts.Node, text: string): Value {
  return { text, env: [], origin, from: 'literal' };
}

function unknown(origin: ts.Node): Value {
  return { text: HOLE, env: [], origin, from: 'unknown' };
}

function relabel(values: readonly Value[], code: string): readonly Value[] {
  if (code === 'expression') return values;
  const from = code === 'default' ? 'default' : 'constant';
  return values.map((value) => (value.from === 'literal' ? { ...value, from } : value));
}

/** The first few texts, each at every place where it is written. */
function limit(values: readonly Value[]): readonly Value[] {
  const byText = new Map<string, Map<ts.Node, Value>>();
  for (const value of values) {
    const places = byText.get(keyOf(value)) ?? new Map<ts.Node, Value>();
    if (byText.size < ALTERNATIVES) byText.set(keyOf(value), places);
    if (places.size < PLACES && !places.has(value.origin)) places.set(value.origin, value);
  }
  return [...byText.values()].flatMap((places) => [...places.values()]);
}

/** The first few texts, each once. */
function withoutRepeats(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  const firsts = values.filter((value) => {
    const key = keyOf(value);
    return !seen.has(key) && seen.add(key);
  });
  return firsts.slice(0, ALTERNATIVES);
}

function keyOf({ text, env }: Value): string {
  return `${text}\n${env.join()}`;
}
