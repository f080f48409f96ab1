import type { Usage } from '../core/finding.ts';
import type { ScanOptions } from './options.ts';

/** Leaves out what the options leave out. */
export function selectUsages(usages: readonly Usage[], options: ScanOptions): readonly Usage[] {
  return usages.filter(
    (usage) =>
      (options.tests || usage.reach !== 'test') &&
      (options.kinds.length === 0 || options.kinds.includes(usage.kind)) &&
      (options.surfaces.length === 0 || options.surfaces.includes(usage.surface)),
  );
}
