import type { Usage } from '../core/finding.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * Drops dependencies on packages that serve any vendor, such as `langchain`, unless an OpenAI name of theirs is
 * imported somewhere in the repository.
 */
export function withoutUnusedNeutrals<T extends Pick<Usage, 'kind' | 'detail'>>(
  knowledge: Knowledge,
  usages: readonly T[],
): T[] {
  const imported = usages.filter((usage) => usage.kind === 'import').map((usage) => usage.detail);
  return usages.filter((usage) => {
    if (usage.kind !== 'dep' || knowledge.moduleOf(usage.detail, '')?.role !== 'neutral') return true;
    return imported.some((name) => name === usage.detail || name.startsWith(`${usage.detail}/`));
  });
}
