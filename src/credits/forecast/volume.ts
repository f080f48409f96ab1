import { daysBetween } from '../usage/record.ts';
import type { Usage } from '../usage/usage.ts';
import type { DayTokens } from './price.ts';

/** What one model gets on an average day. */
export interface ModelVolume {
  /** OpenAI's id, as the usage has it. */
  readonly model: string;
  readonly isBatch: boolean;
  readonly callsPerDay: number;
  readonly perDay: DayTokens;
}

/** How much is used. `perDay` of a model is spread over all days; on busy days alone it is `busyFactor` times that. */
export interface Volume {
  readonly source: 'usage' | 'options';
  readonly from?: string;
  readonly to?: string;
  readonly days: number;
  /** Days inside the range that no record tells of. */
  readonly holes: number;
  readonly busyFactor: number;
  readonly models: readonly ModelVolume[];
  /** Tokens of records that name no model, in the whole file. */
  readonly unnamedTokens: number;
}

/** The volume of a usage file; undefined where it has no tokens. A hole may be a day without calls or a lost record. */
export function volumeOfUsage({ rows, days: told }: Usage): Volume | undefined {
  const [from, to] = [told[0], told.at(-1)];
  if (from === undefined || to === undefined || rows.length === 0) return undefined;
  const days = daysBetween(from, to) + 1;
  const named = rows.filter(({ model }) => model !== '');
  const models = groupBy(named, ({ model, isBatch }) => `${model} ${isBatch}`).map((group) => ({
    model: group[0]?.model ?? '',
    isBatch: group[0]?.isBatch ?? false,
    callsPerDay: sum(group, ({ calls }) => calls) / days,
    perDay: {
      input: sum(group, ({ inputTokens }) => inputTokens) / days,
      cached: sum(group, ({ cachedTokens }) => cachedTokens) / days,
      output: sum(group, ({ outputTokens }) => outputTokens) / days,
    },
  }));
  const unnamed = rows.filter(({ model }) => model === '');
  return {
    source: 'usage',
    from,
    to,
    days,
    holes: days - told.length,
    busyFactor: days / told.length,
    models,
    unnamedTokens: sum(unnamed, (row) => row.inputTokens + row.outputTokens),
  };
}

/** The volume that a user states: the same calls every day, all to one model. */
export function volumeOfOptions(options: {
  readonly model: string;
  readonly callsPerDay: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}): Volume {
  const { model, callsPerDay, tokensIn, tokensOut } = options;
  const perDay = { input: callsPerDay * tokensIn, cached: 0, output: callsPerDay * tokensOut };
  return {
    source: 'options',
    days: 1,
    holes: 0,
    busyFactor: 1,
    models: [{ model, isBatch: false, callsPerDay, perDay }],
    unnamedTokens: 0,
  };
}

function sum<T>(items: readonly T[], read: (item: T) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
