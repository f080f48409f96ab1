import type { Parameter } from '../providers/contract-schema.ts';
import { isNeutralValue } from '../providers/neutral-values.ts';
import {
  hasNeeds,
  type ParameterOutcome,
  type RequestFacts,
  resolveParameter,
} from '../providers/outcome.ts';
import type { Model, Provider } from '../providers/schema.ts';
import type { Refusal } from './faults.ts';
import { isInRange } from './range.ts';
import { type RequestBody, readParameter, splitName } from './read-parameter.ts';

/** What the contract says about one request. */
export interface ParameterCheck {
  readonly refusal?: Refusal;
  /** Parameters that had no effect: the provider ignores them, or knows them by another name. */
  readonly ignored: readonly string[];
  /** Parameters whose effect no source tells. */
  readonly unconfirmed: readonly string[];
}

export interface ContractRules {
  readonly rows: readonly Parameter[];
  readonly model: Model;
  /** Members of the body that the provider knows beyond the rows. */
  readonly known: readonly string[];
  readonly unlisted: Provider['unlistedParameters'];
  /** Refuse what the provider would silently ignore. */
  readonly strict: boolean;
}

/** Checks every parameter of a request against the rows of its surface; the first offence decides. */
export function checkParameters(body: RequestBody, rules: ContractRules): ParameterCheck {
  const ignored: string[] = [];
  const unconfirmed: string[] = [];
  const facts = factsOf(body, rules);
  for (const row of rules.rows) {
    const value = readParameter(row.name, body);
    if (value === undefined) continue;
    const rule = resolveParameter(row, facts);
    const refusal = findOffence(row, rule, value, rules.strict) ?? findUnmetNeed(row, body, rules.model);
    if (refusal) return { refusal, ignored, unconfirmed };
    if (isNeutralValue(row.name, value)) continue;
    if (rule.status === 'ignored' || rule.status === 'renamed') ignored.push(row.name);
    if (isUnconfirmed(row, rule) && !ALWAYS_KNOWN.has(row.name)) unconfirmed.push(row.name);
  }
  const { status: unlistedStatus } = rules.unlisted;
  const unlisted = Object.keys(body).filter((name) => isUnlisted(name, body, rules));
  if (
    unlisted[0] !== undefined &&
    (unlistedStatus === 'rejected' || (rules.strict && unlistedStatus === 'ignored'))
  ) {
    return { refusal: refuse(unlisted[0], 'unknown parameter', rules.unlisted.error), ignored, unconfirmed };
  }
  return unlistedStatus === 'unknown'
    ? { ignored, unconfirmed: [...unconfirmed, ...unlisted] }
    : { ignored: [...ignored, ...unlisted], unconfirmed };
}

function findOffence(
  row: Parameter,
  rule: ParameterOutcome,
  value: unknown,
  strict: boolean,
): Refusal | undefined {
  const { error } = rule;
  if (rule.status === 'rejected') return refuse(row.name, 'not supported', error);
  if (strict && rule.status === 'ignored' && !isNeutralValue(row.name, value))
    return refuse(row.name, 'ignored by the provider', error);
  if (strict && rule.status === 'renamed')
    return refuse(row.name, `called ${row.renamedTo ?? 'differently'} here`, error);
  if (!rule.range || isInRange(value, rule.range)) return undefined;
  const limit = rule.range.max ?? rule.range.maxItems ?? rule.range.values?.join(', ') ?? '';
  return { ...refuse(row.name, 'value not allowed', error), limit: String(limit) };
}

/** What the row asks of the model or of the messages, and this request does not have. */
function findUnmetNeed(row: Parameter, body: RequestBody, model: Model): Refusal | undefined {
  const { needs, needsWord } = row;
  if (needs && !hasNeeds(model, needs)) return refuse(row.name, `${model.id} does not have it`, row.error);
  if (
    needsWord === undefined ||
    JSON.stringify(body.messages ?? '')
      .toLowerCase()
      .includes(needsWord.toLowerCase())
  )
    return undefined;
  return refuse(
    'messages',
    `must contain the word '${needsWord}' in some form, to use '${row.name}'`,
    row.error,
  );
}

/** A restriction that only words describe is one that a machine cannot check. */
function isUnconfirmed(row: Parameter, rule: ParameterOutcome): boolean {
  return rule.status === 'unknown' || (rule.status === 'restricted' && !rule.range && !row.needs);
}

function refuse(param: string, detail: string, error?: string): Refusal {
  return { meaning: MEANINGS[param] ?? 'parameter-invalid', param, detail, error };
}

/** Rows that providers refuse in words of their own. */
const MEANINGS: Readonly<Record<string, Refusal['meaning']>> = {
  'batch-size': 'batch-too-large',
  'role:developer': 'messages-invalid',
};

function factsOf(body: RequestBody, { model, rows }: ContractRules): RequestFacts {
  const present = new Set(
    rows.map((row) => row.name).filter((name) => readParameter(name, body) !== undefined),
  );
  return { model: model.id, thinking: isThinking(body, model), present };
}

/** Whether the model thinks on this request: what the request says, else the model's habit. */
function isThinking(body: RequestBody, model: Model): boolean {
  if (typeof body.enable_thinking === 'boolean') return body.enable_thinking;
  const type = readParameter('thinking', body);
  if (typeof type === 'object' && type !== null && 'type' in type) return type.type !== 'disabled';
  if (body.reasoning_effort === 'none') return false;
  return model.kind === 'reasoning';
}

const ALWAYS_KNOWN: ReadonlySet<string> = new Set([
  'model',
  'messages',
  'input',
  'prompt',
  'response_format',
]);

function isUnlisted(name: string, body: RequestBody, rules: ContractRules): boolean {
  if (body[name] === undefined || body[name] === null) return false;
  if (ALWAYS_KNOWN.has(name) || rules.known.includes(name)) return false;
  return !rules.rows.some((row) => splitName(row.name)[0] === name || row.renamedTo === name);
}
