import { formatMessage } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Forecast, ProviderForecast } from '../../../credits/forecast/schema.ts';
import { formatTable, wrapText } from '../../../report/columns.ts';
import {
  type ForecastTextOptions,
  formatDays,
  formatMoney,
  formatMoneyBand,
  formatTokens,
  indent,
  timesDays,
} from './forecast-figures.ts';
import { formatProviderForecast } from './forecast-provider-text.ts';

const MONTH = 30;

/** The forecast for people: one provider in full, several as a table, prices alone where no volume is known. */
export function formatForecast(forecast: Forecast, options: ForecastTextOptions): string {
  const { language, style, width } = options;
  const say = (code: string, args = {}) => formatMessage(`forecast.${code}`, args, language);
  const isTable = forecast.volume !== null && forecast.providers.length > 1;
  const body = isTable
    ? formatSummary(forecast, options)
    : forecast.providers.flatMap((provider) => formatProviderForecast(provider, forecast, options));
  const lines = [
    style.bold(say('title', { day: forecast.asOf })),
    ...describeVolume(forecast, say).flatMap((line) => wrapText(toTerminalText(line), width)),
    ...describeToday(forecast, say).flatMap((line) => wrapText(toTerminalText(line), width)),
    ...body,
    '',
    style.bold(say('assumptions')),
    ...describeAssumptions(forecast, say).flatMap((line) => indent(line, width)),
  ];
  if (isTable) {
    const provider = forecast.providers[0]?.provider ?? '';
    lines.push('', ...wrapText(say('see-one', { provider }), width));
  }
  return `${lines.join('\n')}\n`;
}

type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

function describeVolume({ volume, records, problems, today }: Forecast, say: Say): string[] {
  const lines = problems.map(({ kind, count, first }) => {
    const what = say(`problem-${kind}`, { count: String(count), first: String(first) });
    return say(kind === 'more-pages' ? 'take-note' : 'left-out', { what });
  });
  if (!volume) return [say(today.charged.length > 0 ? 'no-tokens' : 'no-volume'), ...lines];
  const tokens = formatTokens(
    volume.models.reduce((sum, { perDay }) => sum + perDay.input + perDay.output, 0),
  );
  const [first] = volume.models;
  const { from = '', to = '', days, holes } = volume;
  const read =
    volume.source === 'usage'
      ? say('read-usage', { from, to, days: String(days), records: String(records), tokens })
      : say('read-options', {
          calls: formatTokens(first?.callsPerDay ?? 0),
          model: first?.model ?? '',
          tokens,
        });
  return [
    read,
    ...(holes > 0 ? [say('holes', { holes: String(holes), days: String(days) })] : []),
    ...(volume.unnamedTokens > 0
      ? [`${say('unnamed', { tokens: formatTokens(volume.unnamedTokens) })} ${say('unnamed-hint')}`]
      : []),
    ...lines,
  ];
}

function describeToday({ today, assumptions }: Forecast, say: Say): string[] {
  const { charged, listed, unpriced } = today;
  return [
    ...charged.map(({ currency, perDay, days }) =>
      say('today-charged', { money: formatMoney(perDay, currency), days: String(days) }),
    ),
    ...(listed
      ? [
          say('today-listed', {
            date: assumptions.openaiPricesAsOf,
            money: formatMoney(listed.perDay, 'USD'),
            month: formatMoney(listed.perDay * MONTH, 'USD'),
          }),
        ]
      : []),
    ...(unpriced.length > 0 ? [say('today-unpriced', { models: unpriced.join(', ') })] : []),
  ];
}

function formatSummary(forecast: Forecast, { language, style }: ForecastTextOptions): string[] {
  const say = (code: string, args = {}) => formatMessage(`forecast.${code}`, args, language);
  const hasRate = forecast.assumptions.cnyPerUsd !== null;
  const rows = forecast.providers.map((provider) => [
    provider.provider,
    monthOf(provider) || '–',
    ...(hasRate
      ? [provider.converted ? formatMoneyBand(timesDays(provider.converted.USD, MONTH), 'USD') : '–']
      : []),
    provider.firstBilledDay && provider.costPerDay.length > 0
      ? formatDays(provider.firstBilledDay, say('never'))
      : '–',
    countMissing(provider, say),
  ]);
  const titles = ['provider', 'month', ...(hasRate ? ['converted'] : []), 'billed', 'missing'];
  return [
    '',
    ...formatTable(
      titles.map((title) => ({ title: say(`column-${title}`) })),
      rows,
      style.bold,
    ),
    ...(hasRate ? [] : ['', say('not-converted')]),
  ];
}

function monthOf({ costPerDay }: ProviderForecast): string {
  return costPerDay
    .map(({ currency, amount }) => formatMoneyBand(timesDays(amount, MONTH), currency))
    .join(' + ');
}

function countMissing({ unmapped, unknown, unpriced }: ProviderForecast, say: Say): string {
  const count = unmapped.length + unknown.length + unpriced.length;
  return count > 0 ? say('missing-models', { count: String(count) }) : '';
}

function describeAssumptions({ assumptions, asOf, volume }: Forecast, say: Say): string[] {
  const { tokenRatio, offersAsOf } = assumptions;
  const source = say(`ratio-${tokenRatio.source}`, { date: tokenRatio.measuredOn ?? '' });
  const range = { low: String(tokenRatio.low), high: String(tokenRatio.high), source };
  if (!volume) return [say('assume-offers', { date: offersAsOf })];
  return [
    say('assume-band', range),
    say('assume-same', { day: asOf }),
    ...(volume.models.some(({ isBatch }) => isBatch) ? [say('assume-batch')] : []),
    say('assume-offers', { date: offersAsOf }),
  ];
}
