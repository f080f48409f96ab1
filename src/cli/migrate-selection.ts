import type { Config } from '../core/config-file.ts';
import type { Selection } from '../migrate/selection.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { MigrateFlags } from './flags.ts';
import { resolveScanOptions } from './settings.ts';

/** All of the repository is scanned, whatever is to move: what stays decides what the rest may change. */
export function resolveWholeScan(config: Config): ScanOptions {
  return { ...resolveScanOptions({ interactive: false }, config), surfaces: [], kinds: [] };
}

/** What of it is to move. */
export function selectionOf({ only, exclude, surface, envOnly }: MigrateFlags): Selection {
  return { only, exclude, surfaces: surface, envOnly };
}
