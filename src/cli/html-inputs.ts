import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import { type Forecast, forecastSchema } from '../credits/forecast/schema.ts';
import { type Fit, fitSchema, type LostFeature } from '../migrate/fit/fit.ts';
import type { ForecastChart, HtmlInputs, ProviderFit } from '../report/html/inputs.ts';
import { formatAdvice, formatModelFit } from './compare-text.ts';

const MOST_MODELS = 4;
const MOST_PLACES = 3;

/**
 * What the HTML report shows beside the findings: the JSON of `compare` and of `credits forecast`, each known by its
 * shape. Of two of a kind, the last one counts. @throws MigrateScanError `html-input.unreadable`, `html-input.unknown`
 */
export function readHtmlInputs(files: readonly string[], cwd: string): HtmlInputs {
  return Object.assign({}, ...files.map((file) => readInput(file, cwd)));
}

function readInput(file: string, cwd: string): HtmlInputs {
  const value = readJson(file, cwd);
  const fit = fitSchema.safeParse(value);
  if (fit.success) return { fit: toFitTable(fit.data) };
  const forecast = forecastSchema.safeParse(value);
  if (forecast.success) return { forecasts: toCharts(forecast.data) };
  throw new MigrateScanError('html-input.unknown', { file });
}

function readJson(file: string, cwd: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrateScanError('html-input.unreadable', { file, reason }, { cause: error });
  }
}

function toFitTable({ providers }: Fit): ProviderFit[] {
  return providers.map(({ name, endpoint, calls, lost, models, advice }) => ({
    name: [name.en, name['zh-CN']],
    endpoint: endpoint.baseURL,
    ...calls,
    lost: lost.map(nameLost),
    prices: models
      .slice(0, MOST_MODELS)
      .map((model) => [formatModelFit(model, 'en'), formatModelFit(model, 'zh-CN')] as const),
    advice: [formatAdvice(advice, 'en'), formatAdvice(advice, 'zh-CN')],
  }));
}

function nameLost({ feature, places }: LostFeature): string {
  const named = places.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
  const more = places.length > MOST_PLACES ? [`… (${places.length})`] : [];
  return places.length === 0 ? feature : `${feature} (${[...named, ...more].join(', ')})`;
}

/** A chart for each currency, with the list prices of OpenAI where they are in it. */
function toCharts({ providers, today, horizonDays }: Forecast): ForecastChart[] {
  const currencies = providers.flatMap(({ series }) =>
    series.flatMap(({ cost }) => Object.keys(cost) as (keyof typeof cost)[]),
  );
  return [...new Set(currencies)].map((currency) => {
    const series = providers.flatMap(({ provider, series: days }) => {
      const points = days.flatMap(({ day, cost }) => {
        const band = cost[currency];
        return band ? [{ date: day, value: band.base, low: band.low, high: band.high }] : [];
      });
      return points.length > 0 ? [{ name: provider, points }] : [];
    });
    const perDay = currency === today.listed?.currency ? today.listed.perDay : undefined;
    const dates = providers[0]?.series.slice(0, horizonDays).map(({ day }) => day) ?? [];
    const stay =
      perDay === undefined
        ? []
        : [{ name: 'OpenAI', points: dates.map((date, index) => ({ date, value: perDay * (index + 1) })) }];
    return { currency, series: [...stay, ...series], notes: [] };
  });
}
