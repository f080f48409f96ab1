import { countFindings, countLevels } from '../core/counts.ts';
import type { Finding } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { pairFindings, traceOf } from '../core/same-finding.ts';
import { EXPOSURE_LEVELS } from '../core/terms.ts';
import { compareLines, type LineChanges } from './line-changes.ts';

/** One side of a comparison: a report and the texts that it speaks of. */
export interface Side {
  readonly report: Report;
  readonly read: (file: string) => string | undefined;
}

export interface Comparison {
  readonly base: Side;
  readonly now: Side;
  /** The ref as given, and the commit that `base` is. */
  readonly since: string;
  readonly commit: string;
  /** Folders that hold another repository: what is in them did not change here. */
  readonly submodules: readonly string[];
}

/**
 * The report with only the findings that are new, that lie in changed lines, or whose exposure is worse than at the
 * base, as when a configuration changed. A moved or renamed file is compared with the one it was.
 */
export function narrowToChanges(comparison: Comparison): Report {
  const { base, now, since, commit, submodules } = comparison;
  const inSubmodule = ({ file }: Finding) => submodules.some((folder) => file.startsWith(`${folder}/`));
  const own = now.report.findings.filter((finding) => !inSubmodule(finding));
  const { same, moved, gone, added } = pairFindings(base.report.findings.map(trace), own.map(trace));
  const changes = createChanges(base, now);
  const kinds = new Map<Finding, 'added' | 'touched' | 'worse'>(
    added.map(({ finding }) => [finding, 'added']),
  );
  for (const [{ finding: before }, { finding }] of [...same, ...moved]) {
    if (isWorse(before, finding)) kinds.set(finding, 'worse');
    else if (changes(before.file, finding.file)(finding.range)) kinds.set(finding, 'touched');
  }
  const findings = now.report.findings.filter((finding) => kinds.has(finding));
  const countOf = (kind: string) => [...kinds.values()].filter((other) => other === kind).length;
  return withFindings(now.report, findings, {
    since,
    base: commit,
    added: countOf('added'),
    touched: countOf('touched'),
    worse: countOf('worse'),
    fixed: gone.length,
    total: now.report.findings.length,
  });
}

function trace(finding: Finding) {
  return { id: finding.id, file: finding.file, trace: traceOf(finding), finding };
}

/** The changes between a file of the base and one of now, worked out once for each pair. */
function createChanges(base: Side, now: Side): (before: string, after: string) => LineChanges {
  const known = new Map<string, LineChanges>();
  return (before, after) => {
    const key = `${before}\0${after}`;
    const changes = known.get(key) ?? compareLines(base.read(before) ?? '', now.read(after) ?? '');
    known.set(key, changes);
    return changes;
  };
}

function isWorse(before: Finding, after: Finding): boolean {
  if (!before.exposure || !after.exposure) return false;
  return EXPOSURE_LEVELS.indexOf(after.exposure.level) < EXPOSURE_LEVELS.indexOf(before.exposure.level);
}

function withFindings(report: Report, findings: Finding[], changes: NonNullable<Report['changes']>): Report {
  const { summary, exposure, baseline } = report;
  const count = (kind: string) => findings.filter(({ suppression }) => suppression?.kind === kind).length;
  const suppressed = { inline: count('inline'), baseline: count('baseline') };
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    root: report.root,
    summary: {
      files: summary.files,
      candidates: summary.candidates,
      ...countFindings(findings),
      ...(summary.byExposure && { byExposure: countLevels(findings) }),
      ...(suppressed.inline + suppressed.baseline > 0 && { suppressed }),
      coverage: { ...summary.coverage, ignored: suppressed.inline },
      durationMs: summary.durationMs,
    },
    ...(exposure && { exposure }),
    ...(baseline && { baseline }),
    changes,
    findings,
    skipped: report.skipped,
    warnings: report.warnings,
  };
}
