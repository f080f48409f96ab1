import type { ProviderOverride } from './override-schema.ts';
import type { Provider } from './schema.ts';

/** The key in `sources` of every fact that the user's config holds. */
export const CONFIG_SOURCE = 'config';

type Fields = Readonly<Record<string, unknown>>;

const BY_CONFIG = { sources: [CONFIG_SOURCE], confirmed: true, note: undefined };

/** What a new entry of a list holds where the user says nothing. */
const NEW_ENDPOINT = { place: 'global', region: 'config', keyGroup: CONFIG_SOURCE };
const NO_FEATURES = { tools: null, jsonObject: null, jsonSchema: null, streaming: null, thinking: null };
const NEW_MODEL = {
  family: 'config',
  kind: 'chat',
  contextTokens: null,
  maxOutputTokens: null,
  input: ['text'],
  features: NO_FEATURES,
  status: 'current',
};

/**
 * A provider with the user's facts in place of its own; the result is still to be validated. `isNew`: the override
 * adds a provider that behaves like `base`, so that the addresses, names and offers of `base` are not its own.
 */
export function mergeOverride(
  base: Provider,
  override: ProviderOverride,
  { id, isNew }: { id: string; isNew: boolean },
): unknown {
  const own = isNew
    ? { ...base, ...blankIdentity(id, override), surfaces: detachSurfaces(base.surfaces) }
    : base;
  return {
    ...own,
    ...(override.name !== undefined && { name: { en: override.name, 'zh-CN': override.name } }),
    ...(override.asOf !== undefined && { asOf: override.asOf }),
    ...(override.console !== undefined && { console: override.console }),
    endpoints: mergeEndpoints(own.endpoints, override.endpoints ?? []),
    auth: override.auth ? { ...own.auth, ...override.auth, ...BY_CONFIG } : own.auth,
    surfaces: mergeRecord(own.surfaces, override.surfaces ?? {}),
    models: mergeList(own.models, override.models ?? [], 'id').map(fillModel),
    modelMap: mergeList(own.modelMap, (override.modelMap ?? []).map(fillMapping), 'from'),
    parameters: replaceRows(own.parameters, override.parameters ?? []),
    unlistedParameters: override.unlistedParameters
      ? { status: override.unlistedParameters, ...BY_CONFIG }
      : own.unlistedParameters,
    errors: mergeRecord(own.errors, override.errors ?? {}),
    limits: override.embeddings
      ? {
          ...own.limits,
          embeddings: { ...own.limits.embeddings, ...override.embeddings, ...BY_CONFIG },
        }
      : own.limits,
    sources: { ...own.sources, [CONFIG_SOURCE]: { kind: 'user', title: 'migrate-scan.config.json' } },
  };
}

function blankIdentity(id: string, { auth }: ProviderOverride) {
  const env = { key: auth?.envVar ? [auth.envVar] : [], baseURL: [], other: [], ...BY_CONFIG };
  return {
    id,
    name: { en: id, 'zh-CN': id },
    console: undefined,
    consoleInternational: undefined,
    docs: [],
    endpoints: [],
    sdks: {},
    env,
    offers: [],
    notes: [],
    unconfirmed: [],
  };
}

/** What only some endpoints of the other provider have may be missing at the new one's. */
function detachSurfaces(surfaces: Provider['surfaces']): Provider['surfaces'] {
  return Object.fromEntries(
    Object.entries(surfaces).map(([name, surface]) => [
      name,
      surface.endpoints ? { ...surface, endpoints: undefined, status: 'unknown' as const } : surface,
    ]),
  );
}

/** Where the user marks a default, it is the only one; the first endpoint of a new provider is its default. */
function mergeEndpoints(
  own: Provider['endpoints'],
  given: NonNullable<ProviderOverride['endpoints']>,
): Fields[] {
  const chosen = given.some((endpoint) => endpoint.default);
  const kept = own.map((endpoint) => (chosen ? { ...endpoint, default: false } : endpoint));
  const merged = mergeList(kept, given, 'id').map((endpoint) => ({ ...NEW_ENDPOINT, ...endpoint }));
  return own.length > 0 || chosen
    ? merged
    : merged.map((endpoint, index) => ({ ...endpoint, default: index === 0 }));
}

function fillModel(model: Fields): Fields {
  const features = typeof model.features === 'object' ? model.features : {};
  return { ...NEW_MODEL, ...model, features: { ...NO_FEATURES, ...features } };
}

function fillMapping<T extends { to: string | null }>(mapping: T) {
  return {
    status: mapping.to === null ? 'manual' : 'review',
    reason: CONFIG_SOURCE,
    caveats: [],
    ...mapping,
  };
}

/** `given` entries change the fields of the entry with the same key, or are added. */
function mergeList(own: readonly object[], given: readonly object[], key: 'id' | 'from'): Fields[] {
  const merged = new Map<unknown, Fields>();
  for (const entry of own.map((value): Fields => ({ ...value }))) merged.set(entry[key], entry);
  for (const entry of given.map((value): Fields => ({ ...value })))
    merged.set(entry[key], { ...merged.get(entry[key]), ...entry, ...BY_CONFIG });
  return [...merged.values()];
}

function replaceRows(
  own: Provider['parameters'],
  given: NonNullable<ProviderOverride['parameters']>,
): readonly unknown[] {
  const keyOf = (row: { surface: string; name: string }) => `${row.surface} ${row.name}`;
  const replaced = new Set(given.map(keyOf));
  const rows = given.map((row) => ({ ...row, sources: [CONFIG_SOURCE], confirmed: true }));
  return [...own.filter((row) => !replaced.has(keyOf(row))), ...rows];
}

function mergeRecord(own: Readonly<Record<string, object>>, given: Readonly<Record<string, object>>): Fields {
  const entries = Object.entries(given).map(([key, fields]) => [
    key,
    { ...own[key], ...fields, ...BY_CONFIG },
  ]);
  return { ...own, ...Object.fromEntries(entries) };
}
