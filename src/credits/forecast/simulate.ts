import { addDays } from '../usage/record.ts';
import type { Pool } from './pools.ts';
import { type Currency, costOf, type DayTokens, type TokenPrice } from './price.ts';

const MOST_DAYS = 3650;
/** Below this a token, or a cent, is a matter of rounding. */
const NOTHING = 1e-6;

/** What one model of the provider gets every day. */
export interface Demand {
  readonly model: string;
  readonly isBatch: boolean;
  readonly tokens: DayTokens;
  readonly price: TokenPrice | undefined;
}

export interface SimulationInput {
  readonly asOf: string;
  readonly horizonDays: number;
  readonly demands: readonly Demand[];
  /** In the order in which they are used. */
  readonly pools: readonly Pool[];
}

export interface PoolEnd {
  /** The day on which the last of it is used; undefined: it lasts, or expires before. */
  readonly runsOut: string | undefined;
  /** What is left at its end; undefined where it has none. */
  readonly unused: number | undefined;
}

export interface Simulation {
  /** One a pool, in the order of the input. */
  readonly ends: readonly PoolEnd[];
  readonly firstBilledDay: string | undefined;
  /** Of the horizon; `cost` adds up. */
  readonly series: readonly { day: string; freeTokens: number; cost: Partial<Record<Currency, number>> }[];
}

/** Lets the same day pass again and again: what is free is used up in order, the rest is billed. */
export function simulate(input: SimulationInput): Simulation {
  const states = input.pools.map((pool) => new PoolState(pool));
  const total: Partial<Record<Currency, number>> = {};
  const series: Simulation['series'][number][] = [];
  let firstBilledDay: string | undefined;
  for (let index = 0; index < MOST_DAYS; index += 1) {
    const day = addDays(input.asOf, index);
    const isInHorizon = index < input.horizonDays;
    if (!isInHorizon && firstBilledDay !== undefined && states.every((state) => state.isOver(day))) break;
    const billed = passDay(day, input.demands, states);
    if (firstBilledDay === undefined && billed.some(({ value }) => value > NOTHING)) firstBilledDay = day;
    if (!isInHorizon) continue;
    for (const { currency, value } of billed) total[currency] = (total[currency] ?? 0) + value;
    const freeTokens = states.reduce((sum, state) => sum + state.tokensLeft(day), 0);
    series.push({ day, freeTokens, cost: { ...total } });
  }
  return { ends: states.map((state) => state.end()), firstBilledDay, series };
}

function passDay(
  day: string,
  demands: readonly Demand[],
  states: readonly PoolState[],
): { currency: Currency; value: number }[] {
  return demands.flatMap(({ model, isBatch, tokens, price }) => {
    const fitting = states.filter((state) => state.fits(model, isBatch, day));
    const wanted = tokens.input + tokens.output;
    let open = wanted;
    for (const state of fitting) if (!state.pool.money) open -= state.take(open, day);
    if (!price || wanted === 0) return [];
    let value = (costOf(tokens, price) * open) / wanted;
    for (const state of fitting)
      if (state.pool.money?.currency === price.currency) value -= state.take(value, day);
    return [{ currency: price.currency, value }];
  });
}

class PoolState {
  readonly pool: Pool;
  private left: number;
  private runsOut: string | undefined;

  constructor(pool: Pool) {
    this.pool = pool;
    this.left = pool.money?.value ?? pool.tokens ?? 0;
  }

  fits(model: string, isBatch: boolean, day: string): boolean {
    if (this.isOver(day) || (isBatch && this.pool.realTimeOnly)) return false;
    return this.pool.models.includes(model);
  }

  take(wanted: number, day: string): number {
    const taken = Math.min(this.left, wanted);
    this.left -= taken;
    if (this.runsOut === undefined && this.left <= NOTHING) {
      this.left = 0;
      this.runsOut = day;
    }
    return taken;
  }

  /** Used up, or expired before the day. */
  isOver(day: string): boolean {
    return this.left === 0 || (this.pool.lastDay !== undefined && this.pool.lastDay < day);
  }

  tokensLeft(day: string): number {
    const { money, lastDay } = this.pool;
    const isGone = money !== undefined || (lastDay !== undefined && lastDay <= day);
    return isGone ? 0 : this.left;
  }

  end(): PoolEnd {
    return { runsOut: this.runsOut, unused: this.pool.lastDay === undefined ? undefined : this.left };
  }
}
