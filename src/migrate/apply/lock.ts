import { isSystemError } from '../../files/disk.ts';
import { acquireLock } from '../../files/lock.ts';
import type { JournalFolder } from './journal-folder.ts';
import { tellSystemErrors } from './tell-system-errors.ts';

/**
 * Runs `work` while no other run may change the root. A lock that a dead process left is taken over.
 * @throws MigrateScanError `apply.locked`, and `apply.disk` for what the system refuses on the way
 */
export function withLock<T>(folder: JournalFolder, work: () => T): T {
  return tellSystemErrors(() => {
    const lock = acquireLock(folder, 'apply.locked');
    try {
      return work();
    } finally {
      lock.release();
      removeIfEmpty(folder);
    }
  });
}

function removeIfEmpty(folder: JournalFolder): void {
  try {
    folder.removeIfEmpty();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
