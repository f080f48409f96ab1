import { opendir, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import { findNearMiss } from '../core/near-miss.ts';

/**
 * The absolute path of the folder to scan.
 * @throws MigrateScanError `cli.root-*` when it is missing, no folder, or may not be read. `commands` are the words
 *   that a missing path may have been meant as.
 */
export async function resolveScanRoot(
  path: string,
  cwd: string,
  commands: readonly string[],
): Promise<string> {
  const root = resolve(cwd, path);
  try {
    const entry = await stat(root);
    if (entry.isDirectory()) {
      await (await opendir(root)).close();
      return root;
    }
  } catch (error) {
    throw explainFailure(error, path, commands);
  }
  throw new MigrateScanError('cli.root-not-folder', {
    path,
    folder: relative(cwd, dirname(root)) || '.',
    name: basename(root),
  });
}

function explainFailure(error: unknown, path: string, commands: readonly string[]): MigrateScanError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (reason !== 'ENOENT' && reason !== 'ENOTDIR') {
    return new MigrateScanError('cli.root-unreadable', { path, reason }, { cause: error });
  }
  const near = /^[a-z]+$/i.test(path) ? findNearMiss(path, commands) : undefined;
  return near
    ? new MigrateScanError('cli.root-maybe-command', { path, near }, { cause: error })
    : new MigrateScanError('cli.root-missing', { path }, { cause: error });
}
