import type { Finding, Surface } from '../../core/finding.ts';
import { isOwnEnvName } from '../../core/vocabulary/env-names.ts';
import { parseModelId } from '../../core/vocabulary/models.ts';
import { isOpenAI, patternsOf } from '../../core/vocabulary/vendor.ts';
import type { Provider } from '../../providers/schema.ts';
import { mapModel } from '../map-model.ts';
import { vendorLeft } from '../target.ts';
import { type Choice, choiceOfClient, choiceOfSender } from './choices.ts';
import { CLIENT_FAMILIES } from './families.ts';
import type { Fate } from './situation.ts';
import { type Destination, supportOf, surfaceAfterMove } from './surfaces.ts';

/** A fate with the message that explains it, where a person is to read one. */
export interface Verdict {
  readonly fate: Fate;
  /** It stays because the user left it out: nobody has to do anything. */
  readonly isChosen?: boolean;
  readonly code?: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** Surfaces that only serve others: a client is not worth moving for them. */
const AUXILIARY: ReadonlySet<Surface> = new Set<Surface>(['files', 'models', 'none']);
const ELSEWHERE: ReadonlySet<string> = new Set(['provider', 'relay', 'local']);
const BY_HAND: ReadonlySet<string> = new Set(['azure', 'bedrock']);

/** The model that a finding names, where no model of the provider stands for it. */
function unmappedModel({ provider, target }: Destination, { model, surface }: Finding): Verdict | undefined {
  const parsed = model?.value ? parseModelId(model.value, vendorLeft(target)) : undefined;
  const isForeign = !parsed && isForeignModel(model?.value, { provider, target });
  if (isForeign) return unmapped(model?.value ?? '', provider);
  if (!parsed || parsed.prefixed) return undefined;
  const mapped = mapModel(parsed.id, provider, target);
  // LangChain's class for completions takes a chat model by its name, and only OpenAI's names.
  const isChat = surface === 'completions' && mapped && !target.models.has(parsed.id);
  if (isChat) return { fate: 'stays', code: 'completions-of-chat-model', args: { model: parsed.id } };
  if (mapped) return undefined;
  return unmapped(parsed.id, provider);
}

function unmapped(model: string, provider: Provider): Verdict {
  return { fate: 'stays', code: 'model-unmapped', args: { model, provider: provider.name.en } };
}

/** Of a provider that is left every model counts, as its ids are no family that one could know. */
function isForeignModel(model: string | null | undefined, { provider, target }: Destination): boolean {
  if (!model || isOpenAI(vendorLeft(target))) return false;
  return !provider.models.some(({ id }) => id === model);
}

/** Whether nothing says that a client, a call or a request of an unsettled destination goes to whom is left. */
function isOfNobody({ target, configured }: Destination, { destination }: Finding): boolean {
  const vendor = vendorLeft(target);
  const { kind, env } = destination ?? { kind: 'unknown' };
  if (isOpenAI(vendor)) return false;
  if (kind === 'unknown') return true;
  if (kind !== 'configurable') return false;
  return env === undefined || !(isOwnEnvName(env, vendor) || configured?.has(env));
}

/** Whether an address at the hosts of whom is left is of an API in another form than OpenAI's. */
function isOfOwnForm({ target }: Destination, url: string | null | undefined): boolean {
  const vendor = vendorLeft(target);
  if (isOpenAI(vendor) || !url) return false;
  const { host, address } = patternsOf(vendor);
  return host.test(url) && !address.test(url);
}

function ofOwnForm({ target }: Destination, url: string): Verdict {
  return { fate: 'stays', code: 'own-form', args: { url, vendor: vendorLeft(target).name } };
}

function ofNobody({ target }: Destination): Verdict {
  return { fate: 'left', code: 'not-of-vendor', args: { vendor: vendorLeft(target).name } };
}

/** Of a client, by where it goes and what is sent through it. */
export function verdictOfClient(
  move: Destination & Choice,
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
  if (isOfNobody(move, finding)) return ofNobody(move);
  if (isOfOwnForm(move, destination?.url)) return ofOwnForm(move, destination?.url ?? '');
  if (kind === 'unknown' && !isVariable) {
    return { fate: 'stays', code: 'client-destination-unknown', args: { client: finding.detail } };
  }
  if (supportOf(move, surfaceAfterMove(finding)) === 'none') return unsupported(provider, surface);
  const unmapped = unmappedModel(move, finding);
  if (unmapped) return unmapped;
  const family = CLIENT_FAMILIES[sdk ?? ''];
  if (!family || (family.creations && !family.creations.test(finding.detail))) {
    return { fate: 'stays', code: 'sdk-by-hand', args: { sdk: sdk ?? finding.detail } };
  }
  const lacking = served.filter((call) => !isServed(move, call) || unmappedModel(move, call) !== undefined);
  const serves = served.filter((call) => !lacking.includes(call) && !AUXILIARY.has(call.surface));
  if (lacking.length > 0 && serves.length === 0) {
    const surfaces = [...new Set(lacking.map((call) => call.surface))].join(', ');
    return { fate: 'stays', code: 'client-serves-only', args: { surfaces, provider: provider.name.en } };
  }
  return { fate: 'moves' };
}

/** Of a call or a model object, by the verdicts on the clients that it goes through. */
export function verdictOfSender(
  move: Destination & Choice,
  { finding, allMove }: { readonly finding: Finding; readonly allMove: boolean },
  given: readonly Verdict[],
): Verdict {
  const clients = move.target.strategy === 'switch' ? given.map(asMoving) : given;
  const choice = choiceOfSender(move, finding, clients);
  if (choice) return choice;
  const { provider } = move;
  const kind = finding.destination?.kind ?? 'unknown';
  if (clients.length === 0) {
    if (ELSEWHERE.has(kind))
      return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
    if (BY_HAND.has(kind)) return { fate: 'stays', code: 'call-azure', args: { call: finding.detail } };
    if (isOfNobody(move, finding) && !allMove) return ofNobody(move);
  } else if (clients.every(({ code }) => code === 'switched')) {
    return { fate: 'left', code: 'switched' };
  } else if (clients.every(({ fate }) => fate === 'left')) {
    return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  }
  if (!isServed(move, finding)) {
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

/** What is added to a client that goes by the switch already is switched too. */
function asMoving(verdict: Verdict): Verdict {
  return verdict.code === 'switched' ? { fate: 'moves' } : verdict;
}

/** Of a raw request; `isPlain`: another request of its file says OpenAI. */
export function verdictOfRequest(move: Destination & Choice, finding: Finding, isPlain: boolean): Verdict {
  const { provider } = move;
  const kind = finding.destination?.kind ?? 'unknown';
  const args = { url: finding.detail };
  if (/^wss?:/.test(finding.detail) || finding.surface === 'realtime')
    return unsupported(provider, 'realtime');
  if (kind === 'azure' || kind === 'bedrock') return { fate: 'stays', code: 'request-azure', args };
  if (ELSEWHERE.has(kind)) return { fate: 'left', code: 'goes-elsewhere', args: { where: whereOf(finding) } };
  if (isOfNobody(move, finding) && !isPlain) return ofNobody(move);
  if (isOfOwnForm(move, finding.detail)) return ofOwnForm(move, finding.detail);
  if (!isServed(move, finding)) return unsupported(provider, finding.surface);
  if (/dashboard\/billing|\/usage\b|\/organization\//.test(finding.detail)) {
    return { fate: 'stays', code: 'request-of-account', args };
  }
  return kind === 'unknown' && !isPlain
    ? { fate: 'stays', code: 'request-of-unknown-host', args }
    : { fate: 'moves' };
}

function isServed(move: Destination, finding: Finding): boolean {
  return supportOf(move, surfaceAfterMove(finding), finding.detail) !== 'none';
}

function unsupported(provider: Provider, surface: Surface): Verdict {
  return { fate: 'stays', code: 'surface-unsupported', args: { surface, provider: provider.name.en } };
}

function whereOf({ destination }: Finding): string {
  return destination?.provider ?? destination?.url ?? destination?.kind ?? '';
}
