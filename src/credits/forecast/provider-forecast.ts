import type { ForecastInput, ForecastTarget } from './input.ts';
import { burnRuleOf, listPools, type Pool } from './pools.ts';
import { type Currency, choosePrice, costOf, type DayTokens, type TokenPrice } from './price.ts';
import { findRatio } from './ratio.ts';
import type { Band, ModelForecast, ProviderForecast } from './schema.ts';
import { type Demand, type Simulation, simulate } from './simulate.ts';

type Level = keyof Band;

/** A model of OpenAI, what takes its place, and how much it gets. */
interface Line extends ModelForecast {
  readonly perDay: DayTokens | undefined;
}

/** What one provider would cost, and when its free quota ends. */
export function forecastProvider(target: ForecastTarget, input: ForecastInput): ProviderForecast {
  const { provider, place } = target;
  const lines = listLines(target, input);
  const models = [...new Set(lines.flatMap(({ to }) => (to === null ? [] : [to])))];
  const { pools, skipped } = listPools(input.offers, {
    provider: provider.id,
    place,
    models,
    asOf: input.asOf,
    includeUnconfirmed: input.includeUnconfirmed,
  });
  const runs = input.volume ? simulateLevels(lines, pools, input) : undefined;
  const usable = pools.filter((pool) => isUsable(pool, lines));
  const misfits = pools.filter((pool) => !usable.includes(pool));
  const costPerDay = sumCosts(lines);
  return {
    provider: provider.id,
    place,
    pricesAsOf: provider.asOf,
    models: lines.map(({ perDay: _, ...line }) => line),
    unmapped: namesOf(lines, ({ to, status }) => to === null && status === 'manual'),
    unknown: namesOf(lines, ({ status }) => status === 'unknown'),
    unpriced: [...new Set(lines.flatMap(({ to, price }) => (to !== null && !price ? [to] : [])))],
    pools: pools.flatMap((pool, index) => (usable.includes(pool) ? [describePool(pool, index, runs)] : [])),
    skippedOffers: [
      ...skipped,
      ...misfits.map(({ offer }) => ({ offer, reason: 'other-currency' as const })),
    ],
    burnRule: burnRuleOf(provider.id).rule,
    firstBilledDay: runs ? bandOf((level) => runs[level].firstBilledDay ?? null) : null,
    costPerDay,
    costOfHorizon: runs ? sumHorizon(runs, costPerDay) : [],
    converted: convert(costPerDay, input.cnyPerUsd),
    series: runs ? joinSeries(runs) : [],
  };
}

function listLines({ provider, place, mapModel }: ForecastTarget, input: ForecastInput): Line[] {
  const demands = input.volume?.models ?? input.models.map((model) => ({ model, isBatch: false }));
  return demands.map((demand) => {
    const { model, isBatch } = demand;
    const mapped = mapModel(model);
    const to = mapped?.to ?? null;
    const entry = provider.models.find(({ id }) => id === to);
    const price = entry && choosePrice(entry, place);
    const ratio = findRatio(model, input.tokenRatio);
    const perDay = 'perDay' in demand ? demand.perDay : undefined;
    const factors = bandOf(
      (level) => ratio[level] * (level === 'high' ? (input.volume?.busyFactor ?? 1) : 1),
    );
    return {
      from: model,
      isBatch,
      to,
      status: mapped?.status ?? 'unknown',
      price: price ? plainPrice(price) : null,
      prices: (entry?.prices ?? []).filter(({ unit }) => unit === '1M-tokens').map(plainPrice),
      ratio: factors,
      costPerDay: price && perDay ? bandOf((level) => costOf(scale(perDay, factors[level]), price)) : null,
      perDay,
    };
  });
}

function simulateLevels(
  lines: readonly Line[],
  pools: readonly Pool[],
  { asOf, horizonDays }: ForecastInput,
): Record<Level, Simulation> {
  return bandOf((level) => {
    const demands = lines.flatMap(({ to, isBatch, perDay, price, ratio }): Demand[] =>
      to === null || !perDay
        ? []
        : [{ model: to, isBatch, tokens: scale(perDay, ratio[level]), price: price ?? undefined }],
    );
    return simulate({ asOf, horizonDays, demands, pools });
  });
}

