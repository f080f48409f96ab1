import { MigrateScanError } from '../../core/errors.ts';
import { isSystemError } from '../../files/disk.ts';
import { acquireLock, type Lock, type LockFolder } from '../../files/lock.ts';

export interface Patience {
  /** Milliseconds after which waiting is given up. */
  readonly mostMs: number;
  readonly wait: (ms: number) => Promise<void>;
}

const LOCKED = 'credits.locked';
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 200;

/**
 * Takes a lock as soon as it is free.
 * @throws MigrateScanError `credits.locked` where it is not free in time; else what the system answers
 */
export async function waitForLock(folder: LockFolder, { mostMs, wait }: Patience): Promise<Lock> {
  for (
    let waited = 0, pause = FIRST_PAUSE_MS;
    ;
    waited += pause, pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
  ) {
    try {
      return acquireLock(folder, LOCKED);
    } catch (error) {
      const isTaken = error instanceof MigrateScanError && error.code === LOCKED;
      // Two that found the same dead lock may get in each other's way; the next attempt settles it.
      if ((!isTaken && !isSystemError(error, 'EEXIST', 'ENOENT')) || waited >= mostMs) throw error;
    }
    await wait(pause);
  }
}
