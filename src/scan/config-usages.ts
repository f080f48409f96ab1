import { type ConfigResult, readConfig } from '../config/read-config.ts';
import type { Usage } from '../core/finding.ts';
import type { Warning } from '../core/report.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScanOptions } from './options.ts';
import { snippetOf } from './positions.ts';
import type { Repository } from './repository.ts';
import { createWatch, Stopped } from './watch.ts';

export interface ConfigUsages {
  readonly usages: readonly Usage[];
  readonly candidates: readonly string[];
  readonly warnings: readonly Warning[];
}

export interface ConfigInput {
  readonly hits: readonly string[];
  readonly options: Pick<ScanOptions, 'vendor' | 'maxFileSeconds'>;
}

/** What configuration files and shell scripts say of OpenAI. */
export function readConfigUsages(
  repository: Repository,
  knowledge: Knowledge,
  { hits, options: { vendor, maxFileSeconds } }: ConfigInput,
): ConfigUsages {
  const isOpenAIPackage = (name: string) => {
    const known = knowledge.moduleOf(name, '');
    return known && known.role !== 'lookalike' && known.role !== 'carrier' ? known : undefined;
  };
  const read = (file: string): ConfigResult => {
    const text = repository.read(file);
    return text === undefined
      ? { usages: [], warnings: [] }
      : readConfig({ file, text }, { isOpenAIPackage, vendor });
  };
  const results = readEach(hits, maxFileSeconds, { read, repository });
  return {
    usages: [...results.values()].flatMap((result) =>
      result.usages.map((usage) => ({
        ...usage,
        symbol: '',
        snippet: snippetOf(usage.detail),
        reach: 'unknown' as const,
      })),
    ),
    candidates: hits.filter((file) => (results.get(file)?.usages.length ?? 0) > 0),
    warnings: [...results.values()].flatMap((result) => result.warnings),
  };
}

interface Reading {
  readonly read: (file: string) => ConfigResult;
  readonly repository: Repository;
}

/** A file that takes too long is skipped: the others do not depend on it. */
function readEach(
  files: readonly string[],
  seconds: number | undefined,
  { read, repository }: Reading,
): Map<string, ConfigResult> {
  const watch = createWatch(seconds);
  const results = new Map<string, ConfigResult>();
  let left = files;
  for (;;) {
    try {
      watch.each(left, String, (file) => results.set(file, read(file)));
      return results;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      const { file, reason } = error;
      results.delete(file);
      repository.skip({ file, reason });
      left = left.slice(left.indexOf(file) + 1);
    }
  }
}
