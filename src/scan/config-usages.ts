import { readConfig } from '../config/read-config.ts';
import type { Usage } from '../core/finding.ts';
import type { Warning } from '../core/report.ts';
import type { Vendor } from '../core/vocabulary/vendor.ts';
import type { Knowledge } from './knowledge.ts';
import { snippetOf } from './positions.ts';
import type { Repository } from './repository.ts';

export interface ConfigUsages {
  readonly usages: readonly Usage[];
  readonly candidates: readonly string[];
  readonly warnings: readonly Warning[];
}

/** What configuration files and shell scripts say of OpenAI. */
export function readConfigUsages(
  repository: Repository,
  knowledge: Knowledge,
  { hits, vendor }: { readonly hits: readonly string[]; readonly vendor?: Vendor | undefined },
): ConfigUsages {
  const isOpenAIPackage = (name: string) => {
    const known = knowledge.moduleOf(name, '');
    return known && known.role !== 'lookalike' && known.role !== 'carrier' ? known : undefined;
  };
  const results = hits.map((file) => {
    const text = repository.read(file);
    return text === undefined
      ? { usages: [], warnings: [] }
      : readConfig({ file, text }, { isOpenAIPackage, vendor });
  });
  return {
    usages: results.flatMap((result) =>
      result.usages.map((usage) => ({
        ...usage,
        symbol: '',
        snippet: snippetOf(usage.detail),
        reach: 'unknown' as const,
      })),
    ),
    candidates: hits.filter((_file, index) => (results[index]?.usages.length ?? 0) > 0),
    warnings: results.flatMap((result) => result.warnings),
  };
}
