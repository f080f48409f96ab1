import { z } from 'zod';
import { CURRENCIES, PLACES } from '../../providers/terms.ts';
import { reasonSchema } from '../plan.ts';

const placeSchema = z.strictObject({ file: z.string(), line: z.int().min(1) });

/** For a million tokens. */
const pricePairSchema = z.strictObject({
  currency: z.enum(CURRENCIES),
  input: z.number().min(0),
  output: z.number().min(0),
  /** The day of the facts. */
  asOf: z.string(),
  /** When it holds, where it is not always. */
  when: z.string().optional(),
  confirmed: z.boolean(),
});

/** Something that the provider does not do as OpenAI does, with each place that uses it. */
const lostFeatureSchema = z.strictObject({
  /** `logit_bias`, `audio`, … */
  feature: z.string(),
  /** `parameter`: a part of a request that is left out or changed. `call`: calls that stay. `model`: no counterpart. */
  kind: z.enum(['parameter', 'call', 'model']),
  reason: reasonSchema,
  places: z.array(placeSchema),
});

const modelFitSchema = z.strictObject({
  from: z.string(),
  /** null: the provider has no counterpart. */
  to: z.string().nullable(),
  contextTokens: z.int().nullable(),
  /** What OpenAI asks; null: not known. */
  today: pricePairSchema.nullable(),
  /** What the provider asks, one a currency, that of the endpoint first; empty: not known. */
  prices: z.array(pricePairSchema),
});

const callCountsSchema = z.strictObject({
  /** They move by themselves. */
  automatic: z.int(),
  /** They move, and somebody should look at what changes. */
  review: z.int(),
  /** They stay until a person moves them. */
  manual: z.int(),
});

const endpointFitSchema = z.strictObject({
  id: z.string(),
  baseURL: z.string(),
  place: z.enum(PLACES),
  region: z.string(),
  /** Whether it is where the declared users are; null where none were declared. */
  nearUsers: z.boolean().nullable(),
  reason: reasonSchema,
});

const providerFitSchema = z.strictObject({
  provider: z.string(),
  name: z.strictObject({ en: z.string(), 'zh-CN': z.string() }),
  /** The day on which the facts were last gone through. */
  asOf: z.string(),
  /** Why no plan could be made; everything else is then empty. */
  problem: reasonSchema.nullable(),
  calls: callCountsSchema,
  edits: z.int(),
  files: z.int(),
  lost: z.array(lostFeatureSchema),
  endpoint: endpointFitSchema,
  models: z.array(modelFitSchema),
  advice: reasonSchema,
});

/** How a repository fits each provider: the document of `compare --format json`. */
export const fitSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('migrate-scan'), version: z.string() }),
  root: z.string(),
  /** Country codes, as declared. */
  users: z.array(z.string()),
  /** Calls that go, or may go, to OpenAI. */
  calls: z.int(),
  providers: z.array(providerFitSchema),
  recommendation: z.strictObject({
    /** null where nothing calls OpenAI, or nothing could be planned. */
    provider: z.string().nullable(),
    /** Providers that do as well in all that counts. */
    tied: z.array(z.string()),
    reasons: z.array(reasonSchema),
  }),
});

export type Fit = z.infer<typeof fitSchema>;
export type ProviderFit = z.infer<typeof providerFitSchema>;
export type LostFeature = z.infer<typeof lostFeatureSchema>;
export type ModelFit = z.infer<typeof modelFitSchema>;
export type PricePair = z.infer<typeof pricePairSchema>;
export type CallCounts = z.infer<typeof callCountsSchema>;
export type EndpointFit = z.infer<typeof endpointFitSchema>;
