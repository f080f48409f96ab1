import { MigrateScanError } from '../core/errors.ts';
import type { Endpoint, Provider } from '../providers/schema.ts';
import type { ErrorMeaning } from '../providers/terms.ts';
import type { Verdict } from './result.ts';
import table from './rules.json' with { type: 'json' };
import type { ErrorSign, Target } from './target.ts';

export interface TargetRequest {
  /** The id of a provider. */
  readonly provider?: string | undefined;
  /** Ids of its endpoints; the default one where there is none. */
  readonly endpoints?: readonly string[] | undefined;
  /** An address of the user's own, in place of the endpoint's. */
  readonly baseURL?: string | undefined;
  readonly model?: string | undefined;
  /** The variable that holds the key, in place of the provider's. */
  readonly keyVariable?: string | undefined;
  /** Whether a variable is set; the first of the provider's usual ones that is wins. */
  readonly hasVariable?: (name: string) => boolean;
  /** Hosts that the user confirmed in this run. */
  readonly allowedHosts?: readonly string[] | undefined;
}

const MEANING_VERDICTS = new Map(Object.entries(table.meanings)) as ReadonlyMap<ErrorMeaning, Verdict>;
const USUAL_CHAT_MODEL = 'gpt-4o-mini';
const USUAL_EMBEDDING_MODEL = 'text-embedding-3-small';

/**
 * What to examine. `catalogue` must be the providers that ship with the tool: their hosts are the ones that a key may
 * go to, so nothing that the scanned repository says may be among them.
 * @throws MigrateScanError `doctor.no-target`, `doctor.bad-url`, `doctor.unknown-endpoint`, `doctor.unknown-provider`
 */
export function resolveTargets(request: TargetRequest, catalogue: readonly Provider[]): Target[] {
  const { baseURL } = request;
  if (baseURL !== undefined && !/^https?:\/\/[^/]/.test(baseURL))
    throw new MigrateScanError('doctor.bad-url', { url: baseURL });
  const provider = findProvider(request, catalogue);
  if (!provider) {
    if (baseURL === undefined) throw new MigrateScanError('doctor.no-target');
    return [bareTarget(baseURL, request, catalogue)];
  }
  return chooseEndpoints(provider, request).map((endpoint) => ({
    ...describeProvider(provider, endpoint, request),
    baseURL: baseURL ?? endpoint.baseURL,
    trusted: isTrusted(baseURL ?? endpoint.baseURL, request, catalogue),
  }));
}

/** Whether a key may go to a URL: its host is in the catalogue and the way is encrypted, or the user confirmed it. */
export function isTrusted(url: string, request: TargetRequest, catalogue: readonly Provider[]): boolean {
  const { host, hostname, protocol } = new URL(url);
  if (request.allowedHosts?.some((allowed) => allowed === host || allowed === hostname)) return true;
  return protocol === 'https:' && catalogue.some((provider) => ownsHost(provider, host));
}

function findProvider(request: TargetRequest, catalogue: readonly Provider[]): Provider | undefined {
  const { provider: id, baseURL } = request;
  if (id === undefined) {
    const host = baseURL === undefined ? undefined : new URL(baseURL).host;
    return host === undefined ? undefined : catalogue.find((entry) => ownsHost(entry, host));
  }
  const provider = catalogue.find((entry) => entry.id === id);
  if (provider) return provider;
  const known = catalogue.map((entry) => entry.id).join(', ');
  throw new MigrateScanError('doctor.unknown-provider', { provider: id, known });
}

function ownsHost(provider: Provider, host: string): boolean {
  return provider.endpoints.some((endpoint) => {
    const pattern = new URL(endpoint.baseURL.replace(/\{[^{}]*\}/g, 'placeholder')).host;
    const [head, ...labels] = pattern.split('.');
    if (head !== 'placeholder') return pattern === host;
    return labels.length > 1 && host.split('.').slice(1).join('.') === labels.join('.');
  });
}

