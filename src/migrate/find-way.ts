import { MigrateScanError } from '../core/errors.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { OPENAI } from '../core/vocabulary/vendor.ts';
import { unknownProvider } from '../providers/index.ts';
import { readOpenAIProvider } from '../providers/openai-provider.ts';
import type { Provider } from '../providers/schema.ts';
import { createDeparture, type Departure } from './departure.ts';

/** What a person names of a migration's way. */
export interface WayWishes {
  /** Whom the code leaves; OpenAI where it is not given. */
  readonly from?: string | undefined;
  readonly to: string;
  /** Ids of models that are left, as the user maps them: they need not be in the catalogue. */
  readonly models?: Iterable<string> | undefined;
}

export interface Way {
  readonly provider: Provider;
  /** Undefined for OpenAI. */
  readonly from: Departure | undefined;
}

/**
 * Finds both ends of a migration among the known providers and OpenAI.
 * @throws MigrateScanError `migrate.same-provider`, `providers.unknown`, `providers.unknown-near`
 */
export function findWay(providers: readonly Provider[], { from, to, models }: WayWishes): Way {
  const departure = findDeparture(providers, from, models);
  if (to === (from ?? OPENAI.id)) throw new MigrateScanError('migrate.same-provider', { provider: to });
  if (to === OPENAI.id) return { provider: readOpenAIProvider(), from: departure };
  const beside = findNearMiss(to, [OPENAI.id]) === undefined ? [] : [OPENAI.id];
  return { provider: findProvider(providers, to, beside), from: departure };
}

/** The provider that a migration leaves; undefined for OpenAI. @throws MigrateScanError as `findWay` */
export function findDeparture(
  providers: readonly Provider[],
  id: string | undefined,
  models?: Iterable<string>,
): Departure | undefined {
  if (id === undefined || id === OPENAI.id) return undefined;
  return createDeparture(findProvider(providers, id, [OPENAI.id]), readOpenAIProvider(), models);
}

/** @param beside what may be meant as well, and is in no list of providers */
function findProvider(providers: readonly Provider[], id: string, beside: readonly string[]): Provider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (provider) return provider;
  throw unknownProvider(id, [...beside, ...providers.map((candidate) => candidate.id)]);
}
