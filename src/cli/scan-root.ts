import { resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { resolveRoot } from '../files/root-folder.ts';

/**
 * The absolute, real path of the folder to scan. `commands` are the words that a missing path may have been meant as.
 * @throws MigrateScanError `root-*` with the path as it was typed, or `cli.root-maybe-command`.
 */
export function resolveScanRoot(path: string, cwd: string, commands: readonly string[]): string {
  try {
    return resolveRoot(resolve(cwd, path));
  } catch (error) {
    if (!(error instanceof MigrateScanError)) throw error;
    const near = /^[a-z]+$/i.test(path) ? findNearMiss(path, commands) : undefined;
    if (near && error.code === 'root-missing')
      throw new MigrateScanError('cli.root-maybe-command', { path, near });
    throw new MigrateScanError(error.code, { ...error.args, path }, { cause: error });
  }
}
