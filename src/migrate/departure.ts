import type { Surface } from '../core/finding.ts';
import type { Vendor, VendorModel } from '../core/vocabulary/vendor.ts';
import type { Model, Provider } from '../providers/schema.ts';

/** A provider that is left, with what OpenAI's own API has: the maps of models lead over OpenAI's ids. */
export interface Departure {
  readonly vendor: Vendor;
  readonly provider: Provider;
  readonly openai: Provider;
}

const SURFACES: Readonly<Record<Model['kind'], Surface>> = {
  chat: 'chat',
  reasoning: 'chat',
  vision: 'chat',
  embedding: 'embeddings',
  rerank: 'none',
  image: 'images',
  speech: 'audio',
  transcription: 'audio',
  moderation: 'moderations',
};

/**
 * What the code that leaves a provider names: its hosts, variables, models and members of a request.
 * @param known ids that the user names beside those of the catalogue
 */
export function createDeparture(
  provider: Provider,
  openai: Provider,
  known: Iterable<string> = [],
): Departure {
  const listed = provider.models.map(
    ({ id, kind, dimensions }): VendorModel => ({ id, surface: SURFACES[kind], width: dimensions?.[0] }),
  );
  const added = [...known].filter((id) => !listed.some((model) => model.id === id));
  const endpoints = provider.endpoints
    .filter(({ protocol }) => protocol === 'openai')
    .map(({ baseURL }) => /^\w+:\/\/([^/]+)(.*)/s.exec(baseURL));
  const hosts = endpoints.map((match) => escapeText(match?.[1] ?? '').replace(/\\\{\w+\\\}/g, '[\\w-]+'));
  const paths = endpoints.map((match) => match?.[2] ?? '');
  const { key, baseURL } = provider.env;
  const written = provider.auth.envVar;
  const vendor: Vendor = {
    id: provider.id,
    name: provider.name.en,
    hosts: `(?:${[...new Set(hosts)].join('|')})`,
    paths: [...new Set(paths)].sort((a, b) => b.length - a.length),
    keys: alternatives([written, ...key]),
    baseUrls: alternatives([written.replace(/_(?:API_)?KEY$/, '_BASE_URL'), ...baseURL]),
    models: [...listed, ...added.map((id): VendorModel => ({ id, surface: 'chat' }))],
    extraFields: listExtraFields(provider, openai),
  };
  return { vendor, provider, openai };
}

/** Longest first, as a name may begin as another one does. */
function alternatives(names: readonly string[]): string {
  return [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Members of a chat request that the provider has and OpenAI does not. */
function listExtraFields({ extraBody, parameters }: Provider, openai: Provider): string[] {
  const names = [...extraBody, ...parameters.filter(({ surface }) => surface === 'chat')].map(
    ({ name }) => name,
  );
  const known = new Set(openai.parameters.map(({ name }) => name));
  return [...new Set(names)].filter((name) => /^\w+$/.test(name) && !known.has(name));
}
