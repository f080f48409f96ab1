import { z } from 'zod';
import { CURRENCIES } from '../../providers/terms.ts';
import { USAGE_PROBLEMS } from '../usage/usage.ts';

const daySchema = z.iso.date();
const currencySchema = z.enum(CURRENCIES);
/** Little use, use as it was counted, much use. */
const bandSchema = z.strictObject({ low: z.number(), base: z.number(), high: z.number() });
/** null: not within ten years, or never. */
const dayBandSchema = z.strictObject({
  low: daySchema.nullable(),
  base: daySchema.nullable(),
  high: daySchema.nullable(),
});
const moneySchema = z.strictObject({ currency: currencySchema, value: z.number() });
const priceSchema = z.strictObject({
  currency: currencySchema,
  input: z.number(),
  output: z.number(),
  cachedInput: z.number().optional(),
  when: z.string().optional(),
  confirmed: z.boolean(),
});
const tokensSchema = z.strictObject({ input: z.number(), cached: z.number(), output: z.number() });

const volumeSchema = z.strictObject({
  source: z.enum(['usage', 'options']),
  from: daySchema.optional(),
  to: daySchema.optional(),
  days: z.int(),
  holes: z.int(),
  busyFactor: z.number(),
  models: z.array(
    z.strictObject({
      model: z.string(),
      isBatch: z.boolean(),
      callsPerDay: z.number(),
      perDay: tokensSchema,
    }),
  ),
  unnamedTokens: z.number(),
});

const modelSchema = z.strictObject({
  from: z.string(),
  isBatch: z.boolean(),
  /** null: the provider has none for it. */
  to: z.string().nullable(),
  status: z.enum(['automatic', 'review', 'manual', 'unknown']),
  /** null: no price for tokens is known. */
  price: priceSchema.nullable(),
  /** All prices of the catalogue for this model. */
  prices: z.array(priceSchema),
  /** Tokens here for one of OpenAI's. */
  ratio: bandSchema,
  /** In the price's currency, without free quota; null without a price or a volume. */
  costPerDay: bandSchema.nullable(),
});

/** Free tokens, or money, from one offer. */
const poolSchema = z.strictObject({
  offer: z.string(),
  /** The model that it is for; null: for several. */
  model: z.string().nullable(),
  tokens: z.number().nullable(),
  money: moneySchema.nullable(),
  /** Who may have it. */
  who: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  confirmed: z.boolean(),
  /** null: no end is stated. */
  lastDay: daySchema.nullable(),
  runsOut: dayBandSchema,
  /** What is left when it expires, in tokens or money; null where it has no end. */
  expiresUnused: bandSchema.nullable(),
});

export const SKIP_REASONS = [
  'unconfirmed',
  'no-amount',
  'free-of-charge',
  'other-place',
  'no-model',
  'other-currency',
] as const;

const providerSchema = z.strictObject({
  provider: z.string(),
  place: z.string(),
  pricesAsOf: z.string(),
  models: z.array(modelSchema),
  /** Models that the provider has no counterpart for, and that no map knows. */
  unmapped: z.array(z.string()),
  unknown: z.array(z.string()),
  /** Models of the provider without a price for tokens: their cost is missing in the sums. */
  unpriced: z.array(z.string()),
  pools: z.array(poolSchema),
  /** Active offers that the forecast leaves out. */
  skippedOffers: z.array(z.strictObject({ offer: z.string(), reason: z.enum(SKIP_REASONS) })),
  burnRule: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** The first day on which something is billed; null: never, or without a volume. */
  firstBilledDay: dayBandSchema.nullable(),
  /** A day without free quota; one entry a currency, never added up. */
  costPerDay: z.array(z.strictObject({ currency: currencySchema, amount: bandSchema })),
  /** All days of the horizon, free quota taken off. */
  costOfHorizon: z.array(z.strictObject({ currency: currencySchema, amount: bandSchema })),
  /** `costPerDay` in one currency, at the rate of the user; null without one. */
  converted: z.strictObject({ USD: bandSchema, CNY: bandSchema }).nullable(),
  /** For a chart: each day of the horizon. `freeTokens` is what is left in the evening; `cost` adds up from the first day. */
  series: z.array(
    z.strictObject({
      day: daySchema,
      freeTokens: bandSchema,
      cost: z.partialRecord(currencySchema, bandSchema),
    }),
  ),
});

export const forecastSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  /** The day of the move: what is free begins to run. */
  asOf: daySchema,
  horizonDays: z.int(),
  /** null: nothing is known of it, so that there is a price table and no date. */
  volume: volumeSchema.nullable(),
  records: z.int(),
  problems: z.array(z.strictObject({ kind: z.enum(USAGE_PROBLEMS), count: z.int(), first: z.int() })),
  assumptions: z.strictObject({
    tokenRatio: z.strictObject({
      low: z.number(),
      high: z.number(),
      source: z.enum(['measured', 'option']),
      measuredOn: daySchema.nullable(),
    }),
    cnyPerUsd: z.number().nullable(),
    includeUnconfirmed: z.boolean(),
    offersAsOf: daySchema,
    openaiPricesAsOf: daySchema,
  }),
  /** What OpenAI costs a day: as it was charged, and by the list prices. */
  today: z.strictObject({
    charged: z.array(z.strictObject({ currency: z.string(), perDay: z.number(), days: z.int() })),
    listed: z.strictObject({ currency: z.literal('USD'), perDay: z.number() }).nullable(),
    unpriced: z.array(z.string()),
    models: z.array(z.strictObject({ model: z.string(), price: priceSchema.nullable() })),
  }),
  providers: z.array(providerSchema),
});

/** What the forecast tells: plain data, for JSON, text and the chart of the HTML report. */
export type Forecast = z.infer<typeof forecastSchema>;
export type ProviderForecast = z.infer<typeof providerSchema>;
export type ModelForecast = z.infer<typeof modelSchema>;
export type PoolForecast = z.infer<typeof poolSchema>;
export type Band = z.infer<typeof bandSchema>;
export type SkipReason = (typeof SKIP_REASONS)[number];
