// The closed lists of the report, apart from the schemas so that the command line knows them without loading zod.

export const KINDS = [
  'client',
  'call',
  'model',
  'model-ref',
  'http',
  'env',
  'env-def',
  'import',
  'dep',
] as const;
export const SURFACES = [
  'chat',
  'completions',
  'responses',
  'embeddings',
  'images',
  'audio',
  'moderations',
  'files',
  'fine-tuning',
  'batches',
  'assistants',
  'vector-stores',
  'realtime',
  'models',
  'agents',
  'videos',
  'containers',
  'evals',
  'none',
] as const;
export const REACHES = ['server', 'browser', 'edge', 'cli', 'test', 'docs', 'unknown'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** Where a request goes. `configurable`: a variable without a default decides. `provider`: another vendor. */
export const DESTINATION_KINDS = [
  'direct',
  'azure',
  'bedrock',
  'relay',
  'provider',
  'local',
  'configurable',
  'unknown',
] as const;
/** What happens to a call, worst first. */
export const EXPOSURE_LEVELS = [
  'blocked',
  'likely-blocked',
  'depends-on-end-user',
  'unknown',
  'not-exposed',
] as const;
/** What `--fail-on` takes. `any`: every call that goes, or may go, to OpenAI itself, wherever it runs. */
export const FAIL_LEVELS = ['blocked', 'likely-blocked', 'depends-on-end-user', 'unknown', 'any'] as const;
export const EXPOSURE_RULES = [
  'EX01',
  'EX02',
  'EX03',
  'EX04',
  'EX05',
  'EX06',
  'EX07',
  'EX08',
  'EX09',
  'EX10',
  'EX11',
  'EX12',
  'EX13',
  'EX14',
  'EX15',
  'EX16',
  'EX17',
  'EX18',
  'EX19',
  'EX20',
  'EX21',
] as const;
/** Who said that a finding does not count. */
export const SUPPRESSION_KINDS = ['inline', 'baseline'] as const;
/** Kinds of findings that send a request or make what sends it: the exposure judges these. */
export const SENDING_KINDS = ['call', 'http', 'client', 'model-ref'] as const;

export type Kind = (typeof KINDS)[number];
export type Surface = (typeof SURFACES)[number];
export type Reach = (typeof REACHES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type DestinationKind = (typeof DESTINATION_KINDS)[number];
export type ExposureLevel = (typeof EXPOSURE_LEVELS)[number];
export type FailLevel = (typeof FAIL_LEVELS)[number];
