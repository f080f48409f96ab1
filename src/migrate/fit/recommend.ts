import type { Reason } from '../plan.ts';
import { nameFirst } from './advise.ts';
import type { Fit, ProviderFit } from './fit.ts';

interface Criterion {
  readonly name: string;
  /** Fewer is better. */
  readonly measure: (fit: ProviderFit) => number;
}

/** What decides, most important first: what stays undone, then the border, then the work, then what is lost. */
const CRITERIA: readonly Criterion[] = [
  { name: 'calls', measure: ({ calls }) => calls.manual },
  { name: 'endpoint', measure: ({ endpoint }) => (endpoint.nearUsers === false ? 1 : 0) },
  { name: 'models', measure: ({ models }) => models.filter(({ to }) => to === null).length },
  { name: 'look', measure: ({ calls }) => calls.review },
  { name: 'lost', measure: ({ lost }) => lost.filter(({ kind }) => kind === 'parameter').length },
];

/**
 * The provider to look at first, with what speaks for it against the others. There is no score: the first criterion in
 * which two differ decides, and those that never differ are tied.
 */
export function recommend(fits: readonly ProviderFit[]): Fit['recommendation'] {
  const able = fits.filter(({ problem, calls }) => problem === null && calls.automatic + calls.review > 0);
  const ranked = [...able].sort(compareFits);
  const [best] = ranked;
  if (!best) return { provider: null, tied: [], reasons: [{ code: 'fit.recommend-none', args: {} }] };
  const tied = ranked.filter((fit) => fit !== best && compareFits(fit, best) === 0);
  const reasons = CRITERIA.flatMap((criterion) => explain(criterion, best, able));
  const names = tied.map(({ provider }) => provider);
  if (names.length > 0) reasons.push({ code: 'fit.recommend-tied', args: { providers: names.join(', ') } });
  return { provider: best.provider, tied: names, reasons };
}

function compareFits(a: ProviderFit, b: ProviderFit): number {
  for (const { measure } of CRITERIA) {
    const difference = measure(a) - measure(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A reason where it sets the best apart from some other one. */
function explain({ name, measure }: Criterion, best: ProviderFit, all: readonly ProviderFit[]): Reason[] {
  const own = measure(best);
  const worse = all.filter((fit) => measure(fit) > own);
  if (worse.length === 0) return [];
  const { automatic, review, manual } = best.calls;
  const args = {
    moved: String(automatic + review),
    calls: String(automatic + review + manual),
    region: best.endpoint.region,
    count: String(own),
    worse: nameFirst(worse.map(({ provider }) => provider)),
  };
  return [{ code: `fit.recommend-${name}`, args }];
}
