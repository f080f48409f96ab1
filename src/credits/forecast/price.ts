import type { Model, Price, Provider } from '../../providers/schema.ts';
import table from './openai-prices.json' with { type: 'json' };

export type Currency = Price['currency'];
/** Where a target's requests arrive; it decides which price list holds. */
export type Place = Provider['endpoints'][number]['place'];

/** A price for a million tokens. */
export interface TokenPrice {
  readonly currency: Currency;
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number | undefined;
  readonly when?: string | undefined;
  readonly confirmed: boolean;
}

/** Tokens of a day; `cached` are part of `input`. */
export interface DayTokens {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

export const OPENAI_PRICES_AS_OF = table.asOf;
export const OPENAI_BATCH_FACTOR = table.batchFactor;
/** Models that a price table shows where nobody says which. */
export const USUAL_MODELS: readonly string[] = table.usual;

const OPENAI_PRICES = new Map<string, readonly number[]>(
  Object.values(table.prices).flatMap((rows) => Object.entries(rows)),
);
const ALIASES = new Map(Object.entries(table.aliases));

/** What OpenAI charges for a model of its own; a date at the end of the id is looked past. */
export function findOpenAIPrice(model: string): TokenPrice | undefined {
  const names = [model, ALIASES.get(model), model.replace(/-20\d\d-\d\d-\d\d$/, '')];
  const found = names.map((name) => OPENAI_PRICES.get(name ?? '')).find((row) => row !== undefined);
  if (!found) return undefined;
  const [input = 0, output = 0, cachedInput] = found;
  return { currency: 'USD', input, output, cachedInput, confirmed: true };
}

/**
 * The price of a model for requests to a place: the first listed in that place's currency, else the first at all. Only
 * prices of tokens count. The model's own doubt makes its prices doubtful.
 */
export function choosePrice(model: Model, place: Place): TokenPrice | undefined {
  const prices = model.prices.filter(({ unit }) => unit === '1M-tokens');
  const wanted = place === 'international' ? 'USD' : 'CNY';
  const found = prices.find(({ currency }) => currency === wanted) ?? prices[0];
  return found && { ...found, confirmed: found.confirmed && model.confirmed };
}

/** What a day's tokens cost, in the price's currency. Cached input without a price of its own costs what input costs. */
export function costOf({ input, cached, output }: DayTokens, price: TokenPrice): number {
  const fresh = (input - cached) * price.input;
  return (fresh + cached * (price.cachedInput ?? price.input) + output * price.output) / 1e6;
}
