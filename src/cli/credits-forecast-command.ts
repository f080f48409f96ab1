import type { Command } from 'commander';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage } from '../core/messages.ts';
import type { CreditsContext } from './credits-command.ts';
import type { ForecastFlags } from './credits-forecast-flags.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;
const MOST_CALLS = 1e12;
const MOST_DAYS = 730;

/** `credits forecast`: what the move costs, and how long the free tokens last. */
export function addForecastCommand(
  credits: Command,
  { configure, io, language, onDone }: CreditsContext,
): void {
  const say = (code: string) => formatMessage(`help.${code}`, {}, language);
  configure(credits.command('forecast'))
    .description(say('credits-forecast'))
    .argument('[path]', say('credits-forecast-path'))
    .option('--to <providers>', say('credits-forecast-to'), values.collectList)
    .option('--endpoint <id>', say('credits-forecast-endpoint'))
    .option('--usage <file>', say('credits-forecast-usage'), values.collectText)
    .option('--calls-per-day <n>', say('credits-forecast-calls'), number('--calls-per-day', 0, MOST_CALLS))
    .option('--tokens-in <n>', say('credits-forecast-in'), number('--tokens-in', 0, MOST_CALLS))
    .option('--tokens-out <n>', say('credits-forecast-out'), number('--tokens-out', 0, MOST_CALLS))
    .option('--model <id>', say('credits-forecast-model'), values.collectText)
    .option('--include-unconfirmed', say('credits-forecast-unconfirmed'))
    .option('--token-ratio <range>', say('credits-forecast-ratio'), parseRatio)
    .option('--cny-per-usd <n>', say('credits-forecast-rate'), number('--cny-per-usd', 0.1, 1000))
    .option('--days <n>', say('credits-forecast-days'), number('--days', 1, MOST_DAYS))
    .option('--as-of <date>', say('credits-forecast-as-of'), values.parseDate)
    .option('--config <file>', say('config'))
    .option('--format <name>', say('explain-format'), (value) =>
      values.parseChoice('--format', value, FORMATS),
    )
    .action(async (path: string | undefined, _options, self: Command) => {
      const { runForecast } = await import('./commands/credits/forecast.ts');
      onDone(await runForecast(path, self.optsWithGlobals<ForecastFlags>(), { io, language }));
    });
}

function number(option: string, min: number, max: number) {
  return (value: string): number => {
    const found = /^\d{1,15}(?:\.\d{1,6})?$/.test(value) ? Number(value) : Number.NaN;
    if (found >= min && found <= max) return found;
    throw new MigrateScanError('forecast.bad-number', { option, value, min: String(min), max: String(max) });
  };
}

function parseRatio(value: string): { low: number; high: number } {
  const [, low, high] = /^(\d{1,2}(?:\.\d{1,4})?)\.\.(\d{1,2}(?:\.\d{1,4})?)$/.exec(value) ?? [];
  const range = { low: Number(low), high: Number(high) };
  if (range.low >= 0.1 && range.high <= 10 && range.low <= range.high) return range;
  throw new MigrateScanError('forecast.bad-ratio', { value });
}
