// The closed lists of the provider catalogue, apart from the schema so that they load without zod.

/** Parts of a provider's API, named after OpenAI's. `rerank` has no counterpart there. */
export const PROVIDER_SURFACES = [
  'chat',
  'completions',
  'responses',
  'embeddings',
  'images',
  'audio.transcriptions',
  'audio.speech',
  'moderations',
  'files',
  'fine-tuning',
  'batches',
  'assistants',
  'vector-stores',
  'realtime',
  'models',
  'rerank',
] as const;
export const SURFACE_STATUSES = ['supported', 'partial', 'unsupported', 'unknown'] as const;
/** `openai`: the call of the OpenAI SDK fits. `own`: another path or body, so that the call needs a hand. */
export const SURFACE_SHAPES = ['openai', 'own'] as const;

export const PROTOCOLS = ['openai', 'openai-responses', 'anthropic', 'realtime', 'native'] as const;
/** Where requests arrive. `global`: one host for everybody, wherever it may run. */
export const PLACES = ['mainland', 'international', 'global'] as const;
export const ENDPOINT_STATUSES = ['current', 'legacy', 'retired'] as const;

export const MODEL_KINDS = [
  'chat',
  'reasoning',
  'vision',
  'embedding',
  'rerank',
  'image',
  'transcription',
  'speech',
  'moderation',
] as const;
export const MODEL_STATUSES = ['current', 'legacy', 'retired'] as const;
export const MODALITIES = ['text', 'image', 'video', 'audio', 'file'] as const;
export const CURRENCIES = ['CNY', 'USD'] as const;
export const PRICE_UNITS = ['1M-tokens', '1M-bytes'] as const;

/** What becomes of a call that names an OpenAI model. `manual`: no model of this provider fits. */
export const MAPPING_STATUSES = ['automatic', 'review', 'manual'] as const;

/**
 * `supported`: as at OpenAI. `ignored`: accepted without effect. `rejected`: refused. `renamed`: another name carries
 * it, this one has no effect. `restricted`: a smaller set of values, or only with some models. `unknown`: no source.
 */
export const PARAMETER_STATUSES = [
  'supported',
  'ignored',
  'rejected',
  'renamed',
  'restricted',
  'unknown',
] as const;

/** What a parameter may ask of the model: a kind of input, or a feature. */
export const MODEL_NEEDS = [
  'input:image',
  'input:audio',
  'feature:tools',
  'feature:jsonObject',
  'feature:jsonSchema',
  'feature:thinking',
] as const;

/** What an error means to the caller, whatever the provider calls it. */
export const ERROR_MEANINGS = [
  'malformed-request',
  'parameter-invalid',
  'messages-invalid',
  'model-unknown',
  'model-unavailable',
  'missing-key',
  'wrong-key',
  'wrong-region',
  'region-blocked',
  'permission-denied',
  'context-exceeded',
  'request-too-large',
  'batch-too-large',
  'moderation',
  'quota-exhausted',
  'free-tier-exhausted',
  'arrears',
  'plan-limit',
  'rate-limited',
  'overloaded',
  'not-found',
  'method-not-allowed',
  'server-error',
  'timeout',
] as const;

/**
 * Who says so. `official`: the provider's own page or SDK. `client`: code of a client library or gateway. `report`: an
 * issue, an article, a measurement. `none`: nothing public was found, the fact is what this tool assumes.
 * `judgement`: our own choice, such as which model is nearest to another. `user`: the user's config.
 */
export const SOURCE_KINDS = ['official', 'client', 'report', 'none', 'judgement', 'user'] as const;

export const NOTE_TOPICS = [
  'residency',
  'public-service-rules',
  'trade-lists',
  'moderation',
  'account',
  'retirement',
  'billing',
] as const;

export const SDK_FAMILIES = ['aiSdk', 'langchain', 'llamaindex', 'native'] as const;

export type ProviderSurface = (typeof PROVIDER_SURFACES)[number];
export type SurfaceStatus = (typeof SURFACE_STATUSES)[number];
export type ParameterStatus = (typeof PARAMETER_STATUSES)[number];
export type ErrorMeaning = (typeof ERROR_MEANINGS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