function chooseEndpoints(provider: Provider, { endpoints, baseURL }: TargetRequest): Endpoint[] {
  const usable = provider.endpoints.filter(({ protocol }) => protocol === 'openai');
  if (endpoints && endpoints.length > 0) {
    return endpoints.map((id) => {
      const endpoint = usable.find((entry) => entry.id === id);
      if (endpoint && !endpoint.baseURL.includes('{')) return endpoint;
      throw new MigrateScanError('doctor.unknown-endpoint', { provider: provider.id, endpoint: id });
    });
  }
  const own = baseURL === undefined ? undefined : usable.find((entry) => sameHost(entry.baseURL, baseURL));
  const chosen = own ?? usable.find((entry) => entry.default) ?? usable[0];
  return chosen ? [chosen] : [];
}

function sameHost(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).host === new URL(other).host;
}

function describeProvider(
  provider: Provider,
  endpoint: Endpoint,
  request: TargetRequest,
): Omit<Target, 'baseURL' | 'trusted'> {
  const chatModel = request.model ?? mappedModel(provider, USUAL_CHAT_MODEL) ?? firstChatModel(provider);
  const embeddingModel = mappedModel(provider, USUAL_EMBEDDING_MODEL);
  const length = provider.parameters.find((row) => row.name === 'max_tokens' && row.surface === 'chat');
  return {
    provider: provider.id,
    endpoint: endpoint.id,
    keyVariable: request.keyVariable ?? usualVariable(provider, request),
    ...(chatModel !== undefined && { chatModel }),
    ...(embeddingModel !== undefined && { embeddingModel }),
    lengthParameter: (length?.status === 'renamed' ? length.renamedTo : undefined) ?? 'max_tokens',
    surfaces: (['models', 'chat', 'embeddings'] as const).filter((name) =>
      offers(provider, name, endpoint.id),
    ),
    mappedModels: [...new Set(provider.modelMap.flatMap((entry) => (entry.to === null ? [] : [entry.to])))],
    siblings: siblingsOf(provider, endpoint),
    errors: errorSigns(provider),
  };
}

function usualVariable(provider: Provider, { hasVariable }: TargetRequest): string {
  const { envVar } = provider.auth;
  return [envVar, ...provider.env.key].find((name) => hasVariable?.(name)) ?? envVar;
}

function offers(provider: Provider, name: 'models' | 'chat' | 'embeddings', endpointId: string): boolean {
  const surface = provider.surfaces[name];
  if (surface?.shape !== 'openai' || surface.path === null) return false;
  return surface.endpoints?.includes(endpointId) ?? true;
}

function mappedModel(provider: Provider, from: string): string | undefined {
  return provider.modelMap.find((entry) => entry.from === from)?.to ?? undefined;
}

function firstChatModel(provider: Provider): string | undefined {
  return provider.models.find(({ kind, status }) => kind === 'chat' && status === 'current')?.id;
}

/** One endpoint of each other group of keys. */
function siblingsOf(provider: Provider, own: Endpoint): Target['siblings'] {
  const groups = new Map<string, Endpoint>();
  for (const endpoint of provider.endpoints) {
    const usable =
      endpoint.protocol === 'openai' &&
      endpoint.status !== 'retired' &&
      /^https:[^{]*$/.test(endpoint.baseURL);
    if (usable && endpoint.keyGroup !== own.keyGroup && !groups.has(endpoint.keyGroup))
      groups.set(endpoint.keyGroup, endpoint);
  }
  return [...groups.values()].map(({ id, baseURL }) => ({ endpoint: id, baseURL }));
}

/** A wrong region comes last: where its words are those of a wrong key, the doctor finds out by asking. */
function errorSigns(provider: Provider): ErrorSign[] {
  const signs = Object.values(provider.errors).flatMap(({ meaning, status, code, type }) => {
    const verdict = MEANING_VERDICTS.get(meaning);
    return verdict
      ? [{ verdict, status, codes: [code ?? type].filter((name) => name !== null).map(String) }]
      : [];
  });
  return signs.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ verdict, codes }: ErrorSign): number {
  return (codes.length === 0 ? 2 : 0) + (verdict === 'key-wrong-region' ? 1 : 0);
}

function bareTarget(baseURL: string, request: TargetRequest, catalogue: readonly Provider[]): Target {
  return {
    baseURL,
    trusted: isTrusted(baseURL, request, catalogue),
    ...(request.keyVariable !== undefined && { keyVariable: request.keyVariable }),
    ...(request.model !== undefined && { chatModel: request.model }),
    lengthParameter: 'max_tokens',
    surfaces: ['models', 'chat'],
    mappedModels: [],
    siblings: [],
    errors: [],
  };
}
