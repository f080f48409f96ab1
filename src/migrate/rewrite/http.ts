import type { ts } from 'ts-morph';
import { patternsOf, type VendorPatterns } from '../../core/vocabulary/vendor.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { nameText } from '../../scan/flow.ts';
import { vendorLeft } from '../target.ts';
import { dropVersion } from './addresses.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { findProperty, valueIn } from './object-edits.ts';
import type { Situation } from './situation.ts';

type UrlText = ts.StringLiteralLike | ts.TemplateExpression;

/** Options whose address is put before the path of whatever request comes. */
const FORWARDS = /^(?:target|destination|upstream|proxyPass|to|rewrite|changeOrigin)$/;
const HOST_OPTIONS = /^(?:hostname|host)$/;

/** Sends raw requests to the provider: whole addresses, hosts, and paths behind a base. */
export function rewriteRequests(situation: Situation): void {
  const { ts } = situation.detect.analysis;
  const { bareHost } = leftBehind(situation);
  const isHost = ({ node }: Located): boolean => ts.isStringLiteralLike(node) && bareHost.test(node.text);
  const requests = situation.located.filter(
    ({ finding, node }) => finding.kind === 'http' && situation.fates.ofSender(node) === 'moves',
  );
  // Hosts first: they take the paths along that stand beside them under a name.
  const hosts = requests.filter(isHost);
  const taken = new Set<ts.Node>(hosts.flatMap(({ node }) => pathBeside(situation, node)?.texts ?? []));
  for (const request of [...hosts, ...requests.filter((other) => !isHost(other))]) {
    const { node } = request;
    if (taken.has(node)) continue;
    if (situation.ledger.isReplaced(node)) {
      situation.ledger.leave(request.finding.id, 'moves-with-client');
      continue;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) moveText(situation, request, node);
  }
}

/** How addresses of whom the code leaves begin. */
function leftBehind({ target }: Situation): VendorPatterns {
  return patternsOf(vendorLeft(target));
}

function moveText(situation: Situation, { finding }: Located, node: UrlText): void {
  const { ledger, target } = situation;
  const findings = [finding.id];
  const args = { url: finding.detail };
  const why: Why = { status: 'automatic', code: 'request', args, findings };
  if (isForward(situation, node)) {
    ledger.manual(node, { code: 'request-forwarded', args, findings });
    return;
  }
  const source = node.getSourceFile();
  const start = node.getStart(source) + 1;
  const text = source.text.slice(start, node.getEnd() - 1);
  const { address, bareHost } = leftBehind(situation);
  const whole = address.exec(text);
  if (whole) {
    const hasMore = text.length > whole[0].length;
    if (hasMore && !whole[1] && !/^[`'"$/?#]/.test(text.slice(whole[0].length))) {
      ledger.manual(node, { code: 'request-in-pieces', args, findings });
      return;
    }
    // As a client's base would be moved, whole, so that both are one edit.
    const slash = text.slice(whole[0].length) === '/' ? '/' : '';
    const to = start + whole[0].length + slash.length;
    ledger.replace(source, { from: start, to }, target.endpoint.baseURL + slash, why);
    closeBlank(situation, node, why);
    return;
  }
  const host = bareHost.exec(text);
  if (host) moveHost(situation, { node, start, length: host[0].length, text }, why);
  else movePath(situation, node, why);
}

/** `process.env.X ?? '…'`: a blank variable would make a request without a host. */
function closeBlank({ detect, ledger }: Situation, node: UrlText, why: Why): void {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) || parent.right !== node || ts.isBinaryExpression(parent.left)) return;
  const isOpen = parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  if (isOpen && findEnvRead(ts, parent.left) && !ts.isBinaryExpression(parent.parent))
    ledger.replaceNode(parent.operatorToken, '||', why);
}

interface HostText {
  readonly node: UrlText;
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** A host without a scheme: alone, or with a path. */
function moveHost(situation: Situation, { node, start, length, text }: HostText, why: Why): void {
  const { host, pathname } = new URL(situation.target.endpoint.baseURL);
  const version = leftBehind(situation).path.exec(text.slice(length));
  const to = start + length + (version?.[0].length ?? 0);
  const replacement = text.length > length ? host + pathname : host;
  situation.ledger.replace(node.getSourceFile(), { from: start, to }, replacement, why);
  if (text.length === length) movePathBeside(situation, node, why);
}

/** `{ hostname, path }`, where the path comes from elsewhere, with the texts that it can be. */
function pathBeside({ detect }: Situation, host: ts.Node) {
  const { ts } = detect.analysis;
  const options = ts.isPropertyAssignment(host.parent) ? host.parent.parent : undefined;
  const property = options && findProperty(ts, options, ['path', 'pathname']);
  const value = property && valueIn(property);
  if (!value || ts.isStringLiteralLike(value) || ts.isTemplateExpression(value)) return undefined;
  return { value, texts: detect.flow.sourcesOf(value).map(({ expression }) => expression) };
}

/** Each text that a path under a name can be gets the provider's prefix. */
function movePathBeside(situation: Situation, node: UrlText, why: Why): void {
  const { detect, ledger, target, located } = situation;
  const { ts } = detect.analysis;
  const beside = pathBeside(situation, node);
  if (!beside) return;
  const { value, texts } = beside;
  const prefix = new URL(target.endpoint.baseURL).pathname.replace(/\/$/, '');
  const { path } = leftBehind(situation);
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
function movePath(situation: Situation, node: UrlText, why: Why): void {
  const { ts } = situation.detect.analysis;
  const { ledger, target } = situation;
  const source = node.getSourceFile();
  const prefix = new URL(target.endpoint.baseURL).pathname.replace(/\/$/, '');
  if (ts.isTemplateExpression(node)) {
    moveTemplatePath(situation, node, why);
    return;
  }
  const isBehindHost = hasHostBeside(situation, node);
  if (!isBehindHost) {
    const relative = leftBehind(situation).path.exec(`/${node.text}`);
    if (leftBehind(situation).path.test(node.text)) dropVersion(situation, node, why);
    else if (relative) {
      const from = node.getStart(source) + 1;
      ledger.replace(source, { from, to: from + relative[0].length }, '', why);
    } else ledger.leave(why.findings?.[0] ?? '', 'path-stays');
    return;
  }
  const version = leftBehind(situation).path.exec(node.text);
  const from = node.getStart(source) + 1;
  ledger.replace(source, { from, to: from + (version?.[0].length ?? 0) }, prefix, why);
}

/** `https://${HOST}/v1/…` needs the provider's path, `${BASE}/v1/…` only what is behind the version. */
function moveTemplatePath(situation: Situation, node: ts.TemplateExpression, why: Why): void {
  const { ledger, target, detect } = situation;
  const source = node.getSourceFile();
  const [first] = node.templateSpans;
  const before = /^https?:\/\/$/.test(node.head.text);
  if (!first || (!before && node.head.text !== '')) {
    if (leftBehind(situation).path.test(node.head.text)) dropVersion(situation, node, why);
    else
      ledger.manual(node, { code: 'request-in-pieces', args: { ...why.args }, findings: why.findings ?? [] });
    return;
  }
  const rest = first.literal.text;
  const { bareHost, path } = leftBehind(situation);
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
  const prefix = new URL(target.endpoint.baseURL).pathname;
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

/** The address of a proxy or a rewrite rule: requests come with OpenAI's paths. */
function isForward({ detect }: Situation, node: UrlText): boolean {
  const { ts } = detect.analysis;
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent)) return false;
  return FORWARDS.test(nameText(ts, parent.name) ?? '');
}
