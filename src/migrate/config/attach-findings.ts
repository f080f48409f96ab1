import { positionAt } from '../../core/range.ts';
import type { Draft } from './draft.ts';
import { endOfLine } from './insert.ts';
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
    if (lost.length === 0) continue;
    const { from, to } = findEntry(occurrence, view);
    const at = places.findIndex((place) => place >= from && place <= to);
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

/** The entry around an occurrence, with the whole of its first line. */
function findEntry({ from, entry }: Occurrence, { layout, starts, source }: ConfigView): Span {
  const { line } = positionAt(starts, from);
  const start = starts[line - 1] ?? 0;
  const end = endOfLine(source.text, from);
  const unit = entry.nature === 'script' ? undefined : layout.findUnit(from);
  return { from: Math.min(start, unit?.from ?? start), to: Math.max(end, unit?.to ?? end) };
}

interface Span {
  readonly from: number;
  readonly to: number;
}
