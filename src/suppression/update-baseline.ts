import type { Finding } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { traceOf } from '../core/same-finding.ts';
import { compareWithBaseline, hasExpired } from './apply-baseline.ts';
import type { Baseline, BaselineEntry } from './baseline-file.ts';

export interface UpdateOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** For entries that are new. */
  readonly reason?: string | undefined;
  readonly expires?: string | undefined;
}

export interface UpdatedBaseline {
  readonly baseline: Baseline;
  readonly added: number;
  readonly fixed: number;
  /** Entries that count although they are in the baseline: only a person gives them another day. */
  readonly expired: number;
}

/**
 * The baseline that accepts what is found now. What people wrote stays; entries whose finding is gone are dropped;
 * what an ignore comment settles needs no entry. Entries that have expired stay expired.
 */
export function updateBaseline(report: Report, before: Baseline, options: UpdateOptions): UpdatedBaseline {
  const { pairs, fixed, unseen, added } = compareWithBaseline(report, before);
  const { reason, expires } = options;
  const words = { ...(reason !== undefined && { reason }), ...(expires !== undefined && { expires }) };
  const isOpen = (finding: Finding) => finding.suppression?.kind !== 'inline';
  const kept = pairs.filter(({ finding }) => isOpen(finding));
  const isOver = ({ entry }: { entry: BaselineEntry }) => hasExpired(entry, options.today);
  const fresh = added.filter(isOpen);
  const entries = [
    ...unseen,
    ...kept.map(({ entry, finding }) => ({ ...wordsOf(entry), ...describe(finding) })),
    ...fresh.map((finding) => ({ ...words, ...describe(finding) })),
  ];
  return {
    baseline: { ...before, entries },
    added: fresh.length,
    fixed: fixed.length,
    expired: kept.filter(isOver).length,
  };
}

function wordsOf({ reason, expires }: BaselineEntry): Pick<BaselineEntry, 'reason' | 'expires'> {
  return { ...(reason !== undefined && { reason }), ...(expires !== undefined && { expires }) };
}

function describe(finding: Finding): BaselineEntry {
  const { id, rule, file, exposure } = finding;
  return { id, trace: traceOf(finding), rule, file, ...(exposure && { level: exposure.level }) };
}
