import { MigrateScanError } from '../../core/errors.ts';
import { findField, readDay, readNumber, type UsageRecord } from './record.ts';
import type { CostRow, Usage, UsageProblem, UsageProblemKind, UsageRow } from './usage.ts';

const MOST_GROUPS = 100_000;
const MOST_MODEL_LENGTH = 128;

interface Numbers {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly calls: number;
}

/** Sums records by day and model, so that memory does not grow with the file. */
export class UsageTally {
  private readonly rows = new Map<string, UsageRow>();
  private readonly costs = new Map<string, CostRow>();
  private readonly usageDays = new Set<string>();
  private readonly costDays = new Set<string>();
  private days = new Set<string>();
  private hasTokens = false;
  private readonly problems = new Map<UsageProblemKind, UsageProblem>();
  private records = 0;
  private told = 0;

  /** Takes one record; `inherited` holds what the bucket around it says. `number` is told of a bad one. */
  add(record: UsageRecord, inherited: UsageRecord = {}): void {
    this.records += 1;
    const whole = { ...inherited, ...record };
    const day = readDay(findField(whole, 'time'));
    if (day === undefined) {
      this.blame('no-date');
      return;
    }
    this.days.add(day);
    this.addCost(day, whole);
    this.addTokens(day, whole);
  }

  /** How many records, or days without any, told something about tokens or money. */
  get recognised(): number {
    return this.told;
  }

  /** Takes note of a day that a file tells of, perhaps without a call. */
  addDay(day: string): void {
    this.told += 1;
    this.days.add(day);
    this.bound(this.days.size);
  }

  /** Ends a file: its days count for the tokens, or for the costs where it holds nothing else. */
  endFile(): void {
    const isCosts = !this.hasTokens && this.costs.size > 0;
    for (const day of this.days) (isCosts ? this.costDays : this.usageDays).add(day);
    this.days = new Set();
    this.hasTokens = false;
  }

  /** Counts trouble with the present record. */
  blame(kind: UsageProblemKind): void {
    const before = this.problems.get(kind);
    this.problems.set(kind, { kind, first: before?.first ?? this.records, count: (before?.count ?? 0) + 1 });
  }

  /** Counts a record that is none. */
  addBad(): void {
    this.records += 1;
    this.blame('bad-record');
  }

  result(): Usage {
    const byKey = <T>(map: ReadonlyMap<string, T>) =>
      [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    return {
      rows: byKey(this.rows),
      costs: byKey(this.costs),
      days: [...this.usageDays].sort(),
      costDays: [...this.costDays].sort(),
      records: this.records,
      problems: [...this.problems.values()],
    };
  }

  private addCost(day: string, record: UsageRecord): void {
    const amount = readNumber(findField(record, 'amount'));
    if (amount === undefined) return;
    this.told += 1;
    const currency = String(findField(record, 'currency') ?? 'USD').toUpperCase();
    if (Number.isNaN(amount) || !/^[A-Z]{3}$/.test(currency)) {
      this.blame('bad-number');
      return;
    }
    const key = `${day} ${currency}`;
    this.costs.set(key, { day, currency, amount: (this.costs.get(key)?.amount ?? 0) + amount });
    this.bound(this.costs.size);
  }

  private addTokens(day: string, record: UsageRecord): void {
    const [input, output] = [readField(record, 'input'), readField(record, 'output')];
    if (input === undefined && output === undefined) return;
    this.told += 1;
    this.hasTokens = true;
    const [cached, calls] = [readField(record, 'cached'), readField(record, 'calls')];
    const numbers = { input: input ?? 0, output: output ?? 0, cached: cached ?? 0, calls: calls ?? 1 };
    const trouble = troubleOf(numbers);
    if (trouble) {
      this.blame(trouble);
      return;
    }
    if (numbers.input === 0 && numbers.output === 0 && calls === undefined) return;
    const model = String(findField(record, 'model') ?? '')
      .trim()
      .slice(0, MOST_MODEL_LENGTH);
    if (model === '') this.blame('no-model');
    this.addRow({ day, model, isBatch: isTrue(findField(record, 'batch')) }, numbers);
  }

  private addRow({ day, model, isBatch }: Pick<UsageRow, 'day' | 'model' | 'isBatch'>, more: Numbers): void {
    const key = `${day} ${model} ${isBatch}`;
    const before = this.rows.get(key);
    this.rows.set(key, {
      day,
      model,
      isBatch,
      calls: (before?.calls ?? 0) + more.calls,
      inputTokens: (before?.inputTokens ?? 0) + more.input,
      cachedTokens: (before?.cachedTokens ?? 0) + more.cached,
      outputTokens: (before?.outputTokens ?? 0) + more.output,
    });
    this.bound(this.rows.size);
  }

  private bound(size: number): void {
    if (size > MOST_GROUPS)
      throw new MigrateScanError('forecast.too-many-groups', { most: String(MOST_GROUPS) });
  }
}

function readField(record: UsageRecord, field: 'input' | 'output' | 'cached' | 'calls'): number | undefined {
  return readNumber(findField(record, field));
}

function troubleOf(numbers: Numbers): UsageProblemKind | undefined {
  const all = Object.values(numbers);
  if (all.some((value) => Number.isNaN(value))) return 'bad-number';
  if (all.some((value) => value < 0)) return 'negative';
  return numbers.cached > numbers.input ? 'cached-above-input' : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}
