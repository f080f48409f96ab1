import { MigrateScanError } from '../../core/errors.ts';
import { isSystemError } from '../../files/disk.ts';

/** Runs `work`; what the system refuses becomes an error in words. @throws MigrateScanError `apply.disk` */
export function tellSystemErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new MigrateScanError('apply.disk', { reason: error.message }, { cause: error });
  }
}
