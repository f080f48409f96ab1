import type { z } from 'zod';
import { findNearMiss } from '../core/near-miss.ts';
import { isProviderId, listProviders, loadProvider, PROVIDER_IDS } from './index.ts';
import { mergeOverride } from './merge-override.ts';
import { describeIssue, type ProviderProblem } from './override-problems.ts';
import { type ProviderOverride, type ProviderOverrides, providerOverridesSchema } from './override-schema.ts';
import { type Provider, providerSchema } from './schema.ts';

export interface ResolvedProviders {
  /** Those of the catalogue first, then the user's own. One whose override has a problem is left as it was. */
  readonly providers: readonly Provider[];
  readonly problems: readonly ProviderProblem[];
}

/**
 * The providers of the catalogue with the config key `providers` applied: an entry under the id of one changes its
 * facts, any other entry adds a provider. Facts from there have the source `config`.
 */
export async function resolveProviders(overrides: unknown): Promise<ResolvedProviders> {
  const catalogue = await listProviders();
  if (overrides === undefined) return { providers: catalogue, problems: [] };
  if (!isOverrides(overrides)) return { providers: catalogue, problems: findProblems(overrides) };
  const providers = new Map(catalogue.map((provider) => [provider.id, provider]));
  const problems: ProviderProblem[] = [];
  for (const [id, override] of Object.entries(overrides)) {
    const resolved = await resolveProvider(id, override);
    if ('problems' in resolved) problems.push(...resolved.problems);
    else providers.set(id, resolved.provider);
  }
  return { providers: [...providers.values()], problems };
}

function isOverrides(value: unknown): value is ProviderOverrides {
  return providerOverridesSchema.safeParse(value).success;
}

function findProblems(value: unknown): ProviderProblem[] {
  const issues = providerOverridesSchema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => describeIssue(issue, []));
}

async function resolveProvider(
  id: string,
  override: ProviderOverride,
): Promise<{ provider: Provider } | { problems: ProviderProblem[] }> {
  const problem = findIdentityProblem(id, override);
  if (problem) return { problems: [problem] };
  const base = await loadBase(isProviderId(id) ? id : override.extends);
  const merged = providerSchema.safeParse(mergeOverride(base, override, { id, isNew: !isProviderId(id) }));
  if (merged.success) return { provider: merged.data };
  return { problems: merged.error.issues.flatMap((issue: z.core.$ZodIssue) => describeIssue(issue, [id])) };
}

/** A new provider says where it is and where its key is; what it extends exists. */
function findIdentityProblem(id: string, override: ProviderOverride): ProviderProblem | undefined {
  const base = override.extends;
  if (base !== undefined && !isProviderId(base)) {
    const near = findNearMiss(base, PROVIDER_IDS) ?? PROVIDER_IDS.join(', ');
    return { path: [id, 'extends'], code: 'providers.config-base', args: { id: base, near } };
  }
  if (isProviderId(id)) return undefined;
  if (override.endpoints?.[0]?.baseURL && override.auth?.envVar) return undefined;
  const near = findNearMiss(id, PROVIDER_IDS);
  return near
    ? { path: [id], code: 'providers.config-new-near', args: { id, near } }
    : { path: [id], code: 'providers.config-new', args: { id } };
}

async function loadBase(id: string | undefined): Promise<Provider> {
  if (id !== undefined) return loadProvider(id);
  const file = await import('./openai-compatible.json', { with: { type: 'json' } });
  return providerSchema.parse(file.default);
}
