import { createHash } from 'node:crypto';
import type { Finding, Usage } from '../core/finding.ts';
import { compareLocations } from '../core/range.ts';

/** Sorts, drops what is said twice, and gives each usage an identity that survives edits elsewhere in its file. */
export function toFindings(usages: readonly Usage[]): Finding[] {
  const sorted = [...usages].sort((a, b) => compareLocations(a, b) || compareText(a.kind, b.kind));
  const said = new Set<string>();
  const ordinals = new Map<string, number>();
  return sorted.flatMap((usage) => {
    const place = placeOf(usage);
    if (said.has(place)) return [];
    said.add(place);
    const identity = [usage.rule, usage.file, usage.symbol, usage.snippet].join('\n');
    const ordinal = ordinals.get(identity) ?? 0;
    ordinals.set(identity, ordinal + 1);
    return [{ id: hash(`${identity}\n${ordinal}`), ...usage }];
  });
}

/** What a package does by itself is told once, where it is first imported. */
function placeOf({ file, rule, kind, detail, range: { start } }: Usage): string {
  if (rule.endsWith('/hidden-call')) return `${rule}\n${detail}`;
  return [file, start.line, start.column, kind, detail].join('\n');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
