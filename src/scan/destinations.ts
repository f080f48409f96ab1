import type { ts } from 'ts-morph';
import type { Destination } from '../core/finding.ts';
import { withoutCredentials } from '../core/secret-mask.ts';
import { DESTINATION_KINDS } from '../core/terms.ts';
import { destinationOf, hostOf } from '../core/vocabulary/endpoints.ts';
import { isOpenAI, OPENAI_BASE_URL, type Vendor } from '../core/vocabulary/vendor.ts';
import type { Analysis } from './analysis.ts';
import options from './client-options.json' with { type: 'json' };
import { type Evaluator, HOLE, type Value } from './evaluate.ts';
import type { Mark } from './marks.ts';
import type { OptionReader } from './option-values.ts';
import type { Origin, Origins } from './origins.ts';
import { superArguments } from './super-arguments.ts';

const BASE_URL = new Set(options.baseUrl);
const AZURE = new Set(options.azure);
/** With one of these alone, Azure's client calls OpenAI itself. */
const OPENAI_CREDENTIALS = new Set(options.openaiCredentials);
const NESTED = new Set(options.nested);
const CLIENT_OPTIONS = new Set(options.client);

export interface Destinations {
  /** Where the requests of a client go, from the options that it is made with. */
  destinationOfOrigin(origin: Origin): Destination;
}

export function createDestinations(
  analysis: Analysis,
  { reader, evaluator, origins }: { reader: OptionReader; evaluator: Evaluator; origins: Origins },
): Destinations {
  const { ts, vendor } = analysis;
  const known = new Map<ts.Node, Destination>();

  function destinationOfOrigin({ creation, mark }: Origin): Destination {
    if (!creation) return defaultOf(mark, vendor);
    const before = known.get(creation);
    if (before) return before;
    // A client that is made of itself ends here.
    known.set(creation, defaultOf(mark, vendor));
    const isAzure = mark?.destination === 'azure';
    const given = [...argumentsOf(creation)].flatMap((argument) => [
      ...reader.valuesOf(argument, BASE_URL, NESTED),
      ...(isOpenAI(vendor) || !isAddress(argument) ? [] : [argument]),
    ]);
    const base = given.filter((value) => !isNothing(value));
    const asked = base.length > 0 ? ofOption(base, isAzure) : undefined;
    const settled = asked && (asked.kind !== 'unknown' || mark?.destination === 'direct');
    const result = settled ? asked : ofDefault(creation, mark);
    known.set(creation, result);
    return result;
  }

  /** Of another vendor's client, which no default leads to, also what a class of the repository gives to its base. */
  function argumentsOf(creation: ts.NewExpression | ts.CallExpression): readonly ts.Expression[] {
    const own = creation.arguments ?? [];
    return isOpenAI(vendor) ? own : [...own, ...superArguments(analysis, creation)];
  }

  /** SDK 3 takes the base as an argument of its own. */
  function isAddress(argument: ts.Expression): boolean {
    return evaluator.evaluate(argument).some(({ text }) => hostOf(text) !== undefined);
  }

  function ofDefault(creation: ts.NewExpression | ts.CallExpression, mark: Mark | undefined): Destination {
    const given = creation.arguments ?? [];
    if (given.some((argument) => reader.valuesOf(argument, AZURE).length > 0))
      return { kind: 'azure', url: null };
    const behind = given
      .flatMap((argument) => reader.valuesOf(argument, CLIENT_OPTIONS))
      .flatMap(origins.originsOf);
    if (behind[0] && behind[0].creation !== creation) return destinationOfOrigin(behind[0]);
    const [holder] = isOpenAI(vendor) ? [] : originsOfReceiver(creation);
    if (holder && holder.creation !== creation) return destinationOfOrigin(holder);
    const [credential] = given;
    const isOpenAIKey = given.length === 1 && credential && ts.isNewExpression(credential);
    if (isOpenAIKey && OPENAI_CREDENTIALS.has(credential.expression.getText()))
      return defaultOf(undefined, vendor);
    return defaultOf(mark, vendor);
  }

  /** `client.withOptions({ timeout })` goes where `client` goes. */
  function originsOfReceiver(creation: ts.NewExpression | ts.CallExpression): readonly Origin[] {
    const { expression } = creation;
    return ts.isPropertyAccessExpression(expression) ? origins.originsOf(expression.expression) : [];
  }

  /** `baseURL: null` asks for the SDK's own default, whatever the environment says. */
  function isNothing(value: ts.Expression): boolean {
    return value.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(value) && value.text === 'undefined');
  }

  /** An option that is set to several texts: the one that says most, the first of equals. */
  function ofOption(option: readonly ts.Expression[], isAzure: boolean): Destination {
    const values = option.flatMap((expression) => evaluator.evaluate(expression));
    const env = values.flatMap((value) => value.env)[0];
    const best = values.map((value) => ofValue(value, vendor)).sort((a, b) => weight(a) - weight(b))[0];
    if (isAzure && (!best || best.kind === 'unknown')) return withEnv({ kind: 'azure', url: null }, env);
    if (best?.kind !== 'unknown') return withEnv(best ?? { kind: 'unknown', url: null }, env);
    if (env !== undefined) return { kind: 'configurable', url: null, env };
    return best;
  }

  return { destinationOfOrigin };
}

/**
 * Where the SDK sends what is not told otherwise, by its declarations. To whoever looks for another vendor, that is
 * what OpenAI's variable says.
 */
export function defaultOf(mark: Mark | undefined, vendor: Vendor): Destination {
  const kind = DESTINATION_KINDS.find((known) => known === mark?.destination) ?? 'direct';
  if (kind !== 'direct') return { kind, url: null };
  return isOpenAI(vendor)
    ? { kind, url: OPENAI_BASE_URL }
    : { kind: 'configurable', url: OPENAI_BASE_URL, env: 'OPENAI_BASE_URL' };
}

function ofValue(value: Value, vendor: Vendor): Destination {
  const url = value.text.replaceAll(HOLE, '');
  if (!value.text.includes(HOLE) || /^\w+:\/\/[^/]/.test(value.text)) {
    const destination = destinationOf(value.text.replaceAll(HOLE, '*'), vendor);
    if (destination.kind !== 'unknown')
      return { ...destination, url: destination.url?.replaceAll('*', '…') ?? null };
    if (url === '') return defaultOf(undefined, vendor);
    // A path leads to a route of the same product, which a later stage may find.
    return { kind: 'unknown', url: /^(?:\w+:\/\/.|\/[^/\s])/.test(url) ? withoutCredentials(url) : null };
  }
  return { kind: 'unknown', url: null };
}

function withEnv(destination: Destination, env: string | undefined): Destination {
  return env === undefined ? destination : { ...destination, env };
}

const WEIGHTS: Readonly<Record<string, number>> = {
  direct: 0,
  azure: 1,
  provider: 2,
  relay: 3,
  bedrock: 2,
  local: 4,
};

function weight(destination: Destination): number {
  return WEIGHTS[destination.kind] ?? 9;
}
