import type { ts } from 'ts-morph';
import type { Finding, Surface } from '../../core/finding.ts';
import type { Provider } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { CLIENT_FAMILIES } from './families.ts';
import type { Located } from './located.ts';
import type { Fate, Fates } from './situation.ts';
import { supportOf } from './surfaces.ts';

type CallLike = ts.CallExpression | ts.NewExpression;

/** A fate with the message that explains it, where a person is to read one. */
export interface Verdict {
  readonly fate: Fate;
  readonly code?: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface Verdicts extends Fates {
  verdictOf(node: ts.Node): Verdict | undefined;
}

/** Surfaces that only serve others: a client is not worth moving for them. */
const AUXILIARY: ReadonlySet<Surface> = new Set<Surface>(['files', 'models', 'none']);
const ELSEWHERE: ReadonlySet<string> = new Set(['provider', 'relay', 'local']);
const BY_HAND: ReadonlySet<string> = new Set(['azure', 'bedrock']);

/** Decides what moves: clients first, by where they go and what they serve, then whatever sends through them. */
export function decideFates(
  detect: DetectorContext,
  provider: Provider,
  located: readonly Located[],
): Verdicts {
  const verdicts = new Map<ts.Node, Verdict>();
  const senders = located.filter(({ finding: { kind } }) => kind === 'call' || kind === 'model-ref');
  const origins = new Map(senders.map(({ node }) => [node, creationsOf(detect, node)] as const));
  const served = new Map<ts.Node, Finding[]>();
  for (const { node, finding } of senders) {
    for (const creation of origins.get(node) ?? []) {
      served.set(creation, [...(served.get(creation) ?? []), finding]);
    }
  }
  for (const { node, finding } of located) {
    if (finding.kind !== 'client') continue;
    verdicts.set(node, verdictOfClient(provider, finding, served.get(node) ?? []));
  }
  for (const { node, finding } of senders) {
    const clients = (origins.get(node) ?? []).flatMap((creation) => verdicts.get(creation) ?? []);
    verdicts.set(node, verdictOfSender(provider, finding, clients));
  }
  for (const { node, finding } of located) {
    if (finding.kind === 'http') verdicts.set(node, verdictOfRequest(provider, finding));
  }
  return {
    verdictOf: (node) => verdicts.get(node),
    ofClient: (creation) => verdicts.get(creation)?.fate,
    ofSender: (node) => verdicts.get(node)?.fate ?? 'stays',
    somethingMoves: [...verdicts.values()].some(({ fate }) => fate === 'moves'),
  };
}

function verdictOfClient(provider: Provider, finding: Finding, served: readonly Finding[]): Verdict {
  const { destination, sdk, surface } = finding;
  const kind = destination?.kind ?? 'direct';
  if (ELSEWHERE.has(kind)) return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  if (BY_HAND.has(kind)) return { fate: 'stays', code: 'client-azure', args: { client: finding.detail } };
  if (kind === 'unknown') {
    return { fate: 'stays', code: 'client-destination-unknown', args: { client: finding.detail } };
  }
  if (supportOf(provider, surface) === 'none') return unsupported(provider, surface);
  if (sdk === null || !(sdk in CLIENT_FAMILIES)) {
    return { fate: 'stays', code: 'sdk-by-hand', args: { sdk: sdk ?? finding.detail } };
  }
  const lacking = served.filter((call) => supportOf(provider, call.surface, call.detail) === 'none');
  const serves = served.filter((call) => !lacking.includes(call) && !AUXILIARY.has(call.surface));
  if (lacking.length > 0 && serves.length === 0) {
    const surfaces = [...new Set(lacking.map((call) => call.surface))].join(', ');
    return { fate: 'stays', code: 'client-serves-only', args: { surfaces, provider: provider.name.en } };
  }
  return { fate: 'moves' };
}

function verdictOfSender(provider: Provider, finding: Finding, clients: readonly Verdict[]): Verdict {
  const kind = finding.destination?.kind ?? 'unknown';
  if (clients.length === 0) {
    if (ELSEWHERE.has(kind))
      return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
    if (BY_HAND.has(kind)) return { fate: 'stays', code: 'call-azure', args: { call: finding.detail } };
  } else if (clients.every(({ fate }) => fate === 'left')) {
    return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  }
  if (supportOf(provider, finding.surface, finding.detail) === 'none') {
    return unsupported(provider, finding.surface);
  }
  if (clients.length === 0) {
    if (kind === 'unknown' && finding.confidence !== 'high') {
      return { fate: 'stays', code: 'call-of-unknown-client', args: { call: finding.detail } };
    }
    const isKnown = finding.sdk !== null && finding.sdk in CLIENT_FAMILIES;
    return isKnown
      ? { fate: 'moves' }
      : { fate: 'stays', code: 'sdk-by-hand', args: { sdk: finding.sdk ?? '' } };
  }
  if (clients.every(({ fate }) => fate === 'moves')) return { fate: 'moves' };
  const isMixed = clients.some(({ fate }) => fate === 'moves');
  return {
    fate: 'stays',
    code: isMixed ? 'call-of-several-clients' : 'call-of-unmoved-client',
    args: { call: finding.detail },
  };
}

function verdictOfRequest(provider: Provider, finding: Finding): Verdict {
  const kind = finding.destination?.kind ?? 'unknown';
  const args = { url: finding.detail };
  if (/^wss?:/.test(finding.detail) || finding.surface === 'realtime')
    return unsupported(provider, 'realtime');
  if (kind === 'azure' || kind === 'bedrock') return { fate: 'stays', code: 'request-azure', args };
  if (ELSEWHERE.has(kind)) return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  if (supportOf(provider, finding.surface, finding.detail) === 'none')
    return unsupported(provider, finding.surface);
  if (/dashboard\/billing|\/usage\b|\/organization\//.test(finding.detail)) {
    return { fate: 'stays', code: 'request-of-account', args };
  }
  return kind === 'unknown' ? { fate: 'stays', code: 'request-of-unknown-host', args } : { fate: 'moves' };
}

function unsupported(provider: Provider, surface: Surface): Verdict {
  return { fate: 'stays', code: 'surface-unsupported', args: { surface, provider: provider.name.en } };
}

function whereOf({ destination }: Finding): string {
  return destination?.provider ?? destination?.url ?? destination?.kind ?? '';
}

/** The creations of the clients that a call, or a model object, can go through. */
function creationsOf(detect: DetectorContext, node: ts.Node): readonly CallLike[] {
  const { ts } = detect.analysis;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const callee = node.expression;
  const receiver = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  const carriers = [receiver, ...modelsOf(detect, node)];
  for (const carrier of carriers) {
    const creations = detect.origins.originsOf(carrier).flatMap(({ creation }) => creation ?? []);
    if (creations.length > 0) return creations;
  }
  return [];
}

/** The values of `model` in the arguments, which carry the client of an AI SDK call. */
function modelsOf(detect: DetectorContext, node: CallLike): readonly ts.Expression[] {
  return (node.arguments ?? []).flatMap((argument) => detect.options.valuesOf(argument, MODEL));
}

const MODEL: ReadonlySet<string> = new Set(['model', 'llm']);
