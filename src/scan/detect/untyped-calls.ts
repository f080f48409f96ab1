import type { ts } from 'ts-morph';
import type { Confidence, Surface } from '../../core/finding.ts';
import { type Compiler, isKnowledge, type Mark, markOfSignature } from '../marks.ts';
import type { Origin } from '../origins.ts';
import { neededSymbolOf } from '../symbols.ts';
import chains from './call-chains.json' with { type: 'json' };
import type { DetectorContext, FileContext } from './detector.ts';

export interface UntypedCall {
  readonly sdk: string;
  readonly surface: Surface;
  /** `none`: the chain is OpenAI's, the client's origin is not known, and nothing else speaks for it. */
  readonly confidence: Confidence | 'none';
  readonly origin?: Origin;
}

interface Chain {
  readonly path: readonly string[];
  readonly surface: Surface;
  readonly sdk: string;
  /** The names alone say little: they count only where the client is found. */
  readonly weak: boolean;
}

const CHAINS: readonly Chain[] = chains.chains.map((row) => ({
  path: row.path.split('.'),
  surface: row.surface as Surface,
  sdk: 'sdk' in row && row.sdk ? row.sdk : 'openai-node',
  weak: 'weak' in row && row.weak === true,
}));

/** The resources of the API: `chat`, `completions`, `batches`, … */
const RESOURCES = new Set(CHAINS.flatMap((chain) => chain.path.slice(0, -1)));

/** Whether a method is read from something that is called like a resource of the API: `client.batches.results`. */
export function isOnResource(ts: Compiler, callee: ts.PropertyAccessExpression): boolean {
  const receiver = callee.expression;
  return ts.isPropertyAccessExpression(receiver) && RESOURCES.has(receiver.name.text);
}

/**
 * A call whose receiver the checker could not type, such as a client that came through untyped code: judged by the
 * client that it can be traced to, else by the names of the chain and what the file shows.
 */
export function findUntypedCall(
  context: DetectorContext,
  node: ts.CallExpression,
  file: FileContext,
): UntypedCall | undefined {
  const { ts } = context.analysis;
  const names = chainOf(ts, node.expression);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  const unknownMethod = methodOfClient(context, node.expression);
  if (unknownMethod) return unknownMethod;
  const chain = CHAINS.find((row) => endsWith(names, row.path));
  const base = chain && receiverBefore(ts, node.expression, chain.path.length);
  const traced = base && tracedCall(context, base, chain);
  if (traced) return traced;
  if (!chain || chain.weak || file.showsLookalike) return undefined;
  wantReceiver(context, base ?? node.expression);
  const isNamed = names.some((name) => /open_?ai|gpt/i.test(name));
  if (isNamed || file.showsOpenAI)
    return { ...chain, confidence: isNamed && file.showsOpenAI ? 'medium' : 'low' };
  return { ...chain, confidence: 'none' };
}

/** Asks for the local modules that would tell the receiver's type: its base class, its declared type. */
function wantReceiver({ analysis }: DetectorContext, receiver: ts.Expression): void {
  const { ts } = analysis;
  let root: ts.Node = receiver;
  while (ts.isPropertyAccessExpression(root) || isTransparent(ts, root as ts.Expression)) {
    root = (root as ts.PropertyAccessExpression).expression;
  }
  for (let at: ts.Node | undefined = root; at && root.kind === ts.SyntaxKind.ThisKeyword; at = at.parent) {
    if (!ts.isClassLike(at)) continue;
    for (const base of at.heritageClauses?.flatMap((clause) => clause.types) ?? [])
      neededSymbolOf(analysis, base.expression);
    break;
  }
  const declaration = ts.isIdentifier(root) ? neededSymbolOf(analysis, root)?.valueDeclaration : undefined;
  const type =
    declaration && 'type' in declaration ? (declaration.type as ts.TypeNode | undefined) : undefined;
  if (type && ts.isTypeReferenceNode(type)) neededSymbolOf(analysis, type.typeName);
}

