import { countFindings, countLevels } from '../core/counts.ts';
import type { Report } from '../core/report.ts';
import type { Shard } from './request.ts';

export interface Part extends Shard {
  readonly division: string;
  /** Whether a file belongs to this shard. */
  readonly holds: (file: string) => boolean;
  /** All files that were listed, and those that gave a reason for a closer look. */
  readonly files: readonly string[];
  readonly candidates: readonly string[];
}

/**
 * The part of a report that a shard answers for. What was skipped and warned of stays whole: merging says each once.
 */
export function cutReport(report: Report, part: Part): Report {
  const { index, total, division, holds } = part;
  const findings = report.findings.filter(({ file }) => holds(file));
  const candidates = part.candidates.filter(holds).length;
  const { coverage } = report.summary;
  return {
    ...report,
    summary: {
      ...report.summary,
      files: part.files.filter(holds).length,
      candidates,
      ...countFindings(findings),
      ...(report.summary.byExposure && { byExposure: countLevels(findings) }),
      coverage: {
        ...coverage,
        candidates,
        resolved: findings.filter(({ confidence }) => confidence !== 'low').length,
        notUnderstood: coverage.notUnderstood.filter(({ file }) => holds(file)),
      },
    },
    shard: { index, total, division },
    findings,
  };
}
