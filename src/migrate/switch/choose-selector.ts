import { hasWord } from '../../core/has-word.ts';
import type { ScannedRepository } from '../../scan/scan.ts';
import { readGenerated } from './endpoint-template.ts';

/** Names for the variable that chooses a side, best first. */
const NAMES = ['LLM_PROVIDER', 'LLM_ENDPOINT', 'LLM_ENDPOINT_SIDE'] as const;

/**
 * The variable that chooses a side: the one of a module that an earlier run wrote, else the first name that nothing in
 * the repository uses for a purpose of its own.
 */
export function chooseSelector({
  context,
  report,
  repository,
}: Pick<ScannedRepository, 'context' | 'report' | 'repository'>): string {
  const sources = context?.analysis.sources.map(({ text }) => text) ?? [];
  for (const text of sources) {
    const generated = readGenerated(text);
    if (generated) return generated.selector;
  }
  const files = new Set(report.findings.map(({ file }) => file));
  const texts = [...sources, ...[...files].map((file) => repository.read(file) ?? '')];
  const isFree = (name: string): boolean => !texts.some((text) => hasWord(text, name));
  return NAMES.find(isFree) ?? NAMES[2];
}
