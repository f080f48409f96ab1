import type { ts } from 'ts-morph';
import { patternsOf } from '../../core/vocabulary/vendor.ts';
import { nameText } from '../../scan/flow.ts';
import { vendorLeft } from '../target.ts';
import { dropVersion } from './addresses.ts';
import type { Why } from './ledger.ts';
import { pathBeside, versionAt } from './request-paths.ts';
import type { Situation } from './situation.ts';

type UrlText = ts.StringLiteralLike | ts.TemplateExpression;

const HOST_OPTIONS = /^(?:hostname|host)$/;

/** Each text that a path under a name can be gets the provider's prefix. */
export function movePathBeside(situation: Situation, node: UrlText, why: Why): void {
  const { detect, ledger, located } = situation;
  const { ts } = detect.analysis;
  const beside = pathBeside(situation.detect, node);
  if (!beside) return;
  const { value, texts } = beside;
  const prefix = prefixOf(situation);
  const path = versionOf(situation);
  const versionIn = (text: ts.Expression): number =>
    (ts.isStringLiteralLike(text) && path.exec(text.text)?.[0].length) || 0;
  const isKnown = texts.length > 0 && texts.every((text) => versionIn(text) > 0);
  if (!isKnown) {
    ledger.manual(value, { code: 'request-in-pieces', args: { ...why.args }, findings: why.findings ?? [] });
    return;
  }
  for (const text of texts) {
    const own = located.filter((other) => other.node === text).map(({ finding }) => finding.id);
    const from = text.getStart() + 1;
    const findings = [...(why.findings ?? []), ...own];
    ledger.replace(text.getSourceFile(), { from, to: from + versionIn(text) }, prefix, { ...why, findings });
  }
}

/** A path behind a base that stands elsewhere. */
export function movePath(situation: Situation, node: UrlText, why: Why): void {
  const { ts } = situation.detect.analysis;
  const { ledger, target } = situation;
  const source = node.getSourceFile();
  const prefix = prefixOf(situation);
  const joint = situation.fates.joints.get(node);
  const isVersioned = versionAt(ts, vendorLeft(target), node) !== undefined;
  if (joint === 'keep' || (joint && !isVersioned)) {
    ledger.leave(why.findings?.[0] ?? '', 'path-stays');
    return;
  }
  if (ts.isTemplateExpression(node)) {
    moveTemplatePath(situation, node, why);
    return;
  }
  const isBehindHost = joint === 'prefix' || hasHostBeside(situation, node);
  if (!isBehindHost) {
    const relative = versionOf(situation).exec(`/${node.text}`);
    if (versionOf(situation).test(node.text)) dropVersion(situation, node, why);
    else if (relative) {
      const from = node.getStart(source) + 1;
      ledger.replace(source, { from, to: from + relative[0].length }, '', why);
    } else ledger.leave(why.findings?.[0] ?? '', 'path-stays');
    return;
  }
  const version = versionOf(situation).exec(node.text);
  const from = node.getStart(source) + 1;
  ledger.replace(source, { from, to: from + (version?.[0].length ?? 0) }, prefix, why);
}

/** `https://${HOST}/v1/…` needs the provider's path, `${BASE}/v1/…` only what is behind the version. */
function moveTemplatePath(situation: Situation, node: ts.TemplateExpression, why: Why): void {
  const { ledger, detect } = situation;
  const source = node.getSourceFile();
  const [first] = node.templateSpans;
  const before = /^https?:\/\/$/.test(node.head.text);
  if (!first || (!before && node.head.text !== '')) {
    if (versionOf(situation).test(node.head.text)) dropVersion(situation, node, why);
    else
      ledger.manual(node, { code: 'request-in-pieces', args: { ...why.args }, findings: why.findings ?? [] });
    return;
  }
  const rest = first.literal.text;
  const { bareHost, version: path } = patternsOf(vendorLeft(situation.target));
  if (!before) {
    if (path.test(rest)) dropVersion(situation, first.literal, why);
    else ledger.leave(why.findings?.[0] ?? '', 'path-stays');
    return;
  }
  const isDirectHost = detect.evaluator.evaluate(first.expression).some(({ text }) => bareHost.test(text));
  const from = first.literal.getStart(source) + 1;
  const version = path.exec(rest);
  if (!isDirectHost) {
    ledger.manual(node, { code: 'request-in-pieces', args: { ...why.args }, findings: why.findings ?? [] });
    return;
  }
  const prefix = prefixOf(situation);
  ledger.replace(source, { from, to: from + (version?.[0].length ?? 0) }, prefix, why);
}

/** `{ hostname: 'api.openai.com', path: '/v1/…' }`. */
function hasHostBeside({ detect }: Situation, node: UrlText): boolean {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent)) return false;
  return parent.parent.properties.some((property) =>
    HOST_OPTIONS.test((property.name && nameText(ts, property.name)) ?? ''),
  );
}

/** The texts between a base and a path that hold the version of the two. */
export function moveBetween(situation: Situation): void {
  const { fates, located, ledger } = situation;
  const own = new Set(located.map(({ node }) => node));
  const version = versionOf(situation);
  for (const [node, joint] of fates.joints) {
    if (own.has(node) || (joint !== 'drop' && joint !== 'prefix')) continue;
    const why: Why = { status: 'automatic', code: 'request', args: { url: node.getText() } };
    if (joint === 'drop') dropVersion(situation, node, why);
    else {
      const text = 'text' in node && typeof node.text === 'string' ? node.text : '';
      const from = node.getStart() + 1;
      const to = from + (version.exec(text)?.[0].length ?? 0);
      ledger.replace(node.getSourceFile(), { from, to }, prefixOf(situation), why);
    }
  }
}

/** The path of the provider's base URL. */
function prefixOf({ target }: Situation): string {
  return new URL(target.endpoint.baseURL).pathname.replace(/\/$/, '');
}

/** What paths at whom the code leaves begin with. */
function versionOf({ target }: Situation): RegExp {
  return patternsOf(vendorLeft(target)).version;
}
