import { resolveCacheFolder } from '../cache/cache-folder.ts';
import { BUILD } from '../core/version.ts';
import type { Io } from './io.ts';

/** Where this run keeps what a later one can use; undefined where the user wants no cache, or the tool runs from source. */
export function openCache(io: Io, isWanted = true): string | undefined {
  return BUILD !== undefined && isWanted ? resolveCacheFolder(io.env, process.platform) : undefined;
}

const jobs: (() => void)[] = [];

/** Does something once the output is out and nobody waits any more. */
export function doAtEnd(job: () => void): void {
  if (jobs.push(job) > 1) return;
  process.once('beforeExit', () => {
    for (const next of jobs.splice(0)) next();
  });
}
