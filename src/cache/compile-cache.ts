import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isOfUser, resolveCacheFolder } from './cache-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder in which Node may keep our compiled code between runs (Node 22.1 and newer); undefined where the user wants
 * no cache, or where somebody else could write to it: Node runs what it finds there. Its own choice, a folder of a known
 * name in the temporary folder, is open to every user of the machine.
 */
export function openCompileCache(args: readonly string[], env: Environment): string | undefined {
  const cache = args.includes('--no-cache') ? undefined : resolveCacheFolder(env, process.platform);
  if (cache === undefined) return undefined;
  const folder = join(cache, 'node');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOurs(cache) && isOurs(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function isOurs(folder: string): boolean {
  const stats = lstatSync(folder);
  return isOfUser(stats) && (process.getuid === undefined || (stats.mode & 0o022) === 0);
}
