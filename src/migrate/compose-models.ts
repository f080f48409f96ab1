import type { Provider } from '../providers/schema.ts';
import type { Departure } from './departure.ts';
import type { LeftModel } from './target.ts';

/**
 * What takes the place of each model of a provider that is left, by its id: the same model where both serve it, else
 * what stands for the OpenAI models that it, or the model that replaced it, stands for. What has no successor is not
 * in it.
 */
export function composeModels({ provider, openai }: Departure, to: Provider): ReadonlyMap<string, LeftModel> {
  const isReturn = to.id === openai.id;
  const waysOf = (id: string): Way[] => {
    const ways = findWays(id, provider, openai);
    const { replacement } = provider.models.find((model) => model.id === id) ?? {};
    if (ways.length > 0 || replacement === undefined) return ways;
    return findWays(replacement, provider, openai).map((way) => ({ ...way, isCertain: false }));
  };
  const rows = provider.models.flatMap(({ id }): [string, LeftModel][] => {
    const row = sameModel(id, to) ?? throughOpenAI(waysOf(id), isReturn ? undefined : to);
    return row ? [[id, row]] : [];
  });
  return new Map(rows);
}

/** Both serve it. */
function sameModel(id: string, to: Provider): LeftModel | undefined {
  const isServed = to.models.some((model) => model.id === id && model.status === 'current');
  return isServed ? { to: id, status: 'automatic', caveats: [], others: [] } : undefined;
}

interface Way {
  /** OpenAI's model, whose place the one that is left has taken. */
  readonly id: string;
  readonly isCertain: boolean;
}

/** OpenAI's models that one of a provider stands for, those first that lead back best. */
function findWays(id: string, provider: Provider, openai: Provider): Way[] {
  const ways = provider.modelMap
    .filter(({ to }) => to === id)
    .map(({ from, status }) => ({ id: from, isCertain: status === 'automatic' }));
  const rank = (way: Way): number => {
    const at = openai.models.findIndex((model) => model.id === way.id);
    const status = openai.models[at]?.status ?? 'unknown';
    const standing = { current: 0, legacy: 1, unknown: 2, retired: 3 }[status];
    return Number(!way.isCertain) * 10_000 + standing * 1000 + (at < 0 ? 999 : at);
  };
  return ways.sort((a, b) => rank(a) - rank(b));
}

/** @param to where the map goes on to; OpenAI itself where it is not given */
function throughOpenAI(ways: readonly Way[], to: Provider | undefined): LeftModel | undefined {
  const ends = ways.flatMap((way) => {
    if (!to) return [{ id: way.id, caveats: [], isCertain: way.isCertain }];
    const row = to.modelMap.find(({ from }) => from === way.id);
    if (!row || row.to === null) return [];
    return [{ id: row.to, caveats: row.caveats, isCertain: way.isCertain && row.status === 'automatic' }];
  });
  const [first] = ends;
  if (!first) return undefined;
  const others = [...new Set(ends.map(({ id }) => id))].filter((id) => id !== first.id);
  const isCertain = first.isCertain && others.length === 0;
  return { to: first.id, status: isCertain ? 'automatic' : 'review', caveats: first.caveats, others };
}
