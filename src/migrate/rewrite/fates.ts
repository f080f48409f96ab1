import type { ts } from 'ts-morph';
import type { Finding, Surface } from '../../core/finding.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import type { Provider } from '../../providers/schema.ts';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { mapModel } from '../map-model.ts';
import type { Target } from '../target.ts';
import { valuesBehind } from './addresses.ts';
import { type Choice, choiceOfClient, choiceOfSender } from './choices.ts';
import { CLIENT_FAMILIES } from './families.ts';
import type { Located } from './located.ts';
import type { Fate, Fates } from './situation.ts';
import { supportOf } from './surfaces.ts';

type CallLike = ts.CallExpression | ts.NewExpression;

/** A fate with the message that explains it, where a person is to read one. */
export interface Verdict {
  readonly fate: Fate;
  /** It stays because the user left it out: nobody has to do anything. */
  readonly isChosen?: boolean;
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
  located: readonly Located[],
  move: Move,
): Verdicts {
  const { provider } = move;
  const parts = new Set<ts.Node>();
  const verdicts = new Map<ts.Node, Verdict>();
  // Model objects first: calls follow them.
  const senders = located
    .filter(({ finding: { kind } }) => kind === 'call' || kind === 'model-ref')
    .sort((a, b) => Number(a.finding.kind === 'call') - Number(b.finding.kind === 'call'));
  const origins = new Map(senders.map(({ node }) => [node, creationsOf(detect, node)] as const));
  const served = new Map<ts.Node, Finding[]>();
  for (const { node, finding } of senders) {
    for (const creation of origins.get(node) ?? []) {
      served.set(creation, [...(served.get(creation) ?? []), finding]);
    }
  }
  for (const { node, finding } of located) {
    if (finding.kind !== 'client') continue;
    const isVariable = finding.destination?.kind === 'unknown' && readsBaseUrl(detect, node);
    verdicts.set(node, verdictOfClient(move, { finding, isVariable }, served.get(node) ?? []));
  }
  for (const { node, finding } of located) {
    if (finding.kind === 'client') shareVerdict(detect, { verdicts, parts }, node);
  }
  const allMove = [...verdicts.values()].length > 0 && [...verdicts.values()].every(moves);
  for (const { node, finding } of senders) {
    const made = (origins.get(node) ?? []).flatMap((creation) => verdicts.get(creation) ?? []);
    const clients =
      made.length > 0 ? made : modelObjectsOf(detect, node).flatMap((at) => verdicts.get(at) ?? []);
    verdicts.set(node, verdictOfSender(move, { finding, allMove }, clients));
  }
  const requests = located.filter(({ finding: { kind } }) => kind === 'http');
  const directFiles = new Set(
    requests.filter(({ finding }) => finding.destination?.kind === 'direct').map(({ source }) => source),
  );
  for (const { node, finding, source } of requests) {
    const isPlain = finding.destination?.kind === 'unknown' && directFiles.has(source);
    const verdict = isInPieces(detect, node)
      ? { fate: 'stays' as const, code: 'request-in-pieces', args: { url: finding.detail } }
      : verdictOfRequest(provider, finding, isPlain);
    verdicts.set(node, choiceOfSender(move, finding, []) ?? verdict);
  }
  keepIdleBases(requests, verdicts);
  return {
    verdictOf: (node) => verdicts.get(node),
    isPart: (node) => parts.has(node),
    ofClient: (creation) => verdicts.get(creation)?.fate,
    ofSender: (node) => verdicts.get(node)?.fate ?? 'stays',
    somethingMoves: [...verdicts.values()].every(({ fate }) => fate !== 'stays')
      ? [...verdicts.values()].length === 0 || [...verdicts.values()].some(moves)
      : [...verdicts.values()].some(moves),
  };
}

const BASE_URLS: ReadonlySet<string> = new Set(['baseURL', 'basePath', 'baseUrl']);

/** The base URL comes from a variable, through an object that only a type declares. */
function readsBaseUrl(detect: DetectorContext, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const bases = (node.arguments ?? []).flatMap((argument) => detect.options.valuesOf(argument, BASE_URLS));
  return bases
    .flatMap((base) => valuesBehind(detect, base))
    .some((value) => findEnvRead(ts, ts.isBinaryExpression(value) ? value.left : value) !== undefined);
}

function moves({ fate }: Verdict): boolean {
  return fate === 'moves';
}

/** An address without a path moves only if some request of its file does. */
function keepIdleBases(requests: readonly Located[], verdicts: Map<ts.Node, Verdict>): void {
  const isBase = ({ finding }: Located): boolean =>
    finding.surface === 'none' && !/\/v1\/./.test(finding.detail);
  for (const request of requests) {
    const others = requests.filter((other) => other.source === request.source && !isBase(other));
    if (!isBase(request) || others.length === 0 || verdicts.get(request.node)?.fate !== 'moves') continue;
    if (others.some(({ node }) => verdicts.get(node)?.fate === 'moves')) continue;
    verdicts.set(request.node, {
      fate: 'stays',
      code: 'request-of-unmoved',
      args: { url: request.finding.detail },
    });
  }
}

