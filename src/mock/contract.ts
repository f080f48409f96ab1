import { MigrateScanError } from '../core/errors.ts';
import type { Parameter, ProviderError } from '../providers/contract-schema.ts';
import type { Endpoint, Model, Provider } from '../providers/schema.ts';
import type { ErrorMeaning } from '../providers/terms.ts';

export const EMULATED_SURFACES = ['chat', 'completions', 'embeddings', 'responses', 'models'] as const;
export type EmulatedSurface = (typeof EMULATED_SURFACES)[number];

/** What the emulator enforces: one provider's data, seen from one of its endpoints. */
export interface Contract {
  readonly provider: Provider;
  readonly endpoint: Endpoint;
  /** The path of the endpoint's base URL, such as `/compatible-mode/v1`. */
  readonly basePath: string;
  readonly paths: Readonly<Partial<Record<EmulatedSurface, string>>>;
  /** Paths of surfaces that the provider has there and the emulator does not. */
  readonly notEmulated: readonly string[];
  /** Models that still answer. */
  readonly models: readonly Model[];
}

/**
 * The contract of a provider's endpoint; its default one where none is named.
 * @throws MigrateScanError `mock.unknown-endpoint`
 */
export function createContract(provider: Provider, endpointId?: string): Contract {
  const endpoint = getEndpoint(provider, endpointId);
  const paths: Partial<Record<EmulatedSurface, string>> = {};
  const notEmulated: string[] = [];
  for (const [name, surface] of Object.entries(provider.surfaces)) {
    const there = surface.endpoints?.includes(endpoint.id) ?? true;
    if (!there || surface.path === null || !surface.path.startsWith('/')) continue;
    if (isEmulated(name) && surface.shape === 'openai') paths[name] = surface.path;
    else notEmulated.push(surface.path);
  }
  return {
    provider,
    endpoint,
    basePath: new URL(endpoint.baseURL.replace(/\{[^{}]*\}/g, 'x')).pathname.replace(/(?<!\/)\/+$/, ''),
    paths,
    notEmulated,
    models: provider.models.filter((model) => model.status !== 'retired'),
  };
}

/** The rows of the parameter contract that hold on a surface. */
export function parametersOf(contract: Contract, surface: string): readonly Parameter[] {
  return contract.provider.parameters.filter((row) => row.surface === surface);
}

/** The provider's answer for a meaning, or for the nearest meaning that it has an answer for. */
export function findError(provider: Provider, meaning: ErrorMeaning): ProviderError | undefined {
  const errors = Object.values(provider.errors);
  for (const candidate of [meaning, ...(NEAREST[meaning] ?? [])]) {
    const found = errors.find((error) => error.meaning === candidate && error.primary);
    const any = found ?? errors.find((error) => error.meaning === candidate);
    if (any) return any;
  }
  return undefined;
}

/** What a provider says that has no words of its own for a meaning. */
const NEAREST: Readonly<Partial<Record<ErrorMeaning, readonly ErrorMeaning[]>>> = {
  'malformed-request': ['parameter-invalid'],
  'messages-invalid': ['parameter-invalid'],
  'batch-too-large': ['parameter-invalid'],
  'context-exceeded': ['parameter-invalid'],
  'request-too-large': ['context-exceeded', 'parameter-invalid'],
  'missing-key': ['wrong-key'],
  'wrong-region': ['wrong-key'],
  'model-unavailable': ['model-unknown'],
  'free-tier-exhausted': ['quota-exhausted', 'arrears', 'plan-limit'],
  'quota-exhausted': ['free-tier-exhausted', 'arrears', 'plan-limit'],
  arrears: ['quota-exhausted'],
  'plan-limit': ['quota-exhausted', 'rate-limited'],
  overloaded: ['rate-limited', 'server-error'],
  'region-blocked': ['permission-denied'],
  timeout: ['server-error'],
  'method-not-allowed': ['not-found'],
};

function getEndpoint(provider: Provider, id: string | undefined): Endpoint {
  const usable = provider.endpoints.filter(({ protocol }) => protocol.startsWith('openai'));
  const endpoint =
    id === undefined
      ? (usable.find((entry) => entry.default) ?? usable[0])
      : usable.find((entry) => entry.id === id);
  if (endpoint) return endpoint;
  const known = usable.map((entry) => entry.id).join(', ');
  throw new MigrateScanError('mock.unknown-endpoint', { provider: provider.id, endpoint: id ?? '', known });
}

function isEmulated(name: string): name is EmulatedSurface {
  return EMULATED_SURFACES.some((surface) => surface === name);
}
