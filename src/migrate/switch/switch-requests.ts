import type { ts } from 'ts-morph';
import { OPENAI_BASE_URL } from '../../core/vocabulary/vendor.ts';
import type { Why } from '../rewrite/ledger.ts';
import type { Located } from '../rewrite/located.ts';
import type { Situation } from '../rewrite/situation.ts';
import type { BothSides } from './both-sides.ts';
import { ADDRESS, headersOf, type RequestShape } from './judge-requests.ts';
import { switchKey } from './keys.ts';

const LEFT = { part: 'inherits-options', path: 'path-stays', traces: 'switch-traces' } as const;

/** Sends raw requests to the endpoint: their address, and the key in their headers. */
export function switchRequests(
  situation: Situation,
  sides: BothSides,
  shapes: ReadonlyMap<ts.Node, RequestShape>,
): void {
  const { located, fates, ledger, detect } = situation;
  for (const request of located) {
    const { node, finding } = request;
    const shape = shapes.get(node);
    if (finding.kind !== 'http' || !shape || fates.ofSender(node) !== 'moves') continue;
    if (shape.kind === 'none') continue;
    if (shape.kind !== 'address') {
      ledger.leave(finding.id, LEFT[shape.kind]);
      continue;
    }
    const why: Why = { status: 'automatic', code: 'switch-key', findings: [finding.id] };
    for (const value of headersOf(detect, node) ?? []) switchKey(situation, sides, { value, why });
    switchAddress(situation, sides, request);
  }
}

function switchAddress(situation: Situation, sides: BothSides, { node, finding, source }: Located): void {
  const { ts } = situation.detect.analysis;
  const { ledger } = situation;
  const raw = node.getText(source).slice(1, -1);
  const [address = ''] = ADDRESS.exec(raw) ?? [];
  const rest = raw.slice(address.length);
  const kept = outermostDefault(situation, node) ?? (address === OPENAI_BASE_URL ? undefined : node);
  const isShared = sides.uses.followsEnvironment(source) && !kept;
  const why: Why = {
    status: isShared ? 'review' : 'automatic',
    code: isShared ? 'switch-address-shared' : 'switch-address',
    args: { url: finding.detail },
    findings: [finding.id],
  };
  const name = sides.nameFor(node, why);
  const there = rest === '' ? `${name}.baseURL` : `\`\${${name}.baseURL}${rest}\``;
  if (kept && ts.isExpression(kept)) sides.value(kept, there, why);
  else if (ts.isTemplateExpression(node)) {
    const from = node.getStart(source) + 1;
    ledger.replace(source, { from, to: from + address.length }, `\${${name}.baseURL}`, why);
  } else ledger.replaceNode(node, there, why);
}

/** `process.env.X ?? 'https://…'`: the variable has its say at OpenAI only. */
function outermostDefault({ detect }: Situation, node: ts.Node): ts.Expression | undefined {
  const { ts } = detect.analysis;
  let at = node;
  while (ts.isBinaryExpression(at.parent) && at.parent.right === at) at = at.parent;
  return at !== node && ts.isBinaryExpression(at) ? at : undefined;
}
