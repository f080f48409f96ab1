/** Tokens of one model on one day (UTC). `cachedTokens` are part of `inputTokens`. */
export interface UsageRow {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** As the file has it; empty where it names none. */
  readonly model: string;
  readonly isBatch: boolean;
  readonly calls: number;
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** What OpenAI charged on one day. */
export interface CostRow {
  readonly day: string;
  /** In capitals, such as `USD`. */
  readonly currency: string;
  readonly amount: number;
}

export const USAGE_PROBLEMS = [
  'bad-record',
  'no-date',
  'bad-number',
  'negative',
  'cached-above-input',
  'no-model',
  'more-pages',
] as const;
export type UsageProblemKind = (typeof USAGE_PROBLEMS)[number];

/** Records with the same trouble. All but `no-model` and `more-pages` are left out of the sums. */
export interface UsageProblem {
  readonly kind: UsageProblemKind;
  readonly count: number;
  /** Number of the first such record, from 1. */
  readonly first: number;
}

export interface Usage {
  /** Sorted by day, then model. */
  readonly rows: readonly UsageRow[];
  readonly costs: readonly CostRow[];
  /** Every day that a file with tokens tells of, days without a call among them, sorted. */
  readonly days: readonly string[];
  /** The same for files that hold nothing but costs. */
  readonly costDays: readonly string[];
  readonly records: number;
  readonly problems: readonly UsageProblem[];
}
