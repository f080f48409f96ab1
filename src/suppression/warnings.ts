import type { Warning } from '../core/report.ts';

/** Adds warnings to a report's, in the order of the report: by file, line and code. */
export function addWarnings(before: readonly Warning[], added: readonly Warning[]): Warning[] {
  if (added.length === 0) return [...before];
  const keyed = [...before, ...added].map((warning) => [keyOf(warning), warning] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, warning]) => warning);
}

function keyOf({ file = '', line = 0, code }: Warning): string {
  return `${file}\n${String(line).padStart(9, '0')}${code}`;
}
