import { z } from 'zod';
import { parameterSchema, providerErrorSchema, surfaceSchema } from './contract-schema.ts';
import { dateSchema, idSchema } from './fact-schema.ts';
import { authSchema, endpointSchema, mappingSchema, modelSchema, providerShape } from './schema.ts';
import { PROVIDER_SURFACES } from './terms.ts';

/** A fact as a user writes it: whence it comes is known, and what is left out stays as it was. */
const given = { sources: true, confirmed: true } as const;

const endpointOverrideSchema = endpointSchema
  .omit(given)
  .partial()
  .required({ id: true })
  .describe('An endpoint, by id: one of the catalogue, of which fields change, or a new one.');

const modelOverrideSchema = modelSchema
  .omit({ ...given, features: true })
  .partial()
  .required({ id: true })
  .extend({ features: modelSchema.shape.features.partial().optional() })
  .describe('A model, by id.');

/** The fields of a schema whose checks come later, when the fact is whole again. */
const mappingOverrideSchema = z
  .strictObject({ ...mappingSchema.shape })
  .omit(given)
  .partial()
  .required({ from: true, to: true })
  .describe('The model that takes the place of one of OpenAI; null where none does.');

const parameterOverrideSchema = z
  .strictObject({ ...parameterSchema.shape })
  .omit(given)
  .partial()
  .required({ name: true, surface: true, status: true })
  .describe('A row of the parameter contract, by surface and name. It replaces the row whole.');

const surfaceOverrideSchema = z
  .strictObject({ ...surfaceSchema.shape })
  .omit(given)
  .partial();

const errorOverrideSchema = z
  .strictObject({ ...providerErrorSchema.shape })
  .omit(given)
  .partial();

/** What the config key `providers` holds for one provider. */
export const providerOverrideSchema = z.strictObject({
  extends: idSchema
    .describe('For a new provider, such as a gateway: the provider of the catalogue that it behaves like.')
    .optional(),
  name: z.string().min(1).max(100).optional(),
  asOf: dateSchema.optional(),
  console: providerShape.console,
  endpoints: z.array(endpointOverrideSchema).max(100).optional(),
  auth: authSchema.omit(given).partial().optional(),
  surfaces: z.partialRecord(z.enum(PROVIDER_SURFACES), surfaceOverrideSchema).optional(),
  models: z.array(modelOverrideSchema).max(2000).optional(),
  modelMap: z.array(mappingOverrideSchema).max(500).optional(),
  parameters: z.array(parameterOverrideSchema).max(500).optional(),
  unlistedParameters: z.enum(['ignored', 'rejected', 'unknown']).optional(),
  errors: z.record(idSchema, errorOverrideSchema).optional(),
  embeddings: z
    .strictObject({ maxBatch: z.int().min(1), maxTokensPerInput: z.int().min(1) })
    .partial()
    .optional(),
});

export const providerOverridesSchema = z
  .record(idSchema, providerOverrideSchema)
  .describe('Providers of your own, and facts of the catalogue that are otherwise for you.');

/** As the user wrote it: nothing is filled in. */
export type ProviderOverride = z.input<typeof providerOverrideSchema>;
export type ProviderOverrides = z.input<typeof providerOverridesSchema>;
