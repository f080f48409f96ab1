import type { Finding } from '../../core/finding.ts';
import type { LostParameter, ManualItem, Plan } from '../plan.ts';
import type { LostFeature } from './fit.ts';

type Place = LostFeature['places'][number];

/** Parameters that arrive under another name are not lost. */
const ARRIVES: ReadonlySet<LostParameter['done']> = new Set(['renamed', 'moved']);

/** Calls of a kind that is not served, for whatever more precise reason. */
const UNSERVED = /^migrate\.(?:surface-unsupported|responses-(?:form|members|text|result))$/;

/**
 * What the repository uses and the provider does not give: parameters, kinds of calls, models. Each once, with every
 * place.
 */
export function listLost(plan: Plan, findings: readonly Finding[]): LostFeature[] {
  const features = new Map<string, LostFeature>();
  const add = (feature: Omit<LostFeature, 'places'>, { file, line }: Place) => {
    const key = JSON.stringify(feature);
    const known = features.get(key) ?? { ...feature, places: [] };
    features.set(key, known);
    const isKnown = known.places.some((place) => place.file === file && place.line === line);
    if (!isKnown) known.places.push({ file, line });
  };
  for (const { file, line, parameter, effect, done } of plan.lost) {
    if (ARRIVES.has(done)) continue;
    const reason = { code: `fit.lost-${effect}`, args: { feature: parameter, done } };
    add({ feature: parameter, kind: 'parameter', reason }, { file, line });
  }
  const surfaces = new Map(findings.map(({ id, surface }) => [id, surface]));
  const surfaceOf = (item: ManualItem) => surfaces.get(item.findings[0] ?? '');
  const staying = plan.manual.filter(({ reason }) => UNSERVED.test(reason.code));
  const unserved = new Set(staying.map(surfaceOf));
  for (const item of staying) {
    const { what: _, ...args } = item.reason.args;
    const reason = { code: 'migrate.surface-unsupported', args };
    add({ feature: surfaceOf(item) ?? '', kind: 'call', reason }, item);
  }
  for (const item of plan.manual) {
    if (item.reason.code !== 'migrate.model-unmapped' || unserved.has(surfaceOf(item))) continue;
    add({ feature: item.reason.args.model ?? '', kind: 'model', reason: item.reason }, item);
  }
  return [...features.values()].sort((a, b) => (a.feature < b.feature ? -1 : 1));
}
