import { createContract, findError } from '../../src/mock/contract.ts';
import { isInRange } from '../../src/mock/range.ts';
import type { Parameter, ParameterRule } from '../../src/providers/contract-schema.ts';
import type { Range } from '../../src/providers/fact-schema.ts';
import { hasNeeds, isModelMatch } from '../../src/providers/outcome.ts';
import type { Model, Provider } from '../../src/providers/schema.ts';

/** One request that a row of a contract speaks about, and what must come of it. */
export interface ParameterCase {
  readonly name: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
  /** Undefined: it passes. */
  readonly refusal?: { readonly status: number; readonly code: string };
  /** It passes without an effect, and `--strict` refuses it. */
  readonly silent: boolean;
}

const TOOL = { type: 'function', function: { name: 'f', parameters: { type: 'object', properties: {} } } };

/** Values that OpenAI takes, for rows whose range says nothing about the value. */
const PLAUSIBLE: Readonly<Record<string, unknown>> = {
  temperature: 0.5,
  top_p: 0.5,
  n: 1,
  stream: false,
  stop: ['x'],
  seed: 7,
  logprobs: true,
  top_logprobs: 1,
  tools: [TOOL],
  functions: [TOOL.function],
  function_call: 'auto',
  tool_choice: 'auto',
  text: { format: { type: 'text' } },
  parallel_tool_calls: true,
  logit_bias: { 1: 1 },
  stream_options: { include_usage: true },
  reasoning_effort: 'low',
  modalities: ['text'],
  metadata: { a: 'b' },
  store: true,
  max_tokens: 10,
  max_completion_tokens: 10,
  presence_penalty: 0.5,
  frequency_penalty: 0.5,
  encoding_format: 'float',
  max_output_tokens: 64,
  dimensions: 512,
};

/** Every request that the rows of a provider's contract ask for: allowed values, and values just outside. */
export function casesOf(provider: Provider): { cases: ParameterCase[]; untested: string[] } {
  const cases: ParameterCase[] = [];
  const untested: string[] = [];
  for (const row of provider.parameters) {
    const found = [undefined, ...(row.rules ?? [])].flatMap((rule) => casesOfRule(provider, row, rule));
    if (found.length === 0) untested.push(`${row.surface} ${row.name}`);
    cases.push(...found);
  }
  return { cases, untested };
}

function casesOfRule(provider: Provider, row: Parameter, rule: ParameterRule | undefined): ParameterCase[] {
  const contract = createContract(provider);
  const path = contract.paths[row.surface as keyof typeof contract.paths];
  const base = path && baseRequest(provider, row, rule);
  if (!path || !base) return [];
  const { status, range } = rule ?? row;
  const label = [row.surface, row.name, rule && `when ${describe(rule)}`].filter(Boolean).join(' ');
  const make = (value: unknown, refused: boolean): ParameterCase => ({
    name: `${label} = ${JSON.stringify(value)?.slice(0, 60)} ${refused ? 'is refused' : 'passes'}`,
    path,
    body: { ...base, ...place(row.name, value) },
    silent: status === 'ignored' || status === 'renamed',
    ...(refused && { refusal: refusalOf(provider, row, rule) }),
  });
  if (status === 'rejected') return [make(plausible(row.name), true)];
  if (!range)
    return [make(row.name === 'dimensions' ? widthOf(provider, base.model) : plausible(row.name), false)];
  const inside = insideOf(row.name, range);
  const outside = outsideOf(row.name, range);
  return [...inside.map((value) => make(value, false)), ...outside.map((value) => make(value, true))];
}

function widthOf(provider: Provider, id: unknown): number | undefined {
  return provider.models.find((model) => model.id === id)?.dimensions?.[0];
}

function describe({ models, thinking, with: other }: ParameterRule): string {
  return [models?.join('|'), thinking === undefined ? '' : `thinking ${thinking}`, other && `with ${other}`]
    .filter(Boolean)
    .join(', ');
}

/** The smallest request that fits a rule's conditions, or the row's own where no rule is given. */
function baseRequest(
  provider: Provider,
  row: Parameter,
  rule: ParameterRule | undefined,
): Record<string, unknown> | undefined {
  const earlier = row.rules?.slice(0, rule ? row.rules.indexOf(rule) : undefined) ?? [];
  const thinking = rule?.thinking ?? false;
  const model = provider.models.find((candidate) => {
    if (candidate.status === 'retired' || !fitsSurface(candidate, row.surface)) return false;
    if (row.needs && !hasNeeds(candidate, row.needs)) return false;
    if (rule?.models && !rule.models.some((pattern) => isModelMatch(pattern, candidate.id))) return false;
    return !earlier.some((other) => wouldFit(other, candidate, thinking) && other.with === undefined);
  });
  if (!model) return undefined;
  if (row.surface === 'embeddings') return { model: model.id, input: 'hello' };
  const messages = [{ role: 'user', content: 'hello json' }];
  return {
    model: model.id,
    ...(row.surface === 'responses' ? { input: 'hello' } : { messages }),
    ...(row.surface === 'completions' && { prompt: 'hello' }),
    ...(row.rules?.some((entry) => entry.thinking !== undefined) && {
      thinking: { type: thinking ? 'enabled' : 'disabled' },
    }),
    ...(rule?.with && place(rule.with, plausible(rule.with))),
  };
}

