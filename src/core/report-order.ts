import type { Report } from './report.ts';

const SUMMARY = [
  'files',
  'candidates',
  'findings',
  'byKind',
  'bySurface',
  'byDestination',
  'byExposure',
  'suppressed',
  'coverage',
  'durationMs',
] as const satisfies readonly (keyof Report['summary'])[];

const REPORT = [
  'schemaVersion',
  'tool',
  'root',
  'summary',
  'exposure',
  'baseline',
  'changes',
  'shard',
  'repositories',
  'findings',
  'skipped',
  'warnings',
] as const satisfies readonly (keyof Report)[];

/** The report with its keys in the order of the schema, whichever stages added them: equal reports print equal bytes. */
export function orderReport(report: Report): Report {
  return { ...arrange(report, REPORT), summary: arrange(report.summary, SUMMARY) };
}

function arrange<T extends object>(value: T, keys: readonly (keyof T & string)[]): T {
  const ordered = keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]] as const]));
  return { ...Object.fromEntries(ordered), ...value };
}
