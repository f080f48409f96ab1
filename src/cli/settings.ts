import { parseByteSize } from '../core/byte-size.ts';
import type { Config } from '../core/config-file.ts';
import { LIMITS } from '../core/limits.ts';
import type { ExposureOptions } from '../exposure/options.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { SelectionFlags } from './flags.ts';

/** What to scan: a flag wins over the config, the config over the default. Lists replace each other whole. */
export function resolveScanOptions(flags: SelectionFlags, config: Config): ScanOptions {
  return {
    include: flags.include ?? config.include ?? [],
    exclude: flags.exclude ?? config.exclude ?? [],
    tests: flags.tests ?? config.tests ?? true,
    surfaces: flags.surface ?? config.surfaces ?? [],
    kinds: flags.kind ?? config.kinds ?? [],
    maxFileBytes: flags.maxFileSize ?? toBytes(config.maxFileSize) ?? LIMITS.fileBytes,
    maxFileSeconds: flags.maxFileSeconds ?? config.maxFileSeconds ?? LIMITS.fileSeconds,
  };
}

/** What the exposure is judged by. Declarations of the command line stand for the whole repository. */
export function resolveExposureOptions(flags: SelectionFlags, config: Config, now: Date): ExposureOptions {
  const { exposure = {} } = config;
  const isDeclared = flags.runsIn !== undefined || flags.users !== undefined;
  return {
    runsIn: flags.runsIn ?? exposure.runsIn,
    users: flags.users ?? exposure.users,
    asOf: flags.asOf ?? exposure.asOf,
    today: now.toISOString().slice(0, 10),
    parts: isDeclared ? undefined : exposure.parts,
    rules: definedSettings(exposure.rules ?? {}),
  };
}

function definedSettings<T>(settings: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

function toBytes(size: number | string | undefined): number | undefined {
  return typeof size === 'string' ? parseByteSize(size) : size;
}
