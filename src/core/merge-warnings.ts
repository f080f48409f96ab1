import type { Warning } from './report.ts';

/** Warnings of several stages as one list, each said once, by file, line and code. */
export function mergeWarnings(...lists: readonly (readonly Warning[])[]): Warning[] {
  const all = new Map(lists.flat().map((warning) => [keyOf(warning), warning]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, warning]) => warning);
}

function keyOf({ file = '', line = 0, code, args }: Warning): string {
  return `${file}\n${String(line).padStart(9, '0')}${code}\n${JSON.stringify(args)}`;
}
