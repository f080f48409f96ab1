import type { Plan } from '../../../src/migrate/plan.ts';
import type { Outcome } from './backend.ts';

/**
 * `passed`: runs at the provider, and the plan asks for nothing. `review`: runs there, and the plan asks for a look.
 * `manual`: does not do there what it did, and the plan says so. `unproven`: it asks the provider for what the emulator
 * does not answer.
 */
export type Verdict = 'passed' | 'review' | 'manual' | 'unproven';

/** What `expected.json` of a program says of one provider. */
export interface ProviderExpectation {
  readonly verdict: Verdict;
  /** Codes of the places to review, and of those left to a person. */
  readonly review: readonly string[];
  readonly manual: readonly string[];
  /** What became of parameters that the provider does not take as OpenAI does. */
  readonly lost: readonly string[];
  /** What reached the provider: surface and model. */
  readonly requests: readonly string[];
  /** Parameters of which no source tells what the provider makes of them. */
  readonly unconfirmed: readonly string[];
  /** What the program printed, where that is not what it printed before. */
  readonly prints?: Readonly<Record<string, unknown>>;
  /** Why the program does not run at the provider. */
  readonly fails?: string;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
const bare = (code: string): string => code.replace(/^migrate\./, '');

/** Holds a plan and a run against each other. `host` is the provider's. */
export function judge(
  plan: Plan,
  before: Outcome,
  run: { after: Outcome; host: string },
): ProviderExpectation {
  const { after, host } = run;
  const review = unique(
    plan.edits.filter(({ status }) => status === 'review').map(({ reason }) => bare(reason.code)),
  );
  const manual = unique(plan.manual.map(({ reason }) => bare(reason.code)));
  const fails = failureOf(after, host);
  const isSame = JSON.stringify(after.prints) === JSON.stringify(before.prints);
  return {
    verdict: verdictOf({ fails, isSame, hasReview: review.length > 0, hasManual: manual.length > 0 }),
    review,
    manual,
    lost: unique(plan.lost.map(({ parameter, effect, done }) => `${parameter}: ${effect}, ${done}`)),
    requests: unique(after.requests.map(({ surface, model }) => [surface, model].filter(Boolean).join(' '))),
    unconfirmed: unique(after.requests.flatMap(({ unconfirmed }) => unconfirmed)),
    ...(after.prints && !isSame && { prints: after.prints }),
    ...(fails !== undefined && { fails }),
  };
}

interface Signs {
  readonly fails: string | undefined;
  readonly isSame: boolean;
  readonly hasReview: boolean;
  readonly hasManual: boolean;
}

function verdictOf({ fails, isSame, hasReview, hasManual }: Signs): Verdict {
  if (fails === NOT_EMULATED) return 'unproven';
  if (fails !== undefined || (!isSame && !hasReview)) return 'manual';
  return hasReview || hasManual ? 'review' : 'passed';
}

const NOT_EMULATED = 'refused: 501';

/** Whether a plan was silent about what its program has lost. */
export function isSilent({ verdict, manual }: ProviderExpectation): boolean {
  return verdict === 'manual' && manual.length === 0;
}

/** Why a run is not one at the provider, in words without ports and ids. */
function failureOf({ error, hosts, requests }: Outcome, host: string): string | undefined {
  const refused = requests.find(({ fault, status }) => status >= 400 && fault !== 'rate-limited');
  if (refused)
    return `refused: ${[refused.fault ?? refused.status, refused.param].filter(Boolean).join(' ')}`;
  const elsewhere = hosts.filter((other) => other !== host);
  if (elsewhere.length > 0) return `asks ${elsewhere.join(', ')}`;
  return error;
}