/** A method that our declarations do not have, on a resource that they do: `client.batches.results()`. */
function methodOfClient(context: DetectorContext, callee: ts.Expression): UntypedCall | undefined {
  const { ts, checker } = context.analysis;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const type = checker.getTypeAtLocation(callee.expression);
  const declaration = type.symbol?.declarations?.[0];
  if (!declaration || !isKnowledge(declaration) || type.getProperty(callee.name.text)) return undefined;
  for (const member of type.getProperties()) {
    const mark = markOfSignature(ts, member.declarations?.[0]);
    if (mark?.role !== 'sends') continue;
    return { sdk: context.knowledge.sdkOf(mark.knowledgeFile), surface: mark.surface, confidence: 'medium' };
  }
  return undefined;
}

/** The mark that the chain's last method has on the type of the client that the receiver is traced to. */
function tracedCall(context: DetectorContext, base: ts.Expression, chain: Chain): UntypedCall | undefined {
  const { analysis, knowledge } = context;
  for (const origin of context.origins.originsOf(base)) {
    if (!origin.creation) continue;
    const mark = methodMark(analysis.checker.getTypeAtLocation(origin.creation), chain.path);
    if (mark) {
      return { sdk: knowledge.sdkOf(mark.knowledgeFile), surface: mark.surface, confidence: 'high', origin };
    }
  }
  for (const type of saidTypes(base)) {
    const mark = methodMark(type, chain.path);
    if (mark) return { sdk: knowledge.sdkOf(mark.knowledgeFile), surface: mark.surface, confidence: 'high' };
  }
  return undefined;

  /** `inject<OpenAI>(key)` of an unknown function: its type argument says what it gives. */
  function saidTypes(start: ts.Expression): readonly ts.Type[] {
    const { ts, checker } = analysis;
    const steps = [start, ...context.flow.sourcesOf(start).map((source) => source.expression)];
    const all = [...steps, ...steps.flatMap((step) => context.flow.sourcesOf(step).map((s) => s.expression))];
    return all.flatMap((node) =>
      ts.isCallExpression(node)
        ? (node.typeArguments ?? []).map((type) => checker.getTypeFromTypeNode(type))
        : [],
    );
  }

  function methodMark(type: ts.Type, path: readonly string[]): Mark | undefined {
    const { ts, checker } = analysis;
    let at = type;
    for (const name of path.slice(0, -1)) {
      const property = checker.getPropertyOfType(at, name);
      if (!property) return undefined;
      at = checker.getTypeOfSymbol(property);
    }
    const method = checker.getPropertyOfType(at, path.at(-1) ?? '');
    return markOfSignature(ts, method?.declarations?.[0]);
  }
}

/** The names of a member chain, outermost receiver first: `this.ai.chat.completions.create`. */
function chainOf(ts: Compiler, node: ts.Expression): string[] {
  const names: string[] = [];
  let at: ts.Expression = node;
  for (;;) {
    if (ts.isPropertyAccessExpression(at)) {
      names.unshift(at.name.text);
      at = at.expression;
    } else if (ts.isElementAccessExpression(at)) {
      names.unshift(ts.isStringLiteralLike(at.argumentExpression) ? at.argumentExpression.text : '[]');
      at = at.expression;
    } else if (isTransparent(ts, at)) {
      at = at.expression;
    } else {
      break;
    }
  }
  if (ts.isIdentifier(at)) names.unshift(at.text);
  if (ts.isCallExpression(at)) names.unshift(at.expression.getText().slice(-60));
  return names;
}

function isTransparent(
  ts: Compiler,
  node: ts.Expression,
): node is ts.ParenthesizedExpression | ts.NonNullExpression | ts.AsExpression | ts.AwaitExpression {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isAwaitExpression(node)
  );
}

function endsWith(names: readonly string[], path: readonly string[]): boolean {
  if (names.length <= path.length - (path.length > 1 ? 1 : 0)) return false;
  return path.every((name, at) => names[names.length - path.length + at] === name);
}

/** The expression that the last `count` names are read from. */
function receiverBefore(ts: Compiler, node: ts.Expression, count: number): ts.Expression | undefined {
  let at: ts.Expression = node;
  let left = count;
  while (left > 0) {
    if (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) {
      left -= 1;
      at = at.expression;
    } else if (isTransparent(ts, at)) {
      at = at.expression;
    } else {
      return left === 0 ? at : undefined;
    }
  }
  return at;
}
