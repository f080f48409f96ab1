import type { Stats } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the platform keeps what a program can make again. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, (env: Environment) => string | undefined>>> = {
  darwin: () => join(homedir(), 'Library', 'Caches'),
  win32: ({ LOCALAPPDATA }) => LOCALAPPDATA,
};

/**
 * The absolute folder of our cache: `MIGRATE_SCAN_CACHE`, else `migrate-scan` in `XDG_CACHE_HOME` or where the platform
 * keeps caches. Undefined where the user wants none (`MIGRATE_SCAN_CACHE=off`). The folder need not exist.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function resolveCacheFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const own = env.MIGRATE_SCAN_CACHE;
  if (own === 'off') return undefined;
  if (own !== undefined && isAbsolute(own)) return own;
  const { XDG_CACHE_HOME } = env;
  if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'migrate-scan');
  const home = FOLDERS[platform]?.(env) ?? join(homedir(), '.cache');
  return isAbsolute(home) ? join(home, 'migrate-scan') : undefined;
}

/** Windows gives a user no number, and profiles there are private. */
export function isOfUser({ uid }: Pick<Stats, 'uid'>): boolean {
  return process.getuid === undefined || uid === process.getuid();
}