function describePool(
  { offer, who, models, isForOneModel, tokens, money, confirmed, lastDay }: Pool,
  index: number,
  runs: Record<Level, Simulation> | undefined,
): ProviderForecast['pools'][number] {
  const endOf = (level: Level) => runs?.[level].ends[index];
  return {
    offer,
    model: isForOneModel ? (models[0] ?? null) : null,
    tokens: tokens ?? null,
    money: money ?? null,
    who,
    confirmed,
    lastDay: lastDay ?? null,
    runsOut: bandOf((level) => endOf(level)?.runsOut ?? null),
    expiresUnused: lastDay !== undefined && runs ? bandOf((level) => endOf(level)?.unused ?? 0) : null,
  };
}

/** Money of a currency in which nothing is billed cannot be counted. */
function isUsable({ money, models }: Pool, lines: readonly Line[]): boolean {
  if (!money) return true;
  const billed = lines.filter(({ to, price }) => price && to !== null && models.includes(to));
  return billed.length === 0 || billed.some(({ price }) => price?.currency === money.currency);
}

function sumCosts(lines: readonly Line[]): ProviderForecast['costPerDay'] {
  const sums = new Map<Currency, Band>();
  for (const { price, costPerDay } of lines) {
    if (!price || !costPerDay) continue;
    const before = sums.get(price.currency);
    sums.set(
      price.currency,
      bandOf((level) => (before?.[level] ?? 0) + costPerDay[level]),
    );
  }
  return [...sums].sort().map(([currency, amount]) => ({ currency, amount }));
}

function joinSeries(runs: Record<Level, Simulation>): ProviderForecast['series'] {
  return runs.base.series.map(({ day, cost }, index) => {
    const at = (level: Level) => runs[level].series[index];
    const currencies = Object.keys(cost) as Currency[];
    const costs = currencies.map((name) => [name, bandOf((level) => at(level)?.cost[name] ?? 0)] as const);
    return {
      day,
      freeTokens: bandOf((level) => at(level)?.freeTokens ?? 0),
      cost: Object.fromEntries(costs),
    };
  });
}

function sumHorizon(
  runs: Record<Level, Simulation>,
  costPerDay: ProviderForecast['costPerDay'],
): ProviderForecast['costOfHorizon'] {
  return costPerDay.map(({ currency }) => ({
    currency,
    amount: bandOf((level) => runs[level].series.at(-1)?.cost[currency] ?? 0),
  }));
}

function convert(
  costPerDay: ProviderForecast['costPerDay'],
  cnyPerUsd: number | undefined,
): ProviderForecast['converted'] {
  if (cnyPerUsd === undefined || costPerDay.length === 0) return null;
  const find = (name: Currency, level: Level) =>
    costPerDay.find(({ currency }) => currency === name)?.amount[level] ?? 0;
  return {
    USD: bandOf((level) => find('USD', level) + find('CNY', level) / cnyPerUsd),
    CNY: bandOf((level) => find('CNY', level) + find('USD', level) * cnyPerUsd),
  };
}

function plainPrice({ currency, input, output, cachedInput, when, confirmed }: TokenPrice): TokenPrice {
  return {
    currency,
    input,
    output,
    confirmed,
    ...(cachedInput !== undefined && { cachedInput }),
    ...(when !== undefined && { when }),
  };
}

function scale({ input, cached, output }: DayTokens, factor: number): DayTokens {
  return { input: input * factor, cached: cached * factor, output: output * factor };
}

function bandOf<T>(read: (level: Level) => T): Record<Level, T> {
  return { low: read('low'), base: read('base'), high: read('high') };
}

function namesOf(lines: readonly Line[], fits: (line: Line) => boolean): string[] {
  return [...new Set(lines.filter(fits).map(({ from }) => from))];
}