interface Move extends Choice {
  readonly provider: Provider;
  readonly target: Target;
}

/** `new OpenAIApi(new Configuration({…}))`: the configuration goes where its client goes. */
function shareVerdict(
  detect: DetectorContext,
  { verdicts, parts }: { readonly verdicts: Map<ts.Node, Verdict>; readonly parts: Set<ts.Node> },
  node: ts.Node,
): void {
  const { ts } = detect.analysis;
  const own = verdicts.get(node);
  const [argument] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
  if (!own || !argument) return;
  for (const part of [argument, ...detect.flow.sourcesOf(argument).map(({ expression }) => expression)]) {
    if (!ts.isNewExpression(part) || !verdicts.has(part)) continue;
    verdicts.set(part, own);
    parts.add(part);
  }
}

/** The model that a finding names, where no model of the provider stands for it. */
function unmappedModel({ provider, target }: Move, { model }: Finding): Verdict | undefined {
  const parsed = model?.value ? parseModelId(model.value) : undefined;
  if (!parsed || parsed.prefixed || mapModel(parsed.id, provider, target)) return undefined;
  return { fate: 'stays', code: 'model-unmapped', args: { model: parsed.id, provider: provider.name.en } };
}

function verdictOfClient(
  move: Move,
  { finding, isVariable }: { readonly finding: Finding; readonly isVariable: boolean },
  served: readonly Finding[],
): Verdict {
  const choice = choiceOfClient(move, finding, served);
  if (choice) return choice;
  const { provider } = move;
  const { destination, sdk, surface } = finding;
  const kind = destination?.kind ?? 'direct';
  if (ELSEWHERE.has(kind)) return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  if (BY_HAND.has(kind)) return { fate: 'stays', code: 'client-azure', args: { client: finding.detail } };
  if (kind === 'unknown' && !isVariable) {
    return { fate: 'stays', code: 'client-destination-unknown', args: { client: finding.detail } };
  }
  if (supportOf(provider, surface) === 'none') return unsupported(provider, surface);
  const unmapped = unmappedModel(move, finding);
  if (unmapped) return unmapped;
  const family = CLIENT_FAMILIES[sdk ?? ''];
  if (!family || (family.creations && !family.creations.test(finding.detail))) {
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

function verdictOfSender(
  move: Move,
  { finding, allMove }: { readonly finding: Finding; readonly allMove: boolean },
  clients: readonly Verdict[],
): Verdict {
  const choice = choiceOfSender(move, finding, clients);
  if (choice) return choice;
  const { provider } = move;
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
  const unmapped = unmappedModel(move, finding);
  if (unmapped) return unmapped;
  if (clients.length === 0) {
    if (kind === 'unknown' && finding.confidence !== 'high' && !allMove) {
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

function verdictOfRequest(provider: Provider, finding: Finding, isPlain: boolean): Verdict {
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
  return kind === 'unknown' && !isPlain
    ? { fate: 'stays', code: 'request-of-unknown-host', args }
    : { fate: 'moves' };
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

/** The model objects that a call is given, through names. */
function modelObjectsOf(detect: DetectorContext, node: ts.Node): readonly ts.Node[] {
  const { ts } = detect.analysis;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  let front: readonly ts.Expression[] = modelsOf(detect, node);
  const found: ts.Node[] = [];
  for (let step = 0; step < STEPS && front.length > 0; step++) {
    found.push(...front);
    front = front.flatMap((at) => detect.flow.sourcesOf(at).map(({ expression }) => expression));
  }
  return found;
}

const STEPS = 5;

/** A path behind `'https://' + HOST`, where the host is not one text that could be replaced. */
function isInPieces(detect: DetectorContext, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  let whole = node;
  while (ts.isBinaryExpression(whole.parent)) whole = whole.parent;
  if (whole === node) return false;
  const leaves: ts.Expression[] = [];
  const collect = (at: ts.Node): void => {
    if (ts.isBinaryExpression(at)) {
      collect(at.left);
      collect(at.right);
    } else if (ts.isExpression(at)) leaves.push(at);
  };
  collect(whole);
  const [scheme] = leaves;
  return scheme !== undefined && ts.isStringLiteralLike(scheme) && /^https?:\/\/$/.test(scheme.text);
}

/** The values of `model` in the arguments, which carry the client of an AI SDK call. */
function modelsOf(detect: DetectorContext, node: CallLike): readonly ts.Expression[] {
  return (node.arguments ?? []).flatMap((argument) => detect.options.valuesOf(argument, MODEL));
}

const MODEL: ReadonlySet<string> = new Set(['model', 'llm']);
