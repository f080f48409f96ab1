import type { ts } from 'ts-morph';
import { patternsOf, type Vendor } from '../../core/vocabulary/vendor.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { nameText } from '../../scan/flow.ts';
import type { Compiler } from '../../scan/marks.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import { type Front, frontsOfPath, kindOfAddress } from './path-fronts.ts';

/** A path of the API with what can stand in front of it. */
export interface RequestPath {
  readonly node: ts.Node;
  /** The texts that begin with its version: its own, or those between a base and it. */
  readonly versions: readonly ts.Node[];
  readonly fronts: readonly Front[];
}

/** A base alone: `address` with its scheme, without its version; `host` without either. */
export interface RequestBase {
  readonly node: ts.Node;
  readonly kind: 'address' | 'host';
}

/** Options whose address is put before the path of whatever request comes. */
const FORWARDS = /^(?:target|destination|upstream|proxyPass|to|rewrite|changeOrigin)$/;
/** What a template begins with whose host, or whose base, is put in. */
const OPEN_HEAD = /^(?:https?:\/\/)?$/;

/** A base that is requested, and not only compared with or forwarded to; undefined for any other text. */
export function baseIn(ts: Compiler, vendor: Vendor, { finding, node }: Located): RequestBase | undefined {
  if (finding.confidence === 'low' || isForward(ts, node)) return undefined;
  const kind = kindOfAddress(vendor, textOf(ts, node));
  return kind === 'address' || kind === 'host' ? { node, kind } : undefined;
}

/** A path that stands behind a base; `known` are fronts that a host with a path beside it tells. Undefined for whole addresses. */
export function pathIn(
  detect: DetectorContext,
  vendor: Vendor,
  { node, known }: { readonly node: ts.Node; readonly known: Front | undefined },
): RequestPath | undefined {
  const { ts } = detect.analysis;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  if (kindOfAddress(vendor, textOf(ts, node)) !== 'elsewhere') return undefined;
  const fronts = known ? [known] : frontsOfPath(detect, vendor, node);
  const isOwn = versionAt(ts, vendor, node) !== undefined;
  const between = fronts.flatMap(({ version }) => version ?? []);
  return { node, fronts, versions: isOwn ? [node] : [...new Set(between)] };
}

/** The version that a text begins with, where a template has its base before it. */
export function versionAt(ts: Compiler, vendor: Vendor, node: ts.Node): string | undefined {
  const { version } = patternsOf(vendor);
  const isBehind = ts.isTemplateExpression(node) && OPEN_HEAD.test(node.head.text);
  const text = isBehind ? (node.templateSpans[0]?.literal.text ?? '') : textOf(ts, node);
  return (version.exec(text) ?? version.exec(`/${text}`))?.[0];
}

/** `{ hostname, path }`, where the path comes from elsewhere, with the texts that it can be. */
export function pathBeside({ analysis: { ts }, flow }: DetectorContext, host: ts.Node) {
  const options = ts.isPropertyAssignment(host.parent) ? host.parent.parent : undefined;
  const property = options && findProperty(ts, options, ['path', 'pathname']);
  const value = property && valueIn(property);
  if (!value || ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)) return undefined;
  return { value, texts: flow.sourcesOf(value).map(({ expression }) => expression) };
}

/** The address of a proxy or a rewrite rule: requests come with OpenAI's paths. */
export function isForward(ts: Compiler, { parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && FORWARDS.test(nameText(ts, parent.name) ?? '');
}

/** A literal's text, a template's as far as its first hole, which is a `*`. */
function textOf(ts: Compiler, node: ts.Node): string {
  if (ts.isTemplateExpression(node)) return `${node.head.text}*`;
  return 'text' in node && typeof node.text === 'string' ? node.text : '';
}
