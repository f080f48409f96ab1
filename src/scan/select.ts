import type { Usage } from '../core/finding.ts';
import type { ScanOptions } from './options.ts';
import type { Repository } from './repository.ts';

const IGNORE = /migrate-scan-ignore-next-line\b/;

/** Leaves out what the options and the ignore comments of the files leave out. */
export function selectUsages(
  repository: Repository,
  usages: readonly Usage[],
  options: ScanOptions,
): { readonly usages: readonly Usage[]; readonly ignored: number } {
  const wanted = usages.filter(
    (usage) =>
      (options.tests || usage.reach !== 'test') &&
      (options.kinds.length === 0 || options.kinds.includes(usage.kind)) &&
      (options.surfaces.length === 0 || options.surfaces.includes(usage.surface)),
  );
  const ignoredLines = new Map<string, ReadonlySet<number>>();
  const kept = wanted.filter((usage) => {
    const lines = ignoredLines.get(usage.file) ?? linesAfterComments(repository.read(usage.file) ?? '');
    ignoredLines.set(usage.file, lines);
    return !lines.has(usage.range.start.line);
  });
  return { usages: kept, ignored: wanted.length - kept.length };
}

function linesAfterComments(text: string): ReadonlySet<number> {
  if (!IGNORE.test(text)) return new Set();
  return new Set(text.split(/\r\n|\r|\n/).flatMap((line, at) => (IGNORE.test(line) ? [at + 2] : [])));
}
