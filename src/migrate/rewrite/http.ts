import type { ts } from 'ts-morph';
import { patternsOf, type VendorPatterns } from '../../core/vocabulary/vendor.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { vendorLeft } from '../target.ts';
import { moveBetween, movePath, movePathBeside } from './http-paths.ts';
import type { Why } from './ledger.ts';
import type { Located } from './located.ts';
import { isForward, pathBeside } from './request-paths.ts';
import type { Situation } from './situation.ts';

type UrlText = ts.StringLiteralLike | ts.TemplateExpression;

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
  const taken = new Set<ts.Node>(
    hosts.flatMap(({ node }) => pathBeside(situation.detect, node)?.texts ?? []),
  );
  for (const request of [...hosts, ...requests.filter((other) => !isHost(other))]) {
    const { node } = request;
    if (taken.has(node)) continue;
    if (situation.ledger.isReplaced(node)) {
      situation.ledger.leave(request.finding.id, 'moves-with-client');
      continue;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) moveText(situation, request, node);
  }
  moveBetween(situation);
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
  if (isForward(situation.detect.analysis.ts, node)) {
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
    const isKept = situation.fates.joints.get(node) === 'keep';
    const base = isKept ? withoutVersion(target.endpoint.baseURL) : target.endpoint.baseURL;
    ledger.replace(source, { from: start, to }, base + slash, why);
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

/** The base URL where the paths behind it hold the version. */
function withoutVersion(baseURL: string): string {
  return baseURL.replace(/\/[^/]+\/?$/, '');
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
