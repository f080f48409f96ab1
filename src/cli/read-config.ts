import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Config } from '../core/config-file.ts';
import { CONFIG_FILE_NAME } from '../core/config-file-name.ts';
import { MigrateScanError } from '../core/errors.ts';
import { isInside } from '../files/root-bounds.ts';

const MOST_BYTES = 1024 * 1024;

/**
 * The config of a run: the file of `--config`, else `migrate-scan.config.json` in the scanned folder, else nothing
 * set. The latter belongs to the repository and is not trusted: a link out of the folder is refused.
 * @throws ConfigFileError with every problem of the file; MigrateScanError `cli.config-*` when it cannot be read.
 */
export async function readConfig(root: string, flag: string | undefined, cwd: string): Promise<Config> {
  if (flag !== undefined) return readConfigFile(resolve(cwd, flag), flag);
  const path = join(root, CONFIG_FILE_NAME);
  if (!(await isPresent(path))) return {};
  await refuseOutside(root, path);
  return readConfigFile(path, relative(cwd, path) || CONFIG_FILE_NAME);
}

async function readConfigFile(path: string, name: string): Promise<Config> {
  const { parseConfig } = await import('../core/config-file.ts');
  return parseConfig(await readSmallFile(path, name), name);
}

async function readSmallFile(path: string, file: string): Promise<string> {
  try {
    const entry = await stat(path);
    if (!entry.isFile()) throw new MigrateScanError('cli.config-unreadable', { file, reason: 'not a file' });
    if (entry.size > MOST_BYTES)
      throw new MigrateScanError('cli.config-unreadable', { file, reason: '> 1 MB' });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof MigrateScanError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const code = reason === 'ENOENT' ? 'cli.config-missing' : 'cli.config-unreadable';
    throw new MigrateScanError(code, { file, reason }, { cause: error });
  }
}

async function isPresent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

async function refuseOutside(root: string, path: string): Promise<void> {
  const [trueRoot, truePath] = await Promise.all([realpath(root), realpath(path).catch(() => undefined)]);
  if (truePath !== undefined && isInside(trueRoot, truePath)) return;
  throw new MigrateScanError('cli.config-unreadable', {
    file: CONFIG_FILE_NAME,
    reason: 'a link out of the folder',
  });
}
