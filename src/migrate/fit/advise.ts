import type { Reason } from '../plan.ts';
import type { CallCounts, LostFeature } from './fit.ts';

const MOST_NAMED = 3;

/** What a person should know first about a move: one line. */
export function advise(calls: CallCounts, lost: readonly LostFeature[]): Reason {
  const { automatic, review, manual } = calls;
  const counts = {
    automatic: String(automatic),
    review: String(review),
    manual: String(manual),
    moved: String(automatic + review),
    calls: String(automatic + review + manual),
  };
  if (automatic + review + manual === 0) return { code: 'fit.advice-no-calls', args: {} };
  if (automatic + review === 0) return { code: 'fit.advice-none-moves', args: counts };
  if (manual > 0) {
    const features = lost.filter(({ kind }) => kind === 'call').map(({ feature }) => feature);
    if (features.length === 0) return { code: 'fit.advice-some-stay', args: counts };
    return { code: 'fit.advice-surfaces-stay', args: { ...counts, features: nameFirst(features) } };
  }
  return { code: review > 0 ? 'fit.advice-look' : 'fit.advice-all-move', args: counts };
}

/** The first names of a list, and a sign that there are more. */
export function nameFirst(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const named = unique.slice(0, MOST_NAMED).join(', ');
  return unique.length > MOST_NAMED ? `${named}, …` : named;
}
