import { findExhaustion } from '../credits/exhaustion/classify.ts';
import type { HttpOutcome } from './http.ts';
import type { Verdict } from './result.ts';
import table from './rules.json' with { type: 'json' };
import type { ErrorSign } from './target.ts';

/** A row of the data file: each condition that is present must hold, one entry of it is enough. */
interface Rule {
  readonly verdict: string;
  readonly status?: readonly number[];
  readonly errors?: readonly string[];
  readonly text?: readonly string[];
}

const MAX_TEXT = 20_000;

/** The verdict on an error code of the network, such as `ECONNRESET`. */
export function classifyError(error: string): Verdict {
  const family = error.replace(/^(ERR_PROXY)_\d+$/, '$1');
  return verdictOf(table.rules.find((rule: Rule) => rule.errors?.includes(family)));
}

/**
 * The verdict on a request's outcome; `ok` for an answer of the 2xx range that carries no error inside. The order: rules
 * that hold for every host, then what says that money or quota is used up, then the provider's own errors, then what a
 * status usually means.
 */
export function classifyOutcome(
  outcome: HttpOutcome,
  signs: readonly ErrorSign[],
  provider?: string,
): Verdict {
  if (outcome.kind === 'failure') return classifyError(outcome.error);
  const body = outcome.body.slice(0, MAX_TEXT);
  const general = table.rules.find((rule) => matchesAnswer(rule, outcome.status, body));
  if (general && outcome.status >= 400) return verdictOf(general);
  const exhaustion = findExhaustion(outcome, provider);
  if (exhaustion && exhaustion.class !== 'other') return exhaustion.isTransient ? 'rate-limited' : 'quota';
  const codes = codesOf(body);
  const sign = signs.find((candidate) => matchesSign(candidate, outcome.status, codes));
  if (sign) return sign.verdict;
  if (outcome.status >= 200 && outcome.status < 300) return isHtml(outcome) ? 'unknown' : 'ok';
  return verdictOf(table.afterProvider.find((rule) => matchesAnswer(rule, outcome.status, body)));
}

/** Whether the answer is a page for people: a login page of a network, or a firewall's refusal. */
export function isHtml(outcome: { readonly type: string; readonly body: string }): boolean {
  return /^text\/html\b/i.test(outcome.type) || /^\s*<(?:!doctype|html)\b/i.test(outcome.body);
}

/** The codes that a provider's error body carries, wherever its shape puts them. */
export function codesOf(body: string): Set<string> {
  const value = parseJson(body);
  const places = [at(value, 'error'), at(value, 'base_resp'), value];
  const found = places.flatMap((place) =>
    ['code', 'type', 'status_code', 'message'].map((name) => at(place, name)),
  );
  return new Set(found.filter((code) => typeof code === 'string' || typeof code === 'number').map(String));
}

function matchesSign(sign: ErrorSign, status: number, codes: ReadonlySet<string>): boolean {
  if (sign.status !== undefined && sign.status !== status) return false;
  return sign.codes.length === 0 ? status >= 400 : sign.codes.some((code) => codes.has(code));
}

function matchesAnswer(rule: Rule, status: number, body: string): boolean {
  if (rule.errors || (rule.status && !rule.status.includes(status))) return false;
  const lower = body.toLowerCase();
  return rule.text?.some((text) => lower.includes(text.toLowerCase())) ?? true;
}

function verdictOf(rule: Rule | undefined): Verdict {
  return (rule?.verdict ?? 'unknown') as Verdict;
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
