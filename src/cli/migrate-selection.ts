import type { Config } from '../core/config-file.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { Selection } from '../migrate/selection.ts';
import type { ScanOptions } from '../scan/options.ts';
import { openCache } from './build-cache.ts';
import type { MigrateFlags } from './flags.ts';
import type { Io } from './io.ts';
import { resolveScanOptions } from './settings.ts';

interface ScanWishes {
  readonly cache?: boolean | undefined;
  /** Whose API is looked for; OpenAI's where it is not given. */
  readonly vendor?: Vendor | undefined;
}

/** All of the repository is scanned, whatever is to move: what stays decides what the rest may change. */
export function resolveWholeScan(config: Config, { cache, vendor }: ScanWishes, io: Io): ScanOptions {
  const options = resolveScanOptions({ interactive: false }, config);
  return { ...options, surfaces: [], kinds: [], cacheFolder: openCache(io, cache), vendor };
}

/** What of it is to move. */
export function selectionOf({ only, exclude, surface, envOnly }: MigrateFlags): Selection {
  return { only, exclude, surfaces: surface, envOnly };
}
