import type { Finding } from '../../core/finding.ts';
import type { LostParameter, Plan, Reason } from '../plan.ts';
import type { LostFeature } from './fit.ts';

type Place = LostFeature['places'][number];

/** Parameters that arrive under another name are not lost. */
const ARRIVES: ReadonlySet<LostParameter['done']> = new Set(['renamed', 'moved']);

/**
 * What the repository uses and the provider does not give: parameters, kinds of calls, models. Each once, with every
 * place.
 */
export function listLost(plan: Plan, calls: readonly Finding[]): LostFeature[] {
  const features = new Map<string, LostFeature>();
  const add = (feature: Omit<LostFeature, 'places'>, place: Place) => {
    const key = JSON.stringify(feature);
    const known = features.get(key) ?? { ...feature, places: [] };
    features.set(key, known);
    if (!known.places.some(({ file, line }) => file === place.file && line === place.line)) {
      known.places.push(place);
    }
  };
  for (const { file, line, parameter, effect, done } of plan.lost) {
    if (ARRIVES.has(done)) continue;
    const reason = { code: `fit.lost-${effect}`, args: { feature: parameter, done } };
    add({ feature: parameter, kind: 'parameter', reason }, { file, line });
  }
  const surfaces = new Map(calls.map(({ id, surface }) => [id, surface]));
  for (const { file, line, reason, findings } of plan.manual) {
    const own = findings.flatMap((id) => surfaces.get(id) ?? []);
    if (reason.code === 'migrate.surface-unsupported' && own[0] !== undefined) {
      add({ feature: own[0], kind: 'call', reason }, { file, line });
    } else if (reason.code === 'migrate.model-unmapped') {
      add({ feature: modelOf(reason), kind: 'model', reason }, { file, line });
    }
  }
  return [...features.values()].sort((a, b) => (a.feature < b.feature ? -1 : 1));
}

function modelOf({ args }: Reason): string {
  return args.model ?? '';
}
