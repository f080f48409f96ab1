import type { ErrorMeaning } from '../providers/terms.ts';
import type { Refusal } from './faults.ts';

export interface GateOptions {
  /** Keys that are accepted; without it any key that does not contain the word `wrong`. */
  readonly keys?: readonly string[];
  /** Requests a minute and key; without it there is no limit. */
  readonly rateLimit?: number;
  /** Answer every request as a provider does that refuses the caller's country. */
  readonly blockRegion?: boolean;
  /** Answer every request with one kind of refusal. */
  readonly scenario?: ErrorMeaning;
}

export type Gate = (authorization: string | undefined) => Refusal | undefined;

const MINUTE_MS = 60_000;

/** What stands before every surface: the caller's region, its key, the rate and the chosen scenario. */
export function createGate(options: GateOptions, now: () => number = Date.now): Gate {
  const recent = new Map<string, number[]>();
  return (authorization) => {
    if (options.blockRegion) return { meaning: 'region-blocked' };
    const key = /^bearer\s+(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
    if (key === undefined) return { meaning: 'missing-key' };
    if (!isAccepted(key, options.keys)) return { meaning: 'wrong-key' };
    if (options.rateLimit !== undefined && isOverRate(key, options.rateLimit, recent, now()))
      return { meaning: 'rate-limited' };
    return options.scenario && { meaning: options.scenario };
  };
}

function isAccepted(key: string, keys: readonly string[] | undefined): boolean {
  return keys ? keys.includes(key) : !key.toLowerCase().includes('wrong');
}

function isOverRate(key: string, limit: number, recent: Map<string, number[]>, now: number): boolean {
  const times = (recent.get(key) ?? []).filter((time) => now - time < MINUTE_MS);
  const over = times.length >= limit;
  recent.set(key, over ? times : [...times, now]);
  return over;
}
