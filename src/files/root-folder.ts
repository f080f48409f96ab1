import { readdirSync, realpathSync, statSync } from 'node:fs';
import { MigrateScanError } from '../core/errors.ts';

/**
 * The absolute path of the folder to scan, links resolved.
 * @throws MigrateScanError `root-missing`, `root-not-a-directory` or `root-unreadable`
 */
export function resolveRoot(root: string): string {
  try {
    const real = realpathSync(root);
    if (!statSync(real).isDirectory()) throw new MigrateScanError('root-not-a-directory', { path: root });
    readdirSync(real);
    return real;
  } catch (error) {
    if (error instanceof MigrateScanError) throw error;
    throw new MigrateScanError(codeOf(error), { path: root }, { cause: error });
  }
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOTDIR') return 'root-not-a-directory';
  return code === 'ENOENT' || code === 'ENAMETOOLONG' || code === 'ELOOP'
    ? 'root-missing'
    : 'root-unreadable';
}
