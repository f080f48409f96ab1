import { countFindings, countLevels } from '../core/counts.ts';
import { MigrateScanError } from '../core/errors.ts';
import { mergeWarnings } from '../core/merge-warnings.ts';
import type { Report, Skipped } from '../core/report.ts';
import { loadKnowledge } from '../scan/knowledge.ts';
import { withoutUnusedNeutrals } from '../scan/neutral-packages.ts';

/** A report and the name of the file that it came from. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/**
 * Puts the reports of all shards together: what one run would have reported. Its time is that of the slowest shard.
 * @throws MigrateScanError `merge.*` where they are not the parts of one whole
 */
export function mergeShards(parts: readonly NamedReport[]): Report {
  const [first] = parts;
  if (!first) throw new MigrateScanError('merge.nothing');
  checkParts(parts, first);
  const reports = parts.map(({ report }) => report);
  const all = sortByFile(reports.flatMap(({ findings }) => findings));
  const findings = withoutUnusedNeutrals(loadKnowledge(), all);
  const skipped = mergeSkipped(reports);
  const { shard: _shard, ...head } = first.report;
  const inline = findings.filter(({ suppression }) => suppression?.kind === 'inline').length;
  const { suppressed: _suppressed, ...summary } = first.report.summary;
  const candidates = sum(reports, (report) => report.summary.candidates);
  return {
    ...head,
    summary: {
      ...summary,
      files: sum(reports, (report) => report.summary.files),
      candidates,
      ...countFindings(findings),
      ...(summary.byExposure && { byExposure: countLevels(findings) }),
      ...(inline > 0 && { suppressed: { inline, baseline: 0 } }),
      coverage: {
        candidates,
        resolved: findings.filter(({ confidence }) => confidence !== 'low').length,
        notUnderstood: sortByFile(reports.flatMap((report) => report.summary.coverage.notUnderstood)),
        skipped: skipped.length,
        ignored: inline,
      },
      durationMs: Math.max(...reports.map((report) => report.summary.durationMs)),
    },
    findings,
    skipped,
    warnings: mergeWarnings(...reports.map(({ warnings }) => warnings)),
  };
}

function checkParts(parts: readonly NamedReport[], first: NamedReport): void {
  const { shard, tool, exposure } = first.report;
  const seen = new Map<number, string>();
  for (const { name, report } of parts) {
    if (!report.shard || !shard) throw new MigrateScanError('merge.not-a-shard', { file: name });
    const { index, total, division } = report.shard;
    const isSame =
      total === shard.total &&
      division === shard.division &&
      report.tool.version === tool.version &&
      JSON.stringify(report.exposure) === JSON.stringify(exposure);
    if (!isSame) throw new MigrateScanError('merge.different', { file: name, other: first.name });
    const twin = seen.get(index);
    if (twin !== undefined) throw new MigrateScanError('merge.twice', { file: name, other: twin });
    seen.set(index, name);
  }
  const total = shard?.total ?? 0;
  const missing = Array.from({ length: total }, (_, n) => n + 1).filter((index) => !seen.has(index));
  if (missing.length === 0) return;
  const shards = missing.map((index) => `${index}/${total}`).join(', ');
  throw new MigrateScanError('merge.missing', { shards });
}

/** A file is in one shard only, where its entries are in order already. */
function sortByFile<T extends { readonly file: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function mergeSkipped(reports: readonly Report[]): Skipped[] {
  const all = new Map<string, Skipped>();
  for (const entry of reports.flatMap(({ skipped }) => skipped)) {
    if (!all.has(entry.file)) all.set(entry.file, entry);
  }
  return sortByFile([...all.values()]);
}

function sum(reports: readonly Report[], value: (report: Report) => number): number {
  return reports.reduce((total, report) => total + value(report), 0);
}
