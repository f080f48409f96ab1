import { isElsewhere } from './destination.ts';
import type { Finding } from './finding.ts';
import { EXPOSURE_LEVELS, type FailLevel } from './terms.ts';

export interface CheckOptions {
  readonly failOn: FailLevel;
  /** How many findings may reach the level before the check fails. */
  readonly max: number;
}

/** What the check came to. */
export interface CheckResult extends CheckOptions {
  readonly passed: boolean;
  /** What reaches the level and is not suppressed, in the order of the report. */
  readonly failing: readonly Finding[];
  /** How many more would reach it, were they not suppressed. */
  readonly suppressed: number;
}

/** Holds the findings against a level. Only what was judged counts: calls, requests, clients, model objects. */
export function checkFindings(findings: readonly Finding[], { failOn, max }: CheckOptions): CheckResult {
  const reaching = findings.filter((finding) => reachesLevel(finding, failOn));
  const failing = reaching.filter(({ suppression }) => suppression === undefined);
  return {
    failOn,
    max,
    passed: failing.length <= max,
    failing,
    suppressed: reaching.length - failing.length,
  };
}

/** Whether a finding is as bad as `level`, or worse. */
export function reachesLevel(finding: Finding, level: FailLevel): boolean {
  if (!finding.exposure) return false;
  if (level === 'any') return !isElsewhere(finding);
  return EXPOSURE_LEVELS.indexOf(finding.exposure.level) <= EXPOSURE_LEVELS.indexOf(level);
}