function wouldFit(rule: ParameterRule, model: Model, thinking: boolean): boolean {
  return (
    (rule.models?.some((pattern) => isModelMatch(pattern, model.id)) ?? true) &&
    (rule.thinking === undefined || rule.thinking === thinking)
  );
}

function fitsSurface(model: Model, surface: string): boolean {
  return (
    (surface === 'embeddings') === (model.kind === 'embedding') &&
    !/image|speech|transcription|rerank/.test(model.kind)
  );
}

function plausible(name: string): unknown {
  return PLAUSIBLE[name] ?? 'x';
}

/** Where a value of a row stands in the body. */
function place(name: string, value: unknown): Record<string, unknown> {
  const [, head = name, tail] = /^([\w-]+)[.:](.+)$/.exec(name) ?? [];
  const user = { role: 'user', content: 'hello json' };
  if (name === 'model' || name === 'messages' || name === 'input:tokens')
    return name === 'input:tokens' ? { input: [1, 2] } : {};
  if (name === 'batch-size') return { input: Array.isArray(value) ? value : ['a'] };
  if (head === 'role')
    return { messages: [...asList(value).map(() => ({ role: tail, content: 'hi' })), user] };
  if (head === 'content' && tail) {
    const url = typeof value === 'string' && value.includes(':') ? value : 'data:image/png;base64,AAAA';
    return { messages: [{ role: 'user', content: [{ type: tail, [tail]: { url } }] }] };
  }
  if (tail === 'default') return {};
  if (head === 'response_format')
    return { response_format: { type: tail, json_schema: { name: 'a', schema: { type: 'object' } } } };
  return { [head]: value };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function insideOf(name: string, range: Range): unknown[] {
  if (range.values) return range.values.map((value) => named(name, value));
  if (range.maxItems !== undefined) return [listOf(name, range.maxItems)];
  if (range.schemes) return range.schemes.map((scheme) => `${scheme}:x`);
  const step = range.integer ? 1 : 0.01;
  const low = range.min !== undefined && (range.minExclusive ? range.min + step : range.min);
  const high = range.max !== undefined && (range.maxExclusive ? range.max - step : range.max);
  return [...new Set([low, high].filter((value) => value !== false))].filter((value) =>
    isInRange(value, range),
  );
}

function outsideOf(name: string, range: Range): unknown[] {
  if (range.values) return [typeof range.values[0] === 'number' ? 77_777 : named(name, 'no-such-value')];
  const step = range.integer ? 1 : 0.01;
  const found: unknown[] = [];
  if (range.maxItems !== undefined) found.push(listOf(name, range.maxItems + 1));
  if (range.maxLength !== undefined) found.push(texts(1, range.maxLength + 1));
  if (range.maxBytes !== undefined) found.push(texts(1, range.maxBytes + 1));
  if (range.schemes) found.push('gopher://x');
  if (range.min !== undefined) found.push(range.minExclusive ? range.min : range.min - step);
  if (range.max !== undefined) found.push(range.maxExclusive ? range.max : range.max + step);
  if (range.integer) found.push(1.5);
  return found;
}

function named(name: string, value: string | number | boolean): unknown {
  if (name === 'tool_choice' && value === 'function') return { type: 'function', function: { name: 'f' } };
  return name === 'modalities' ? [value] : value;
}

function listOf(name: string, count: number): unknown[] {
  return name === 'tools' ? Array.from({ length: count }, () => TOOL) : texts(count, 1);
}

function texts(count: number, length: number): string[] {
  return Array.from({ length: count }, () => 'x'.repeat(length));
}

function refusalOf(
  provider: Provider,
  row: Parameter,
  rule: ParameterRule | undefined,
): { status: number; code: string } {
  const own = provider.errors[rule?.error ?? row.error ?? ''];
  const special =
    row.name === 'batch-size'
      ? 'batch-too-large'
      : row.name.startsWith('role:')
        ? 'messages-invalid'
        : undefined;
  const error = own ?? findError(provider, special ?? 'parameter-invalid');
  return { status: error?.status ?? 0, code: String(error?.code ?? '') };
}
