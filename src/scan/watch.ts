import { Script } from 'node:vm';
import { LIMITS } from '../core/limits.ts';
import type { SkipReason } from '../core/skip-reasons.ts';

/** The work on a file was stopped halfway: what it worked with is torn, and not to be asked again. */
export class Stopped extends Error {
  readonly file: string;
  readonly reason: StopReason;

  constructor(file: string, reason: StopReason) {
    super(`${reason}: ${file}`);
    this.file = file;
    this.reason = reason;
  }
}

export type StopReason = Extract<SkipReason, 'too-slow'>;

/** Sees to it that no file keeps the scan for longer than it may. */
export interface Watch {
  /**
   * Calls `work` for each item, in order, and stops it wherever it is when one takes too long.
   * @throws Stopped
   */
  each<T>(items: readonly T[], fileOf: (item: T) => string, work: (item: T) => void): void;
}

/** To set an alarm costs 50 µs, so one is shared by files that are done within a tenth of a second. */
const SLICE_MS = 100;

/** @param seconds that one file may take; it may be granted a tenth of a second more */
export function createWatch(seconds: number = LIMITS.fileSeconds): Watch {
  const patience = Math.ceil(seconds * 1000) + SLICE_MS;
  return {
    each(items, fileOf, work) {
      let next = 0;
      let current = items[0];
      const workOneSlice = (): void => {
        const until = performance.now() + SLICE_MS;
        for (; next < items.length && performance.now() < until; next++) {
          current = items[next] as (typeof items)[number];
          work(current);
        }
      };
      while (next < items.length) {
        if (!endsWithin(patience, workOneSlice)) {
          throw new Stopped(current === undefined ? '' : fileOf(current), 'too-slow');
        }
      }
    },
  };
}

/** Where the script, which sees nothing but global names, finds what it is to call. */
const WORK = Symbol.for('migrate-scan.work');
let script: Script | undefined;

/** V8 stops a script from outside, within loops and regular expressions too; no `catch` or `finally` of it runs then. */
function endsWithin(milliseconds: number, work: () => void): boolean {
  script ??= new Script(`globalThis[Symbol.for('migrate-scan.work')]()`);
  Reflect.set(globalThis, WORK, work);
  try {
    script.runInThisContext({ timeout: milliseconds, displayErrors: false });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return false;
  } finally {
    Reflect.deleteProperty(globalThis, WORK);
  }
}
