import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import clientOptions from '../../scan/client-options.json' with { type: 'json' };
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { findEnvRead } from '../../scan/env-reads.ts';
import { vendorLeft } from '../target.ts';
import { readNameOf } from '../variable-names.ts';
import { valuesBehind } from './addresses.ts';
import { type Choice, choiceOfSender } from './choices.ts';
import { isReadIn, variableReadsOf } from './client-reads.ts';
import { isByHand, type Joint, joinRequests } from './joints.ts';
import type { Located } from './located.ts';
import { frontsBehind } from './path-fronts.ts';
import type { Fates } from './situation.ts';
import type { Destination } from './surfaces.ts';
import { type Verdict, verdictOfClient, verdictOfRequest, verdictOfSender } from './verdicts.ts';

type CallLike = ts.CallExpression | ts.NewExpression;

export interface Verdicts extends Fates {
  verdictOf(node: ts.Node): Verdict | undefined;
}

/** Decides what moves: clients first, by where they go and what they serve, then whatever sends through them. */
export function decideFates(
  detect: DetectorContext,
  located: readonly Located[],
  move: Destination & Choice,
): Verdicts {
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
  const reads = located.filter(({ finding: { kind } }) => kind === 'env');
  for (const { node, finding } of located) {
    if (finding.kind !== 'client') continue;
    const isVariable = finding.destination?.kind === 'unknown' && readsBaseUrl(detect, node);
    const verdict = verdictOfClient(move, { finding, isVariable }, served.get(node) ?? []);
    verdicts.set(node, keepWithReads(detect, move, { node, reads, verdict }));
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
    const inPieces = { fate: 'stays' as const, code: 'request-in-pieces', args: { url: finding.detail } };
    const verdict = isInPieces(detect, node) ? inPieces : verdictOfRequest(move, finding, isPlain);
    verdicts.set(node, choiceOfSender(move, finding, []) ?? verdict);
  }
  keepBasesOfUnmoved(detect, located, verdicts);
  keepIdleBases(detect, requests, verdicts);
  const joints = joinRequests(
    {
      detect,
      move,
      ofClients: basesOfMoving(detect, move, { located, verdicts }),
      moves: (node) => verdicts.get(node)?.fate === 'moves',
    },
    requests,
  );
  keepUnjoined(move, requests, { joints, verdicts });
  return {
    joints,
    verdictOf: (node) => verdicts.get(node),
    isPart: (node) => parts.has(node),
    ofClient: (creation) => verdicts.get(creation)?.fate,
    ofSender: (node) => verdicts.get(node)?.fate ?? 'stays',
    somethingMoves: [...verdicts.values()].every(({ fate }) => fate !== 'stays')
      ? [...verdicts.values()].length === 0 || [...verdicts.values()].some(moves)
      : [...verdicts.values()].some(moves),
  };
}

const BASE_URLS: ReadonlySet<string> = new Set(clientOptions.baseUrl);
const NESTED: ReadonlySet<string> = new Set(clientOptions.nested);

/** The base URL comes from a variable, through an object that only a type declares. */
function readsBaseUrl(detect: DetectorContext, node: ts.Node): boolean {
  const { ts } = detect.analysis;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const bases = (node.arguments ?? []).flatMap((argument) => detect.options.valuesOf(argument, BASE_URLS));
  return bases
    .flatMap((base) => valuesBehind(detect, base))
    .some((value) => findEnvRead(ts, ts.isBinaryExpression(value) ? value.left : value) !== undefined);
}

interface Judged {
  readonly node: ts.Node;
  readonly verdict: Verdict;
  readonly reads: readonly Located[];
}

/** A client stays whose key or address is read where code goes on reading OpenAI's variable. */
function keepWithReads(
  detect: DetectorContext,
  { target, excludes }: Destination & Choice,
  { node, verdict, reads }: Judged,
): Verdict {
  if (!excludes || !moves(verdict)) return verdict;
  const kept = reads.filter(
    ({ finding }) => excludes(finding) === 'place' && readNameOf(finding.detail, target) !== finding.detail,
  );
  const own = kept.length > 0 ? new Set(variableReadsOf(detect, node)) : undefined;
  const read = own && kept.find((other) => isReadIn(own, other.node));
  if (!read) return verdict;
  const { file, detail } = read.finding;
  return { fate: 'stays', code: 'client-reads-unselected', args: { file, variable: detail } };
}

