import type { Config } from '../core/config-file.ts';
import type { Selection } from '../migrate/selection.ts';
import type { ScanOptions } from '../scan/options.ts';
import { openCache } from './build-cache.ts';
import type { MigrateFlags } from './flags.ts';
import type { Io } from './io.ts';
import { resolveScanOptions } from './settings.ts';

/** All of the repository is scanned, whatever is to move: what stays decides what the rest may change. */
export function resolveWholeScan(config: Config, { cache }: MigrateFlags, io: Io): ScanOptions {
  const options = resolveScanOptions({ interactive: false }, config);
  return { ...options, surfaces: [], kinds: [], cacheFolder: openCache(io, cache) };
}

/** What of it is to move. */
export function selectionOf({ only, exclude, surface, envOnly }: MigrateFlags): Selection {
  return { only, exclude, surfaces: surface, envOnly };
}
