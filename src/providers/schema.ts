import { z } from 'zod';
import { checkProvider } from './consistency.ts';
import {
  errorBodySchema,
  limitsSchema,
  parameterSchema,
  providerErrorSchema,
  surfaceSchema,
  thinkingSwitchSchema,
} from './contract-schema.ts';
import { dateSchema, factShape, idSchema, sourceSchema } from './fact-schema.ts';
import {
  CURRENCIES,
  ENDPOINT_STATUSES,
  MAPPING_STATUSES,
  MODALITIES,
  MODEL_KINDS,
  MODEL_STATUSES,
  NOTE_TOPICS,
  PLACES,
  PRICE_UNITS,
  PROTOCOLS,
  PROVIDER_SURFACES,
  SDK_FAMILIES,
} from './terms.ts';

const variableNameSchema = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'a variable name in capitals');
const bilingualSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

/** An address. It may hold a `{Name}` that the user fills in. */
const baseURLSchema = z.string().regex(/^(?:https|http|wss):\/\/[\w.{}-]+(?::\d+)?(?:\/[\w.{}-]+)*$/);

export const endpointSchema = z.strictObject({
  id: idSchema,
  baseURL: baseURLSchema,
  place: z.enum(PLACES),
  region: z.string().min(1),
  protocol: z.enum(PROTOCOLS).default('openai'),
  default: z.boolean().default(false),
  status: z.enum(ENDPOINT_STATUSES).default('current'),
  /** A key works at the endpoints of its group and at no other. */
  keyGroup: idSchema,
  ...factShape,
});

export const authSchema = z.strictObject({
  scheme: z.enum(['bearer', 'api-key-header']),
  envVar: variableNameSchema,
  /** A regular expression that keys match, as far as it is known. */
  keyPattern: z.string().nullable(),
  ...factShape,
});

const flag = z.boolean().nullable();
export const priceSchema = z.strictObject({
  currency: z.enum(CURRENCIES),
  unit: z.enum(PRICE_UNITS),
  input: z.number().min(0),
  output: z.number().min(0),
  cachedInput: z.number().min(0).optional(),
  /** When it holds, where it is not always: a band of input lengths, a time of day, a region. */
  when: z.string().optional(),
  confirmed: z.boolean().default(true),
});

export const modelSchema = z.strictObject({
  id: z.string().min(1).max(128),
  family: z.string().min(1),
  kind: z.enum(MODEL_KINDS),
  contextTokens: z.int().min(1).nullable(),
  maxOutputTokens: z.int().min(1).nullable(),
  input: z.array(z.enum(MODALITIES)).min(1),
  /** null: not known. */
  features: z.strictObject({
    tools: flag,
    jsonObject: flag,
    jsonSchema: flag,
    streaming: flag,
    thinking: flag,
  }),
  /** The first is the list price; empty: not known. */
  prices: z.array(priceSchema).default([]),
  status: z.enum(MODEL_STATUSES),
  retiredOn: dateSchema.nullable().default(null),
  /** What the provider names in its place: model ids, or words. */
  replacement: z.string().optional(),
  /** Widths of a vector, the default first. */
  dimensions: z.array(z.int().min(1)).min(1).optional(),
  /** Texts in one embeddings call. */
  maxBatch: z.int().min(1).optional(),
  ...factShape,
});

export const mappingSchema = z
  .strictObject({
    from: z.string().min(1),
    to: z.string().nullable(),
    status: z.enum(MAPPING_STATUSES),
    reason: z.string().min(1),
    caveats: z.array(z.string()).default([]),
    /** What OpenAI itself does with the model that is left. */
    openaiStatus: z.string().optional(),
    ...factShape,
  })
  .refine(({ to, status }) => (to === null) === (status === 'manual'), 'no target and manual go together');

export const extraBodySchema = z.strictObject({
  /** A member of the body, or `header:<name>`. */
  name: z.string().min(1),
  value: z.json(),
  when: z.string().min(1),
  default: z.string().optional(),
  ...factShape,
});

export const sdkSchema = z.strictObject({
  package: z.string().nullable(),
  version: z.string().nullable().default(null),
  ...factShape,
});

export const noteSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(NOTE_TOPICS),
  text: bilingualSchema,
  sources: factShape.sources,
  confirmed: factShape.confirmed,
});

/** The fields of a provider, without the checks that join them. */
export const providerShape = {
  id: idSchema,
  name: bilingualSchema,
  /** The day on which the facts were last gone through. */
  asOf: dateSchema,
  console: z.url({ protocol: /^https$/ }).optional(),
  consoleInternational: z.url({ protocol: /^https$/ }).optional(),
  docs: z.array(z.url({ protocol: /^https$/ })).default([]),
  endpoints: z.array(endpointSchema).min(1),
  auth: authSchema,
  surfaces: z.partialRecord(z.enum(PROVIDER_SURFACES), surfaceSchema),
  models: z.array(modelSchema),
  modelMap: z.array(mappingSchema),
  parameters: z.array(parameterSchema),
  /** What becomes of a member of the body that no row names. */
  unlistedParameters: z.strictObject({
    status: z.enum(['ignored', 'rejected', 'unknown']),
    /** The key in `errors` of a refusal. */
    error: idSchema.optional(),
    ...factShape,
  }),
  thinkingSwitches: z.array(thinkingSwitchSchema).default([]),
  extraBody: z.array(extraBodySchema).default([]),
  errors: z.record(idSchema, providerErrorSchema),
  errorBodies: z.record(z.string(), errorBodySchema),
  limits: limitsSchema,
  sdks: z.partialRecord(z.enum(SDK_FAMILIES), sdkSchema).default({}),
  env: z.strictObject({
    key: z.array(variableNameSchema).default([]),
    baseURL: z.array(variableNameSchema).default([]),
    other: z.array(variableNameSchema).default([]),
    ...factShape,
  }),
  /** Keys of offers in the credit catalogue. */
  offers: z.array(idSchema).default([]),
  notes: z.array(noteSchema).default([]),
  unconfirmed: z.array(z.string()).default([]),
  sources: z.record(z.string(), sourceSchema),
};

export const providerShapeSchema = z.strictObject(providerShape);
/** A provider whose parts fit together. */
export const providerSchema = providerShapeSchema.superRefine(checkProvider);

export type Provider = z.infer<typeof providerShapeSchema>;
export type Endpoint = z.infer<typeof endpointSchema>;
export type Model = z.infer<typeof modelSchema>;
export type Price = z.infer<typeof priceSchema>;
export type Mapping = z.infer<typeof mappingSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Sdk = z.infer<typeof sdkSchema>;
