import type { Allowed, ParameterRule } from './contract.ts';
import type { Refusal } from './faults.ts';

export type RequestBody = Readonly<Record<string, unknown>>;

/** What the contract says about one request. */
export interface ParameterCheck {
  readonly refusal?: Refusal;
  /** Parameters that had no effect: the provider ignores them, or knows them by another name. */
  readonly ignored: readonly string[];
  /** Parameters whose effect no source tells. */
  readonly unconfirmed: readonly string[];
}

export interface ContractRules {
  readonly parameters: readonly ParameterRule[];
  readonly unlistedParameters: 'ignored' | 'rejected';
  /** Refuse what the provider would silently ignore. */
  readonly strict: boolean;
}

/** Checks every parameter of a request against the rows of its surface; the first offence decides. */
export function checkParameters(surface: string, body: RequestBody, rules: ContractRules): ParameterCheck {
  const rows = rules.parameters.filter((row) => row.surface === surface);
  const ignored: string[] = [];
  const unconfirmed: string[] = [];
  for (const row of rows) {
    const value = readParameter(row.name, body);
    if (value === undefined) continue;
    const reason = offenceOf(row, value, rules.strict);
    if (reason !== undefined) return { refusal: refuse(row.name, reason), ignored, unconfirmed };
    if (row.support === 'ignored' || row.support === 'renamed') ignored.push(row.name);
    if (row.support === 'unknown') unconfirmed.push(row.name);
  }
  const unlisted = Object.keys(body).filter((name) => isUnlisted(name, body, rows));
  if (unlisted[0] !== undefined && rules.unlistedParameters === 'rejected') {
    return { refusal: refuse(unlisted[0], 'unknown parameter'), ignored, unconfirmed };
  }
  return { ignored: [...ignored, ...unlisted], unconfirmed };
}

/** The value that a row of the contract speaks about, or undefined where the request does not have it. */
export function readParameter(name: string, body: RequestBody): unknown {
  const [head = '', tail] = splitName(name);
  if (head === 'role') return messagesOf(body).some((message) => at(message, 'role') === tail) || undefined;
  if (head === 'content') return messagesOf(body).some((message) => hasPart(message, tail)) || undefined;
  if (name === 'batch-size') return Array.isArray(body.input) ? body.input : undefined;
  if (tail !== undefined) return at(body[head], 'type') === tail ? body[head] : undefined;
  return body[head] ?? undefined;
}

/** Whether a value lies inside a row's allowed set. */
export function isAllowed(value: unknown, allowed: Allowed): boolean {
  if (allowed.maxItems !== undefined && Array.isArray(value) && value.length > allowed.maxItems) return false;
  if (
    allowed.maxLength !== undefined &&
    !textsOf(value).every((text) => text.length <= (allowed.maxLength ?? 0))
  )
    return false;
  if (allowed.values && !namesOf(value).every((entry) => allowed.values?.includes(entry))) return false;
  return isInInterval(value, allowed);
}

function isInInterval(value: unknown, allowed: Allowed): boolean {
  const { min, max } = allowed;
  if (min === undefined && max === undefined && !allowed.integer) return true;
  if (typeof value !== 'number') return false;
  if (allowed.integer && !Number.isInteger(value)) return false;
  if (min !== undefined && (allowed.minExclusive ? value <= min : value < min)) return false;
  return max === undefined || (allowed.maxExclusive ? value < max : value <= max);
}

function offenceOf(row: ParameterRule, value: unknown, strict: boolean): string | undefined {
  if (row.support === 'rejected') return 'not supported';
  if (strict && row.support === 'ignored') return 'ignored by the provider';
  if (strict && row.support === 'renamed') return `called ${row.to ?? 'differently'} here`;
  return row.allowed && !isAllowed(value, row.allowed) ? 'value not allowed' : undefined;
}

function refuse(param: string, detail: string): Refusal {
  return { kind: 'bad-parameter', param, detail };
}

function isUnlisted(name: string, body: RequestBody, rows: readonly ParameterRule[]): boolean {
  if (body[name] === undefined || body[name] === null || ALWAYS_KNOWN.has(name)) return false;
  return !rows.some((row) => splitName(row.name)[0] === name || row.to === name);
}

const ALWAYS_KNOWN: ReadonlySet<string> = new Set(['model', 'messages', 'input', 'prompt']);

function splitName(name: string): [string, string?] {
  const [, head = name, tail] = /^([\w-]+)(?:[.:](.+))?$/.exec(name) ?? [];
  return tail === undefined ? [head] : [head, tail];
}

/** What an enumerated value is called: an object by its type, a list entry by entry. */
function namesOf(value: unknown): (string | number | boolean)[] {
  const entries = Array.isArray(value) ? value : [value];
  return entries.map((entry) => {
    if (typeof entry === 'object' && entry !== null) return String(at(entry, 'type') ?? 'object');
    return typeof entry === 'number' || typeof entry === 'boolean' ? entry : String(entry);
  });
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (entry): entry is string => typeof entry === 'string',
  );
}

function messagesOf(body: RequestBody): readonly unknown[] {
  return Array.isArray(body.messages) ? body.messages : [];
}

function hasPart(message: unknown, type: string | undefined): boolean {
  const content = at(message, 'content');
  return Array.isArray(content) && content.some((item) => at(item, 'type') === type);
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
