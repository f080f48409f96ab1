import { reachesLevel } from '../core/check.ts';
import type { Finding } from '../core/finding.ts';
import { EXPOSURE_LEVELS, type ExposureLevel } from '../core/terms.ts';
import type { ReportOptions } from './reporter.ts';

/** The ranks of the formats of others. Nothing here says `security`: the matter is whether a call is answered. */
export const RANKS: Readonly<
  Record<
    ExposureLevel,
    {
      readonly sarif: 'error' | 'warning' | 'note';
      readonly github: 'error' | 'warning' | 'notice';
      readonly gitlab: 'critical' | 'major' | 'minor' | 'info';
    }
  >
> = {
  blocked: { sarif: 'error', github: 'error', gitlab: 'critical' },
  'likely-blocked': { sarif: 'error', github: 'error', gitlab: 'major' },
  'depends-on-end-user': { sarif: 'warning', github: 'warning', gitlab: 'minor' },
  unknown: { sarif: 'warning', github: 'warning', gitlab: 'minor' },
  'not-exposed': { sarif: 'note', github: 'notice', gitlab: 'info' },
};

/** The rank of a finding; what was not judged ranks as what is not exposed. */
export function getRank({ exposure }: Finding) {
  return RANKS[exposure?.level ?? 'not-exposed'];
}

/**
 * What a team has to look at: findings that are exposed, or that the check fails on. With `all` the others too.
 * Suppressed ones are kept: each format says in its own way that they are settled.
 */
export function selectProblems(findings: readonly Finding[], options: ReportOptions): Finding[] {
  return findings.filter(
    (finding) => options.all || isExposed(finding) || reachesLevel(finding, options.failOn ?? 'unknown'),
  );
}

/** Whether something may happen to the call. */
export function isExposed({ exposure }: Finding): boolean {
  return exposure !== undefined && exposure.level !== 'not-exposed';
}

/** Most severe first, else in the order of the report. */
export function sortBySeverity(findings: readonly Finding[]): Finding[] {
  const weight = ({ exposure }: Finding) =>
    exposure ? EXPOSURE_LEVELS.indexOf(exposure.level) : EXPOSURE_LEVELS.length;
  return [...findings].sort((a, b) => weight(a) - weight(b));
}
