import { formatMessage } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type {
  Forecast,
  ModelForecast,
  PoolForecast,
  ProviderForecast,
} from '../../../credits/forecast/schema.ts';
import { formatPrice } from '../../../providers/sections.ts';
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

const MONTH = 30;

type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

/** One provider: its models with prices, what is missing, what a month costs, and what becomes of each offer. */
export function formatProviderForecast(
  provider: ProviderForecast,
  forecast: Forecast,
  { language, style, width }: ForecastTextOptions,
): string[] {
  const say: Say = (code, args = {}) => formatMessage(`forecast.${code}`, args, language);
  const dates = {
    provider: provider.provider,
    date: provider.pricesAsOf,
    openai: forecast.assumptions.openaiPricesAsOf,
  };
  const wrap = (line: string) => wrapText(toTerminalText(line), width);
  return [
    '',
    style.bold(toTerminalText(provider.provider)),
    ...formatModelTable(provider, forecast, say, style.bold),
    ...wrap(say('prices-of', dates)),
    ...describeModels(provider, say).flatMap((line) => indent(line, width)),
    ...describeCost(provider, forecast, say).flatMap(wrap),
    '',
    style.bold(say('free')),
    ...provider.pools.flatMap((pool) => indent(`${describePool(pool, say)}; ${pool.who[language]}`, width)),
    ...(provider.pools.length === 0 ? indent(say('no-free'), width) : []),
    ...provider.skippedOffers.flatMap(({ offer, reason }) =>
      indent(say('skipped', { offer, reason: say(`skip-${reason}`) }), width),
    ),
    ...indent(say('rule', { rule: provider.burnRule[language] }), width),
    ...describeBilling(provider, forecast, say).flatMap(wrap),
  ];
}

function formatModelTable(
  { models }: ProviderForecast,
  { today, volume }: Forecast,
  say: Say,
  emphasise: (text: string) => string,
): string[] {
  const openai = new Map(today.models.map(({ model, price }) => [model, price]));
  const rows = models.map((model) => {
    const price = openai.get(model.from);
    const cells = [
      `${model.from}${model.isBatch ? ` (${say('batch')})` : ''}`,
      price ? `USD ${price.input} / ${price.output}` : say('no-price'),
      model.to ?? say(model.status === 'unknown' ? 'unknown-model' : 'no-model'),
      listPrices(model, say),
    ];
    if (volume && model.costPerDay && model.price)
      return [...cells, formatMoneyBand(model.costPerDay, model.price.currency)];
    return volume ? [...cells, '–'] : cells;
  });
  const titles = ['openai', 'openai-price', 'there', 'price', ...(volume ? ['day'] : [])];
  return formatTable(
    titles.map((title) => ({ title: say(`column-${title}`) })),
    rows.map((row) => row.map(toTerminalText)),
    emphasise,
  );
}

/** With a volume the price that was used, else the first of each currency. */
function listPrices({ to, price, prices, costPerDay }: ModelForecast, say: Say): string {
  if (to === null) return '';
  const firsts = prices.filter(
    ({ currency }, index) => prices.findIndex((other) => other.currency === currency) === index,
  );
  const shown = costPerDay && price ? [price] : firsts;
  if (shown.length === 0) return say('no-price');
  return shown.map((row) => formatPrice({ ...row, when: undefined, unit: '1M-tokens' })).join('; ');
}

function describeModels(provider: ProviderForecast, say: Say): string[] {
  const whens = new Map(
    provider.models.flatMap(({ to, price }) => (to && price?.when ? [[to, price.when] as const] : [])),
  );
  const missing = (['unmapped', 'unknown', 'unpriced'] as const).filter((name) => provider[name].length > 0);
  return [
    ...[...whens].map(([model, when]) => say('price-when', { model, when })),
    ...missing.map((name) => say(name, { models: provider[name].join(', ') })),
  ];
}

function describeCost({ costPerDay, converted }: ProviderForecast, forecast: Forecast, say: Say): string[] {
  const { listed } = forecast.today;
  const rate = forecast.assumptions.cnyPerUsd;
  if (costPerDay.length === 0 || !listed) return [];
  const months = costPerDay.map(({ currency, amount }) =>
    formatMoneyBand(timesDays(amount, MONTH), currency),
  );
  const money = { money: months.join(' + '), openai: formatMoney(listed.perDay * MONTH, 'USD') };
  if (!converted || rate === null) return ['', say('month', money), say('not-converted')];
  const [usd, cny] = (['USD', 'CNY'] as const).map((name) =>
    formatMoneyBand(timesDays(converted[name], MONTH), name),
  );
  return ['', say('month', money), say('converted', { rate: String(rate), usd: usd ?? '', cny: cny ?? '' })];
}

function describePool(pool: PoolForecast, say: Say): string {
  const { offer, model, tokens, money, confirmed, lastDay, runsOut, expiresUnused } = pool;
  const mark = confirmed ? '' : say('not-confirmed');
  const head = money
    ? say('pool-money', { offer, money: formatMoney(money.value, money.currency), mark })
    : say('pool-tokens', {
        offer,
        tokens: formatTokens(tokens ?? 0),
        model: model ?? say('several-models'),
        mark,
      });
  const isUsedUp = runsOut.high !== null;
  const rest = Math.max(0, expiresUnused?.low ?? 0);
  const unused = money ? formatMoney(rest, money.currency) : formatTokens(rest);
  return [
    head,
    ...(isUsedUp ? [say('runs-out', { days: formatDays(runsOut, say('lasts')) })] : []),
    lastDay === null ? say('no-end') : say('expires', { day: lastDay }),
    ...(rest > 0 ? [say('unused', { amount: unused })] : []),
  ].join('; ');
}

function describeBilling(provider: ProviderForecast, { horizonDays }: Forecast, say: Say): string[] {
  const { firstBilledDay, costOfHorizon } = provider;
  if (!firstBilledDay || costOfHorizon.length === 0) return [];
  const money = costOfHorizon.map(({ currency, amount }) => formatMoneyBand(amount, currency)).join(' + ');
  return [
    '',
    say('first-billed', { days: formatDays(firstBilledDay, say('never')) }),
    ...(firstBilledDay.high === null ? [] : [say('billed-then')]),
    say('horizon', { days: String(horizonDays), money }),
  ];
}
