import { classifyOutcome, codesOf, isHtml, parseJson } from './classify.ts';
import type { HttpOutcome } from './http.ts';
import type { StepOutcome } from './reach.ts';
import type { Note, StepId } from './result.ts';
import type { Target } from './target.ts';

const MAX_SHOWN = 160;

/** Judges what a step's request got. Without a key a refusal is what a healthy endpoint answers. */
export function judgeAnswer(step: StepId, outcome: HttpOutcome, target: Target): StepOutcome {
  if (outcome.kind === 'failure') {
    const seen = { code: 'doctor.seen-error', args: { error: outcome.error, found: '' } };
    return { verdict: classifyOutcome(outcome, []), seen };
  }
  if (outcome.status >= 300 && outcome.status < 400) {
    const args = {
      status: String(outcome.status),
      location: hostOfLocation(outcome.location, target.baseURL),
    };
    return { verdict: 'unknown', seen: { code: 'doctor.seen-redirect', args } };
  }
  const verdict = classifyOutcome(outcome, target.errors, target.provider);
  if (verdict === 'region-blocked') return { verdict, seen: seenStatus(outcome) };
  if (isHtml(outcome))
    return { verdict: 'unknown', seen: { code: 'doctor.seen-html', args: statusArgs(outcome) } };
  if (step === 'http') return { verdict: outcome.status < 500 ? 'ok' : 'unknown', seen: seenStatus(outcome) };
  if (verdict !== 'ok') return { verdict, seen: seenStatus(outcome) };
  const problem = problemOf(step, outcome.body);
  return problem ? { verdict: 'unknown', seen: problem } : { verdict: 'ok', seen: seenStatus(outcome) };
}

/** The ids in a models list, or undefined where the body is none. */
export function modelIdsOf(body: string): string[] | undefined {
  const list = at(parseJson(body), 'data');
  return Array.isArray(list)
    ? list.map((entry) => at(entry, 'id')).filter((id) => typeof id === 'string')
    : undefined;
}

/** What is missing in a successful answer, such as a tool call that was asked for. */
function problemOf(step: StepId, body: string): Note | undefined {
  if (step === 'stream') return isEventStream(body) ? undefined : problem('doctor.seen-no-stream');
  const value = parseJson(body);
  if (value === undefined) return problem('doctor.seen-not-json');
  if (step === 'key') return modelIdsOf(body) ? undefined : problem('doctor.seen-no-models');
  if (step === 'embeddings')
    return at(at(at(value, 'data'), '0'), 'embedding') ? undefined : problem('doctor.seen-no-vector');
  const message = at(at(at(value, 'choices'), '0'), 'message');
  if (!message) return problem('doctor.seen-no-message');
  if (step === 'tools') return at(message, 'tool_calls') ? undefined : problem('doctor.seen-no-tool-call');
  return undefined;
}

function isEventStream(body: string): boolean {
  return body
    .split('\n')
    .some((line) => parseJson(line.replace(/^data:\s*/, '')) !== undefined && line.startsWith('data:'));
}

function seenStatus(outcome: Extract<HttpOutcome, { kind: 'answer' }>): Note {
  return { code: 'doctor.seen-status', args: statusArgs(outcome) };
}

function statusArgs(outcome: Extract<HttpOutcome, { kind: 'answer' }>): Record<string, string> {
  const codes = outcome.status >= 400 ? [...codesOf(outcome.body)].join(' · ') : '';
  return { status: String(outcome.status), codes: codes.slice(0, MAX_SHOWN) };
}

function problem(code: string): Note {
  return { code, args: {} };
}

/** Only the host of a redirect is shown: its query may carry what should not be printed. */
function hostOfLocation(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).host : '';
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
