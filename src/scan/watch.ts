import { Script } from 'node:vm';
import { LIMITS } from '../core/limits.ts';
import type { SkipReason } from '../core/skip-reasons.ts';

/** The work on files was stopped halfway: what it worked with may be torn, and is not to be asked again. */
export class Stopped extends Error {
  /** Those to go on without. */
  readonly files: readonly string[];
  readonly reason: StopReason;

  constructor(files: readonly string[], reason: StopReason) {
    super(`${reason}: ${files[0]}`);
    this.files = files;
    this.reason = reason;
  }
}

export type StopReason = Extract<SkipReason, 'too-slow' | 'low-memory'>;

/** Sees to it that no file keeps the scan for longer than it may, and that memory lasts. */
export interface Watch {
  /**
   * Calls `work` for each item, in order. Stops it wherever it is when one item takes too long, and between two items
   * when memory is short.
   * @throws Stopped
   */
  each<T>(items: readonly T[], fileOf: (item: T) => string, work: (item: T) => void): void;
}

export interface WatchOptions {
  /** That one file may take; it may be granted a tenth of a second more. */
  readonly seconds?: number | undefined;
  /** Asked ten times a second. */
  isMemoryShort?(): boolean;
}

/** To set an alarm costs 50 µs, so one is shared by files that are done within a tenth of a second. */
const SLICE_MS = 100;

export function createWatch({ seconds = LIMITS.fileSeconds, isMemoryShort }: WatchOptions): Watch {
  const patience = Math.ceil(seconds * 1000) + SLICE_MS;
  return {
    each(items, fileOf, work) {
      let next = 0;
      let current = 0;
      const workOneSlice = (): void => {
        const until = performance.now() + SLICE_MS;
        while (next < items.length && performance.now() < until) {
          current = next;
          work(items[next++] as (typeof items)[number]);
        }
      };
      while (next < items.length) {
        if (isMemoryShort?.())
          throw new Stopped(items.slice(countBearable(items, next)).map(fileOf), 'low-memory');
        if (!endsWithin(patience, workOneSlice))
          throw new Stopped(items.slice(current, current + 1).map(fileOf), 'too-slow');
      }
    },
  };
}

/** Half of the files at most, so that it takes few attempts to come to what memory is enough for. */
function countBearable({ length }: readonly unknown[], done: number): number {
  const half = Math.floor(length / 2);
  return done === 0 ? half : Math.min(done, half);
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
