import type { Problem } from './answers.ts';
import data from './conformance.json' with { type: 'json' };
import type { MockGrant } from './store.ts';

/** A code to try a client with, and what it must make of the answer. */
export interface ConformanceCase {
  readonly id: string;
  readonly code: string;
  readonly expects: string;
  readonly reason?: string;
  readonly what: string;
}

/** Every case that a client of the contract must stand, by the word in its code. */
export const CONFORMANCE: readonly ConformanceCase[] = data;

/** What somebody who tries to break in, or a tired proxy, makes of an answer. */
export type Trouble = 'slow' | 'lost' | 'never' | 'redirect' | 'html' | 'huge';

/** What a code of a scenario does. Without a refusal or a trouble it is redeemed. */
export interface Scenario {
  readonly refusal?: Problem;
  /** The refusal holds for the first try with a key only. */
  readonly once?: boolean;
  readonly trouble?: Trouble;
  readonly pending?: 'for-good' | 'until-asked';
  readonly grant?: Partial<MockGrant>;
  readonly receipt?: 'none' | 'echo' | 'hostile';
  /** The refusal repeats the code. */
  readonly echoes?: boolean;
  readonly warning?: string;
}

const invalid: Problem = { status: 422, code: 'code_invalid' };
const HOSTILE = '\u001b[2J\u202e\u0007gnirts\u200b';

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  FRESH: {},
  PENDING: { pending: 'for-good' },
  LATER: { pending: 'until-asked' },
  INVALID: { refusal: invalid },
  OTHER: { refusal: invalid },
  ENDED: { refusal: { status: 410, code: 'offer_ended' } },
  MALFORMED: { refusal: { status: 400, code: 'malformed_request' } },
  NOPROVIDER: { refusal: { status: 400, code: 'unknown_provider' } },
  TERMS: { refusal: { status: 400, code: 'terms_not_accepted' } },
  NOTELIGIBLE: { refusal: { status: 403, code: 'account_not_eligible' } },
  FORBIDDEN: { refusal: { status: 403, code: 'forbidden' } },
  CONFLICT: { refusal: { status: 409, code: 'idempotency_conflict' } },
  STACKING: {
    refusal: { status: 409, code: 'stacking_conflict' },
    warning: 'It replaces the credit that the account has.',
  },
  RATE: { refusal: { status: 429, code: 'too_many_attempts', retryAfter: 0 } },
  BUSY: { refusal: { status: 503, code: 'temporarily_unavailable', retryAfter: 0 }, once: true },
  DOWN: { refusal: { status: 503, code: 'temporarily_unavailable', retryAfter: 0 } },
  SLOW: { trouble: 'slow' },
  LOST: { trouble: 'lost' },
  NEVER: { trouble: 'never' },
  REDIRECT: { trouble: 'redirect' },
  HTML: { trouble: 'html' },
  HUGE: { trouble: 'huge' },
  NORECEIPT: { receipt: 'none' },
  ECHO: { refusal: invalid, echoes: true },
  ECHORECEIPT: { receipt: 'echo' },
  UNIT: { grant: { unit: 'gpu-second', amount: '3600.5' } },
  NEGATIVE: { grant: { remaining: '-1200' } },
  HOSTILE: { receipt: 'hostile', grant: { models: [HOSTILE], unit: 'token' } },
};

/** The scenario of a code such as `TEST-BUSY-7Q2M-XK4D`; undefined for a code that was never issued. */
export function findScenario(code: string): Scenario | undefined {
  const word = /^TEST-([A-Z]+)-/.exec(code)?.[1];
  return word !== undefined && Object.hasOwn(SCENARIOS, word) ? SCENARIOS[word] : undefined;
}

/** What a receipt says in a scenario; undefined where there is none. */
export function receiptOf({ receipt }: Scenario, echo: string): string | undefined {
  if (receipt === 'none') return undefined;
  if (receipt === 'echo') return `for ${echo}`;
  return receipt === 'hostile' ? HOSTILE : 'TEST: nothing was granted anywhere';
}