function moves({ fate }: Verdict): boolean {
  return fate === 'moves';
}

/** The address of a client that stays stays too, unless another client moves with it. */
function keepBasesOfUnmoved(
  detect: DetectorContext,
  located: readonly Located[],
  verdicts: Map<ts.Node, Verdict>,
): void {
  const clients = located.filter(({ finding }) => finding.kind === 'client');
  const basesOf = (fate: Verdict['fate']) =>
    clients
      .filter(({ node }) => verdicts.get(node)?.fate === fate)
      .flatMap(({ node }) => baseTextsOf(detect, node).map((text) => [text, verdicts.get(node)] as const));
  const moved = new Map(basesOf('moves'));
  const unmoved = new Map(basesOf('stays'));
  for (const { node, finding } of located) {
    const client = unmoved.get(node);
    const isMoving = finding.kind === 'http' && verdicts.get(node)?.fate === 'moves';
    if (!isMoving || !client || moved.has(node)) continue;
    const stays = { fate: 'stays', code: 'request-of-unmoved', args: { url: finding.detail } } as const;
    verdicts.set(node, client.isChosen ? client : stays);
  }
}

/** What the base URLs of clients that move are made of. */
function basesOfMoving(
  detect: DetectorContext,
  { target }: Destination,
  { located, verdicts }: { readonly located: readonly Located[]; readonly verdicts: Map<ts.Node, Verdict> },
): ReadonlySet<ts.Node> {
  const { ts } = detect.analysis;
  const creations = located.flatMap(({ finding, node }) => {
    const isMoving = finding.kind === 'client' && verdicts.get(node)?.fate === 'moves';
    return isMoving && (ts.isNewExpression(node) || ts.isCallExpression(node)) ? [node] : [];
  });
  const fronts = creations
    .flatMap((creation) => creation.arguments ?? [])
    .flatMap((argument) => [argument, ...detect.options.valuesOf(argument, BASE_URLS, NESTED)])
    .flatMap((base) => frontsBehind(detect, vendorLeft(target), base));
  return new Set(fronts.map(({ node }) => node));
}

/** Requests stay whose base and path cannot move together. */
function keepUnjoined(
  { provider }: Destination,
  requests: readonly Located[],
  {
    joints,
    verdicts,
  }: { readonly joints: ReadonlyMap<ts.Node, Joint>; readonly verdicts: Map<ts.Node, Verdict> },
): void {
  for (const { node, finding } of requests) {
    const joint = joints.get(node);
    if (!isByHand(joint) || verdicts.get(node)?.fate !== 'moves') continue;
    const args = { url: finding.detail, provider: provider.name.en };
    verdicts.set(node, { fate: 'stays', code: joint, args });
  }
}

/** The texts that a client's base URL is made of. */
function baseTextsOf(detect: DetectorContext, node: ts.Node): readonly ts.Node[] {
  const { ts } = detect.analysis;
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return [];
  return (node.arguments ?? [])
    .flatMap((argument) => [argument, ...detect.options.valuesOf(argument, BASE_URLS, NESTED)])
    .flatMap((base) => detect.evaluator.evaluate(base))
    .map(({ origin }) => origin);
}

/**
 * An address without a path moves only if some request of its file does: one that is put behind it, where there are
 * such requests.
 */
function keepIdleBases(
  { analysis: { ts } }: DetectorContext,
  requests: readonly Located[],
  verdicts: Map<ts.Node, Verdict>,
): void {
  const isWhole = ({ node }: Located): boolean => {
    const text = ts.isTemplateExpression(node)
      ? node.head.text
      : ts.isStringLiteralLike(node)
        ? node.text
        : '';
    return /^\w+:\/\//.test(text);
  };
  const isBase = ({ finding }: Located): boolean =>
    finding.surface === 'none' && !/\/v1\/./.test(finding.detail);
  for (const request of requests) {
    const own = requests.filter((other) => other.source === request.source && !isBase(other));
    const behind = own.filter((other) => !isWhole(other));
    const others = behind.length > 0 ? behind : own;
    if (!isBase(request) || others.length === 0 || verdicts.get(request.node)?.fate !== 'moves') continue;
    if (others.some(({ node }) => verdicts.get(node)?.fate === 'moves')) continue;
    verdicts.set(request.node, {
      fate: 'stays',
      code: 'request-of-unmoved',
      args: { url: request.finding.detail },
    });
  }
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
