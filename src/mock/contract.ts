/** Kinds of refusal that every provider has in its own words. */
export const FAULT_KINDS = [
  'malformed',
  'bad-parameter',
  'model-unknown',
  'key-missing',
  'key-wrong',
  'context',
  'rate',
  'moderation',
  'quota',
  'region',
  'not-found',
  'method',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A refusal as it goes over the wire; texts may hold `{param}`, `{model}`, `{detail}`, `{path}`, `{limit}`. */
export interface Fault {
  readonly status: number;
  readonly code: string | number | null;
  readonly type: string | null;
  readonly message: string;
}

export const EMULATED_SURFACES = ['chat', 'completions', 'embeddings', 'responses', 'models'] as const;
export type EmulatedSurface = (typeof EMULATED_SURFACES)[number];

/** A set of values: an interval, a list, or a largest number of entries. All conditions that are present must hold. */
export interface Allowed {
  readonly min?: number;
  readonly max?: number;
  readonly minExclusive?: boolean;
  readonly maxExclusive?: boolean;
  readonly integer?: boolean;
  readonly values?: readonly (string | number | boolean)[];
  readonly maxItems?: number;
  readonly maxLength?: number;
}

export interface ParameterRule {
  /** `role:developer`, `content:image_url`, `response_format.json_schema` and `batch-size` name parts of a request. */
  readonly name: string;
  readonly surface: string;
  readonly support: 'supported' | 'ignored' | 'rejected' | 'renamed' | 'restricted' | 'unknown';
  readonly to?: string;
  readonly allowed?: Allowed;
}

export interface ContractModel {
  readonly id: string;
  readonly surface: 'chat' | 'embeddings' | 'other';
  readonly contextTokens?: number;
  readonly imageInput: boolean;
  /** Widths that an embedding model can give, its default first. */
  readonly dimensions: readonly number[];
  readonly maxBatch?: number;
}

/** What the emulator enforces: one provider's data in the form that a server needs. */
export interface Contract {
  readonly provider: string;
  /** Paths that requests may start with, such as `/compatible-mode/v1`; the first is printed. */
  readonly basePaths: readonly string[];
  readonly paths: Readonly<Partial<Record<EmulatedSurface, string>>>;
  /** Paths of surfaces that the provider has and the emulator does not. */
  readonly notEmulated: readonly string[];
  readonly models: readonly ContractModel[];
  readonly parameters: readonly ParameterRule[];
  readonly unlistedParameters: 'ignored' | 'rejected';
  readonly faults: Readonly<Record<FaultKind, Fault>>;
  /** The shape of an error body: a JSON value in which `{status}`, `{code}`, `{type}`, `{message}`, `{param}`, `{requestId}` are filled. */
  readonly errorBody: unknown;
}
