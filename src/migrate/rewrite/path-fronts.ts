import type { ts } from 'ts-morph';
import type { Vendor } from '../../core/vocabulary/vendor.ts';
import { patternsOf } from '../../core/vocabulary/vendor.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { requestBases } from '../../scan/detect/request-base.ts';
import { addressesMadeOf, wholeAddress } from '../../scan/detect/request-path.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { valuesBehind } from './addresses.ts';
import { usesOfName } from './name-uses.ts';

/**
 * What can stand in front of a path. `address`: a URL at whom is left, without its version. `host`: its host alone.
 * `whole`: a URL with its version. `variable`: the environment says it. `elsewhere`: a text that leads to others.
 */
export interface Front {
  readonly kind: 'address' | 'host' | 'whole' | 'variable' | 'elsewhere' | 'unknown';
  readonly node: ts.Node;
  /** The text between this and the path that begins with the version. */
  readonly version?: ts.Node | undefined;
}

interface Search {
  readonly detect: DetectorContext;
  readonly vendor: Vendor;
  readonly seen: Set<ts.Node>;
}

const DEPTH = 12;
const SAME_TEXT = /^(?:toString|trim|trimEnd|trimStart|replace|replaceAll|slice|href|valueOf)$/;

/** The fronts of a path of the API, wherever it is put behind something; `unknown` for each use where none is found. */
export function frontsOfPath(detect: DetectorContext, vendor: Vendor, path: ts.Expression): readonly Front[] {
  const search = { detect, vendor, seen: new Set<ts.Node>() };
  const own = frontsAt(search, path);
  const used = usesOfName(detect.analysis, path).map((use) => ({ use, fronts: frontsAt(search, use) }));
  if (used.length === 0 && own.length === 0) return [{ kind: 'unknown', node: path }];
  return [
    ...own,
    ...used.flatMap(({ use, fronts }) =>
      fronts.length > 0 ? fronts : [{ kind: 'unknown' as const, node: use }],
    ),
  ];
}

function frontsAt(search: Search, place: ts.Expression): readonly Front[] {
  const { detect } = search;
  const { ts } = detect.analysis;
  const whole = wholeAddress(ts, place);
  const own = frontOf(detect, whole);
  const made = ts.isCallExpression(whole.parent) ? addressesMadeOf(detect, whole.parent, whole) : [];
  const given = requestBases(detect, whole).filter((base) => !isOther(search, base, whole));
  const fronts = [
    ...(own === undefined || own === place ? [] : [own]),
    ...given,
    ...made.flatMap((address) => frontOf(detect, address) ?? []),
  ];
  return fronts.flatMap((front) => expand({ ...search, seen: new Set() }, front, 0));
}

/** What an expression that is a front comes from. */
export function frontsBehind(
  detect: DetectorContext,
  vendor: Vendor,
  expression: ts.Expression,
): readonly Front[] {
  return expand({ detect, vendor, seen: new Set() }, expression, 0);
}

/** A text beside the path in a call, such as `'POST'`, that is no address. */
function isOther({ detect, vendor }: Search, base: ts.Expression, path: ts.Expression): boolean {
  const { ts } = detect.analysis;
  if (base.parent !== path.parent || !ts.isCallExpression(base.parent)) return false;
  return (
    ts.isStringLiteralLike(base) &&
    !/^\w+:\/\//.test(base.text) &&
    !patternsOf(vendor).bareHost.test(base.text)
  );
}

/** The first part of an address that is put together. */
function frontOf({ analysis: { ts } }: DetectorContext, whole: ts.Expression): ts.Expression | undefined {
  if (ts.isParenthesizedExpression(whole)) return whole.expression;
  if (ts.isBinaryExpression(whole)) {
    let left = whole.left;
    while (isSum(ts, left)) left = left.left;
    return left;
  }
  if (ts.isTemplateExpression(whole)) {
    const isOpen = whole.head.text === '' || SCHEME.test(whole.head.text);
    return isOpen ? whole.templateSpans[0]?.expression : whole;
  }
  if (ts.isNewExpression(whole)) return whole.arguments?.[1];
  return undefined;
}

const SCHEME = /^https?:\/\/$/;

function isSum(ts: DetectorContext['analysis']['ts'], node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function expand(search: Search, node: ts.Expression, depth: number): readonly Front[] {
  const { detect, seen } = search;
  const { ts } = detect.analysis;
  if (seen.has(node)) return [];
  seen.add(node);
  if (depth > DEPTH) return [{ kind: 'unknown', node }];
  if (ts.isStringLiteralLike(node)) return ofText(search, node, node.text);
  if (findEnvRead(ts, node)) return [{ kind: 'variable', node }];
  if (ts.isTemplateExpression(node)) return ofTemplate(search, node, depth);
  if (isSum(ts, node)) return withVersion(search, expand(search, node.left, depth + 1), node.right);
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].flatMap((branch) => expand(search, branch, depth + 1));
  }
  const same = receiverOfText(ts, node);
  const sources = same ? [same] : valuesBehind(detect, node);
  if (sources.length === 0) return [{ kind: 'unknown', node }];
  return sources.flatMap((source) => expand(search, source, depth + 1));
}

/** `base.trim()`. */
function receiverOfText(
  ts: DetectorContext['analysis']['ts'],
  node: ts.Expression,
): ts.Expression | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return SAME_TEXT.test(node.expression.name.text) ? node.expression.expression : undefined;
}

function ofTemplate(search: Search, node: ts.TemplateExpression, depth: number): readonly Front[] {
  const [first] = node.templateSpans;
  const isOpen = node.head.text === '' || SCHEME.test(node.head.text);
  if (!isOpen || !first) return ofText(search, node, `${node.head.text}*`);
  return withVersion(search, expand(search, first.expression, depth + 1), first.literal);
}

function withVersion({ vendor }: Search, fronts: readonly Front[], behind: ts.Node): readonly Front[] {
  const text = 'text' in behind && typeof behind.text === 'string' ? behind.text : '';
  const version = patternsOf(vendor).version.test(text) ? behind : undefined;
  return fronts.map((front) => ({ ...front, version: front.version ?? version }));
}

function ofText({ vendor }: Search, node: ts.Node, text: string): readonly Front[] {
  if (text.trim() === '' || SCHEME.test(text)) return [];
  return [{ kind: kindOfAddress(vendor, text), node }];
}

/** What a text is that stands alone or in front of others; `*` is a hole. */
export function kindOfAddress(vendor: Vendor, text: string): 'address' | 'host' | 'whole' | 'elsewhere' {
  const { address, bareHost } = patternsOf(vendor);
  const host = bareHost.exec(text);
  if (host) return host[0] === text ? 'host' : 'whole';
  const match = address.exec(text);
  if (!match) return 'elsewhere';
  const isBare = match[1] === undefined && /^\/?\*?$/.test(text.slice(match[0].length));
  return isBare ? 'address' : 'whole';
}
