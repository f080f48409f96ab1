import type { Finding } from '../core/finding.ts';
import type { BaselineResult, Report } from '../core/report.ts';
import { pairFindings, traceOf } from '../core/same-finding.ts';
import { EXPOSURE_LEVELS, type ExposureLevel } from '../core/terms.ts';
import { withSuppressed } from './apply-directives.ts';
import type { Baseline, BaselineEntry } from './baseline-file.ts';

export interface BaselineOptions {
  /** The name to show. */
  readonly file: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether options left findings out: then an entry without a finding need not be fixed. */
  readonly isNarrowed?: boolean;
}

/** What became of each entry, and of each finding. */
export interface Comparison {
  readonly pairs: readonly { readonly entry: BaselineEntry; readonly finding: Finding }[];
  readonly moved: number;
  readonly fixed: readonly BaselineEntry[];
  /** Entries of files that could not be looked at. */
  readonly unseen: readonly BaselineEntry[];
  readonly added: readonly Finding[];
}

/** Pairs the entries of a baseline with the findings of a report. */
export function compareWithBaseline(report: Report, baseline: Baseline): Comparison {
  const traced = report.findings.map((finding) => ({
    id: finding.id,
    file: finding.file,
    trace: traceOf(finding),
    finding,
  }));
  const { same, moved, gone, added } = pairFindings(baseline.entries, traced);
  const skipped = new Set(report.skipped.map(({ file }) => file));
  return {
    pairs: [...same, ...moved].map(([entry, { finding }]) => ({ entry, finding })),
    moved: moved.length,
    fixed: gone.filter(({ file }) => !skipped.has(file)),
    unseen: gone.filter(({ file }) => skipped.has(file)),
    added: added.map(({ finding }) => finding),
  };
}

/**
 * Marks the findings that a baseline accepts, unless their entry has expired or their exposure is worse than it was.
 * The report that is given stays as it is.
 */
export function applyBaseline(report: Report, baseline: Baseline, options: BaselineOptions): Report {
  const { file, today, isNarrowed = false } = options;
  const { pairs, moved, fixed } = compareWithBaseline(report, baseline);
  const accepted = new Map<Finding, BaselineEntry>();
  const expired: BaselineResult['expired'] = [];
  const worse: BaselineResult['worse'] = [];
  for (const { entry, finding } of pairs) {
    if (finding.suppression) continue;
    const place = { id: finding.id, rule: finding.rule, file: finding.file };
    const to = finding.exposure?.level;
    if (hasExpired(entry, today))
      expired.push({ ...place, expires: entry.expires, reason: entry.reason ?? '' });
    else if (to !== undefined && isWorse(entry.level, to))
      worse.push({ ...place, from: entry.level ?? null, to });
    else accepted.set(finding, entry);
  }
  const findings = report.findings.map((finding) => suppress(finding, accepted.get(finding)));
  const { warnings, skipped, findings: _before, ...head } = report;
  const inline = report.summary.coverage.ignored;
  return {
    ...head,
    summary: withSuppressed(report.summary, { inline, baseline: accepted.size }),
    baseline: {
      file,
      entries: baseline.entries.length,
      fixed: isNarrowed ? 0 : fixed.length,
      moved,
      expired: expired.sort(byPlace),
      worse: worse.sort(byPlace),
    },
    findings,
    skipped,
    warnings,
  };
}

function suppress(finding: Finding, entry: BaselineEntry | undefined): Finding {
  if (!entry) return finding;
  const { reason = '', expires } = entry;
  const suppression = { kind: 'baseline' as const, reason, ...(expires !== undefined && { expires }) };
  return { ...finding, suppression };
}

/** Whether the day of an entry is over. */
export function hasExpired(
  entry: BaselineEntry,
  today: string,
): entry is BaselineEntry & { expires: string } {
  return entry.expires !== undefined && entry.expires < today;
}

/** An exposure that was not judged when it was accepted cannot have become worse. */
function isWorse(from: ExposureLevel | undefined, to: ExposureLevel): boolean {
  return from !== undefined && EXPOSURE_LEVELS.indexOf(to) < EXPOSURE_LEVELS.indexOf(from);
}

function byPlace(a: { file: string; id: string }, b: { file: string; id: string }): number {
  const [first, second] = [`${a.file}\n${a.id}`, `${b.file}\n${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
