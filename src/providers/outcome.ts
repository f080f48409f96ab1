import type { Parameter, ParameterRule } from './contract-schema.ts';
import type { Range } from './fact-schema.ts';
import type { Model } from './schema.ts';
import type { ParameterStatus } from './terms.ts';

/** What a request says about itself, as far as rules ask for it. */
export interface RequestFacts {
  readonly model: string;
  /** Undefined where it is not known: rules about thinking are then passed over. */
  readonly thinking?: boolean;
  /** Names of the parameters that are present. */
  readonly present: ReadonlySet<string>;
}

export interface ParameterOutcome {
  readonly status: ParameterStatus;
  readonly range?: Range;
  /** The key in `errors` of what a refusal answers. */
  readonly error?: string;
}

/** What a row of the contract means for one request: its first rule that fits, else the row itself. */
export function resolveParameter(row: Parameter, request: RequestFacts): ParameterOutcome {
  const { status, range, error } = row.rules?.find((rule) => isFitting(rule, request)) ?? row;
  const refusal = error ?? row.error;
  return { status, ...(range && { range }), ...(refusal && { error: refusal }) };
}

/** Whether a model has what a row needs of it; what is not known counts as there. */
export function hasNeeds(model: Model, needs: NonNullable<Parameter['needs']>): boolean {
  const [kind, name] = needs.split(':');
  if (kind === 'input') return model.input.some((modality) => modality === name);
  const features: Readonly<Record<string, boolean | null>> = model.features;
  return name === undefined || features[name] !== false;
}

/** Whether a pattern of the contract, an id or its beginning before `*`, means this model. */
export function isModelMatch(pattern: string, model: string): boolean {
  return pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : model === pattern;
}

function isFitting(rule: ParameterRule, { model, thinking, present }: RequestFacts): boolean {
  if (rule.models && !rule.models.some((pattern) => isModelMatch(pattern, model))) return false;
  if (rule.thinking !== undefined && rule.thinking !== thinking) return false;
  return rule.with === undefined || present.has(rule.with);
}
