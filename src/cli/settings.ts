import { availableParallelism } from 'node:os';
import { parseByteSize } from '../core/byte-size.ts';
import type { Config } from '../core/config-file.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { SelectionFlags } from './flags.ts';

const DEFAULT_MAX_FILE_BYTES = 2 * 1024 * 1024;

/** What to scan: a flag wins over the config, the config over the default. Lists replace each other whole. */
export function resolveScanOptions(flags: SelectionFlags, config: Config): ScanOptions {
  return {
    include: flags.include ?? config.include ?? [],
    exclude: flags.exclude ?? config.exclude ?? [],
    tests: flags.tests ?? config.tests ?? true,
    surfaces: flags.surface ?? config.surfaces ?? [],
    kinds: flags.kind ?? config.kinds ?? [],
    maxFileBytes: flags.maxFileSize ?? toBytes(config.maxFileSize) ?? DEFAULT_MAX_FILE_BYTES,
    workers: flags.workers ?? availableParallelism(),
  };
}

function toBytes(size: number | string | undefined): number | undefined {
  return typeof size === 'string' ? parseByteSize(size) : size;
}
