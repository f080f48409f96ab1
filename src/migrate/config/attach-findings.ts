import { positionAt } from '../../core/range.ts';
import type { Draft } from './draft.ts';
import type { ConfigView, Occurrence } from './view.ts';

/**
 * Gives findings that no edit names to the edit, or to the manual item, of the same entry: the name of a model
 * variable ends as its value does. What needs no action stays without both.
 */
export function attachFindings(view: ConfigView, draft: Draft): Draft {
  const named = new Set([...draft.changes, ...draft.left].flatMap(({ findings }) => findings));
  const more = new Map<number, string[]>();
  const places = [...draft.changes.map(({ from }) => from), ...draft.left.map(({ at }) => at)];
  for (const occurrence of view.occurrences) {
    const lost = occurrence.findings.filter((id) => !named.has(id));
    const at = lost.length > 0 ? places.findIndex((place) => isInEntry(place, occurrence, view)) : -1;
    if (at >= 0) more.set(at, [...(more.get(at) ?? []), ...lost]);
  }
  const extend = <T extends { readonly findings: readonly string[] }>(item: T, at: number): T => ({
    ...item,
    findings: [...new Set([...item.findings, ...(more.get(at) ?? [])])],
  });
  return {
    changes: draft.changes.map(extend),
    left: draft.left.map((item, index) => extend(item, draft.changes.length + index)),
  };
}

function isInEntry(place: number, { from, entry }: Occurrence, { layout, starts }: ConfigView): boolean {
  if (positionAt(starts, place).line === positionAt(starts, from).line) return true;
  const unit = entry.nature === 'script' ? undefined : layout.findUnit(from);
  return unit !== undefined && place >= unit.from && place < unit.to;
}
