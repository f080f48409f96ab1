import type { ConfigResult } from '../config/read-config.ts';
import type { Usage } from '../core/finding.ts';
import type { Warning } from '../core/report.ts';
import type { SourceText } from '../core/source-text.ts';
import { openKeptConfig, type ReadConfigs } from './kept-config.ts';
import type { Knowledge } from './knowledge.ts';
import type { ScanOptions } from './options.ts';
import { snippetOf } from './positions.ts';
import type { Repository } from './repository.ts';
import { createWatch, Stopped } from './watch.ts';

export interface ConfigUsages {
  readonly usages: readonly Usage[];
  readonly candidates: readonly string[];
  readonly warnings: readonly Warning[];
  /** Keeps for later scans what was read. */
  readonly save?: () => void;
}

export interface ConfigInput {
  readonly hits: readonly string[];
  readonly options: Pick<ScanOptions, 'vendor' | 'maxFileSeconds'>;
  /** Where what a later scan can use is kept; nothing is kept without it. */
  readonly cacheFolder?: string | undefined;
}

/** What configuration files and shell scripts say of OpenAI. */
export async function readConfigUsages(
  repository: Repository,
  knowledge: Knowledge,
  { hits, options, cacheFolder }: ConfigInput,
): Promise<ConfigUsages> {
  const { vendor } = options;
  const kept = cacheFolder === undefined ? undefined : openKeptConfig(cacheFolder, { files: hits, vendor });
  const sources = hits.flatMap((file) => {
    const text = repository.read(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const unread = sources.filter((source) => !kept?.find(source));
  const fresh = unread.length === 0 ? NONE : await readNew(unread, { repository, knowledge, options });
  const results: ReadConfigs = new Map(
    sources.flatMap((source) => {
      const result = kept?.find(source) ?? fresh.get(source.file);
      return result ? [[source, result]] : [];
    }),
  );
  return {
    usages: [...results.values()].flatMap(({ usages }) => usages.map(toUsage)),
    candidates: [...results].flatMap(([{ file }, { usages }]) => (usages.length > 0 ? [file] : [])),
    warnings: [...results.values()].flatMap(({ warnings }) => warnings),
    ...(kept && { save: () => kept.save(results) }),
  };
}

const NONE: ReadonlyMap<string, ConfigResult> = new Map();

function toUsage(usage: ConfigResult['usages'][number]): Usage {
  return { ...usage, symbol: '', snippet: snippetOf(usage.detail), reach: 'unknown' };
}

interface Reading {
  readonly repository: Repository;
  readonly knowledge: Knowledge;
  readonly options: ConfigInput['options'];
}

/**
 * What files say, each as its own reader reads it; the readers are loaded for that. A file that takes too long is
 * skipped: the others do not depend on it.
 */
async function readNew(
  sources: readonly SourceText[],
  { repository, knowledge, options: { vendor, maxFileSeconds } }: Reading,
): Promise<Map<string, ConfigResult>> {
  const { readConfig } = await import('../config/read-config.ts');
  const isOpenAIPackage = (name: string) => {
    const known = knowledge.moduleOf(name, '');
    return known && known.role !== 'lookalike' && known.role !== 'carrier' ? known : undefined;
  };
  const watch = createWatch({ seconds: maxFileSeconds });
  const results = new Map<string, ConfigResult>();
  let left = sources;
  for (;;) {
    try {
      watch.each(
        left,
        ({ file }) => file,
        (source) => results.set(source.file, readConfig(source, { isOpenAIPackage, vendor })),
      );
      return results;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      for (const file of error.files) {
        results.delete(file);
        repository.skip({ file, reason: error.reason });
        left = left.slice(left.findIndex((source) => source.file === file) + 1);
      }
    }
  }
}
