import { daysBetween } from '../usage/record.ts';
import type { Usage } from '../usage/usage.ts';
import type { ForecastInput } from './input.ts';
import { costOf, findOpenAIPrice, OPENAI_BATCH_FACTOR, OPENAI_PRICES_AS_OF } from './price.ts';
import { forecastProvider } from './provider-forecast.ts';
import { findRatio, RATIO_MEASURED_ON, widestRatio } from './ratio.ts';
import type { Forecast } from './schema.ts';

/** What the move costs and how long the free tokens last. Pure: the same input gives the same answer. */
export function forecast(input: ForecastInput): Forecast {
  const { asOf, horizonDays, volume, usage, tokenRatio } = input;
  return {
    schemaVersion: '1',
    asOf,
    horizonDays,
    volume: volume ? { ...volume, models: [...volume.models] } : null,
    records: usage?.records ?? 0,
    problems: [...(usage?.problems ?? [])],
    assumptions: {
      tokenRatio: {
        ...(tokenRatio ?? rangeOf(volume?.models.map(({ model }) => model) ?? input.models)),
        source: tokenRatio ? 'option' : 'measured',
        measuredOn: tokenRatio ? null : RATIO_MEASURED_ON,
      },
      cnyPerUsd: input.cnyPerUsd ?? null,
      includeUnconfirmed: input.includeUnconfirmed,
      offersAsOf: input.offers.asOf,
      openaiPricesAsOf: OPENAI_PRICES_AS_OF,
    },
    today: describeToday(input),
    providers: input.targets.map((target) => forecastProvider(target, input)),
  };
}

/** The range of the ratios that hold for these models. */
function rangeOf(models: readonly string[]): { low: number; high: number } {
  if (models.length === 0) return widestRatio();
  const ratios = models.map((model) => findRatio(model, undefined));
  return {
    low: Math.min(...ratios.map(({ low }) => low)),
    high: Math.max(...ratios.map(({ high }) => high)),
  };
}

function describeToday({ volume, usage, models }: ForecastInput): Forecast['today'] {
  const names = volume ? [...new Set(volume.models.map(({ model }) => model))] : models;
  const priced = names.map((model) => ({ model, price: findOpenAIPrice(model) ?? null }));
  const listed = (volume?.models ?? []).reduce((sum, { model, isBatch, perDay }) => {
    const price = findOpenAIPrice(model);
    return price ? sum + costOf(perDay, price) * (isBatch ? OPENAI_BATCH_FACTOR : 1) : sum;
  }, 0);
  return {
    charged: usage ? sumCharges(usage) : [],
    listed: volume ? { currency: 'USD', perDay: listed } : null,
    unpriced: priced.filter(({ price }) => price === null).map(({ model }) => model),
    models: priced,
  };
}

/** The mean of all days that the files with costs tell of; each currency for itself. */
function sumCharges({ costs, costDays, days }: Usage): Forecast['today']['charged'] {
  const told = costDays.length > 0 ? costDays : days;
  const [from, to] = [told[0], told.at(-1)];
  if (from === undefined || to === undefined) return [];
  const span = daysBetween(from, to) + 1;
  return [...new Set(costs.map(({ currency }) => currency))].sort().map((currency) => {
    const total = costs.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.amount, 0);
    return { currency, perDay: total / span, days: span };
  });
}
