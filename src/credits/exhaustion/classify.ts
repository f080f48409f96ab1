import type { ErrorMeaning } from '../../providers/terms.ts';
import { type Problem, readProblem } from './problem.ts';
import table from './signs.json' with { type: 'json' };

/**
 * What an answer means for the purse. `none`: a good answer. `rate`: too much at once, trying later helps. `other`: not
 * about money, or nobody can tell. With all the rest trying again is useless until somebody acts or a window opens.
 */
export const EXHAUSTION_CLASSES = [
  'none',
  'free-tier-stopped',
  'overdue',
  'balance-empty',
  'user-limit',
  'plan-window',
  'rate',
  'other',
] as const;
export type ExhaustionClass = (typeof EXHAUSTION_CLASSES)[number];

export interface Exhaustion {
  readonly class: ExhaustionClass;
  /** Whether the same call may succeed by itself after a short wait. */
  readonly isTransient: boolean;
  /** When a plan's window opens again, as the answer words it. */
  readonly resetsAt?: string;
  /** The end of a message code `credits.exhaustion-note-…`. */
  readonly note?: string;
}

/** A provider, as far as its errors are told in the catalogue. */
export interface KnownErrors {
  readonly id: string;
  readonly errors: Readonly<Record<string, KnownError>>;
}

interface KnownError {
  readonly status: number;
  readonly code: string | number | null;
  readonly type: string | null;
  readonly meaning: ErrorMeaning;
}

interface Sign {
  readonly provider?: string;
  readonly status?: readonly number[];
  readonly codes?: readonly string[];
  readonly text?: readonly string[];
  readonly class: string;
  readonly note?: string;
}

const SIGNS: readonly Sign[] = table.signs;
const MEANINGS = new Map(Object.entries(table.meanings)) as ReadonlyMap<string, ExhaustionClass>;

/**
 * Tells whether an answer says that free quota, balance, plan or the user's own limit is used up, or merely that there
 * were too many calls. `provider` is whose answer it is; without one only what is the same everywhere is judged.
 */
export function classifyExhaustion(
  answer: { readonly status: number; readonly body: string },
  provider?: KnownErrors,
): Exhaustion {
  const told = findExhaustion(answer, provider?.id);
  if (told) return told;
  const meaning = classOfKnown(answer.status, readProblem(answer.body), provider);
  if (meaning) return describe({ class: meaning }, answer.body);
  if (isGood(answer.status)) return describe({ class: 'none' }, '');
  return describe({ class: answer.status === 429 ? 'rate' : 'other' }, '');
}

/** As `classifyExhaustion`, but only where an answer says so itself; undefined where its status alone could tell. */
export function findExhaustion(
  { status, body }: { readonly status: number; readonly body: string },
  provider: string | undefined,
): Exhaustion | undefined {
  const problem = readProblem(body);
  if (isGood(status) && problem.codes.size === 0) return undefined;
  const sign = SIGNS.find((candidate) => fits(candidate, status, problem, provider));
  return sign && describe(sign, problem.message);
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

function describe({ class: name, note }: Pick<Sign, 'class' | 'note'>, message: string): Exhaustion {
  const resetsAt = /\b20\d\d-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?\b/.exec(message)?.[0];
  const isWindow = name === 'plan-window' || name === 'rate';
  return {
    class: name as ExhaustionClass,
    isTransient: name === 'rate',
    ...(isWindow && resetsAt !== undefined && { resetsAt }),
    ...(note !== undefined && { note }),
  };
}

function fits(sign: Sign, status: number, problem: Problem, provider: string | undefined): boolean {
  if (sign.provider !== undefined && sign.provider !== provider) return false;
  if (sign.status && !sign.status.includes(status)) return false;
  if (sign.codes && !sign.codes.some((code) => problem.codes.has(code))) return false;
  const message = problem.message.toLowerCase();
  return sign.text?.some((text) => message.includes(text.toLowerCase())) ?? true;
}

/** By the rows of the provider's own data that have the status: one whose code the answer bears, else one without. */
function classOfKnown(
  status: number,
  problem: Problem,
  provider: KnownErrors | undefined,
): ExhaustionClass | undefined {
  const rows = Object.values(provider?.errors ?? {}).filter(
    (row) => row.status === status && MEANINGS.has(row.meaning),
  );
  const byCode = rows.find(({ code, type }) => problem.codes.has(String(code ?? type ?? '')));
  const plain = rows.find(({ code, type }) => status >= 400 && code === null && type === null);
  const meaning = (byCode ?? plain)?.meaning;
  return meaning && MEANINGS.get(meaning);
}
