import { z } from 'zod';
import { factShape, idSchema, rangeSchema } from './fact-schema.ts';
import {
  ERROR_MEANINGS,
  MODEL_NEEDS,
  PARAMETER_STATUSES,
  PROVIDER_SURFACES,
  SURFACE_SHAPES,
  SURFACE_STATUSES,
} from './terms.ts';

export const surfaceSchema = z
  .strictObject({
    status: z.enum(SURFACE_STATUSES),
    /** After the endpoint's base URL; null where there is none. A whole URL where another host serves it. */
    path: z
      .string()
      .regex(/^(?:\/|wss:\/\/|https:\/\/)/)
      .nullable(),
    shape: z.enum(SURFACE_SHAPES).default('openai'),
    /** Endpoints that have it, where it is not all of the protocol. */
    endpoints: z.array(idSchema).optional(),
    ...factShape,
  })
  .refine(({ status, path }) => status !== 'supported' || path !== null, 'a supported surface has a path');

/** A model id, or the beginning of ids before a final `*`. */
const modelPatternSchema = z.string().regex(/^[\w./:-]+\*?$/);

/** What holds instead of the row under conditions. The first rule that fits decides. */
export const parameterRuleSchema = z
  .strictObject({
    models: z.array(modelPatternSchema).min(1).optional(),
    /** Only while the model thinks (true) or does not (false). */
    thinking: z.boolean().optional(),
    /** Only when this other parameter is present. */
    with: z.string().optional(),
    status: z.enum(PARAMETER_STATUSES),
    range: rangeSchema.optional(),
    error: idSchema.optional(),
  })
  .refine(
    ({ models, thinking, with: other }) =>
      models !== undefined || thinking !== undefined || other !== undefined,
    'a rule needs a condition: models, thinking or with',
  );

/**
 * One row of the contract. `name` is the name of a member of the body, or a part of it: `role:developer` (a message's
 * role), `content:image_url` (a part's type), `response_format.json_schema` (its type), `batch-size` (entries of
 * `input`), `input:tokens` (token ids instead of text), `encoding_format:default` (absent).
 */
export const parameterSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][\w-]*(?:[.:][\w-]+)?$/),
    surface: z.enum(PROVIDER_SURFACES),
    status: z.enum(PARAMETER_STATUSES),
    range: rangeSchema.optional(),
    /** Where no rule fits, the row's own status and range hold; restricted without a range: not known. */
    rules: z.array(parameterRuleSchema).min(1).optional(),
    /** What the model must have, by its row in `models`; null there counts as having it. */
    needs: z.enum(MODEL_NEEDS).optional(),
    /** A word that some message must hold, in any case. */
    needsWord: z.string().optional(),
    /** The name that carries it here: a row that is renamed, or one that has a replacement to offer. */
    renamedTo: z.string().optional(),
    /** The key in `errors` of what a refusal answers; absent: the provider's `parameter-invalid`. */
    error: idSchema.optional(),
    /** What happens is told in `note` only; a machine lets it pass. */
    prose: z.boolean().default(false),
    ...factShape,
  })
  .refine(
    ({ status, range, rules, needs, prose }) => status !== 'restricted' || prose || range || rules || needs,
    'a restricted parameter needs a range, rules or needs, or prose: true',
  )
  .refine(
    ({ status, renamedTo }) => status !== 'renamed' || renamedTo !== undefined,
    'a renamed parameter needs renamedTo',
  )
  .refine(({ prose, note }) => !prose || note !== undefined, 'prose needs a note');

/**
 * How a chat request switches thinking, for models that can do both. The member `name` of the body holds `off` or `on`;
 * without `on`, no source says what switches it on. The first row whose models fit decides.
 */
export const thinkingSwitchSchema = z.strictObject({
  models: z.array(modelPatternSchema).min(1),
  name: z.string().regex(/^[a-z][\w-]*$/),
  off: z.json(),
  on: z.json().optional(),
  /** Whether these models think where the request says nothing; null: not known, or not the same for all. */
  byDefault: z.boolean().nullable(),
  ...factShape,
});

/** `code` and `type` as they stand in the body; null where the body has none, or has null. */
export const providerErrorSchema = z.strictObject({
  status: z.int().min(200).max(599),
  code: z.union([z.string(), z.number()]).nullable(),
  type: z.string().nullable(),
  meaning: z.enum(ERROR_MEANINGS),
  /** May hold `{param}`, `{model}`, `{detail}`, `{path}`, `{limit}`. */
  message: z.string().min(1),
  /** The key in `errorBodies`. */
  body: z.string().default('default'),
  /** Whether this is the answer an emulator gives for its meaning. One a meaning. */
  primary: z.boolean().default(false),
  ...factShape,
});

/** A JSON body in which `{status}`, `{code}`, `{type}`, `{message}`, `{param}`, `{requestId}` are filled. */
export const errorBodySchema = z.strictObject({ template: z.json(), ...factShape });

export const rateLimitSchema = z.strictObject({
  scope: z.string().min(1),
  models: z.array(modelPatternSchema).optional(),
  requestsPerMinute: z.int().optional(),
  tokensPerMinute: z.int().optional(),
  concurrentRequests: z.int().optional(),
  imagesPerMinute: z.int().optional(),
  imagesPerDay: z.int().optional(),
  ...factShape,
});

export const limitsSchema = z.strictObject({
  /** Bytes of a whole request body. */
  requestBytes: z.strictObject({ max: z.int(), ...factShape }).optional(),
  embeddings: z
    .strictObject({
      /** Texts in one call, where the model does not say otherwise. */
      maxBatch: z.int().optional(),
      maxTokensPerInput: z.int().optional(),
      maxCharactersPerInput: z.int().optional(),
      ...factShape,
    })
    .optional(),
  rates: z.array(rateLimitSchema).default([]),
  /** Headers that tell what is left. */
  headers: z.array(z.string()).default([]),
  ...factShape,
});

export type Surface = z.infer<typeof surfaceSchema>;
export type Parameter = z.infer<typeof parameterSchema>;
export type ParameterRule = z.infer<typeof parameterRuleSchema>;
export type ThinkingSwitch = z.infer<typeof thinkingSwitchSchema>;
export type ProviderError = z.infer<typeof providerErrorSchema>;
