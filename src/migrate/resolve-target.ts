import { MigrateScanError } from '../core/errors.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { parseModelId } from '../core/vocabulary/models.ts';
import { isOpenAI } from '../core/vocabulary/vendor.ts';
import type { Provider } from '../providers/schema.ts';
import { composeModels } from './compose-models.ts';
import type { Departure } from './departure.ts';
import type { Target } from './target.ts';

export interface TargetWishes {
  /** An endpoint's id; the provider's default where it is not given. */
  readonly endpoint?: string | undefined;
  readonly keyVariable?: string | undefined;
  readonly keepEnv?: boolean | undefined;
  readonly strategy?: Target['strategy'] | undefined;
  readonly models?: ReadonlyMap<string, string> | undefined;
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: Departure | undefined;
}

/**
 * Settles where a plan goes.
 * @throws MigrateScanError `migrate.unknown-endpoint`, `migrate.unknown-model`, `migrate.switch-keep-env`
 */
export function resolveTarget(provider: Provider, wishes: TargetWishes): Target {
  if (wishes.strategy === 'switch' && wishes.keepEnv) throw new MigrateScanError('migrate.switch-keep-env');
  const endpoint = findEndpoint(provider, wishes.endpoint);
  const models = wishes.models ?? new Map<string, string>();
  for (const model of models.values()) checkModel(provider, model);
  const target: Target = {
    provider: provider.id,
    ...(wishes.from && { from: wishes.from.vendor, leftModels: composeModels(wishes.from, provider) }),
    endpoint: { id: endpoint.id, baseURL: endpoint.baseURL },
    keyVariable: wishes.keyVariable ?? provider.auth.envVar,
    baseUrlVariable: provider.auth.envVar.replace(/_(?:API_)?KEY$/, '_BASE_URL'),
    strategy: wishes.strategy ?? 'replace',
    keepEnv: false,
    models,
  };
  return wishes.keepEnv ? keepNames(target) : target;
}

/** The same place, reached by the variables that OpenAI's own SDKs read. */
export function keepNames(target: Target): Target {
  return { ...target, keepEnv: true, baseUrlVariable: 'OPENAI_BASE_URL' };
}

function findEndpoint(provider: Provider, wanted: string | undefined): Provider['endpoints'][number] {
  const fitting = provider.endpoints.filter(({ protocol }) => protocol === 'openai');
  const found =
    wanted === undefined
      ? (fitting.find((endpoint) => endpoint.default) ?? fitting[0])
      : fitting.find(({ id }) => id === wanted);
  if (found) return found;
  const known = fitting.map(({ id }) => id);
  throw new MigrateScanError('migrate.unknown-endpoint', {
    endpoint: wanted ?? '',
    provider: provider.id,
    known: known.join(', '),
    near: findNearMiss(wanted ?? '', known) ?? known[0] ?? '',
  });
}

function checkModel(provider: Provider, model: string): void {
  const known = provider.models.map(({ id }) => id);
  if (known.includes(model) || (isOpenAI(provider) && parseModelId(model))) return;
  throw new MigrateScanError('migrate.unknown-model', {
    model,
    provider: provider.id,
    near: findNearMiss(model, known) ?? known[0] ?? '',
  });
}
