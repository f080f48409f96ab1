import type { Report } from '../core/report.ts';
import { createCountryList, isOldList } from './countries.ts';
import type { ExposureOptions } from './options.ts';

/** Whether there is nothing to judge, and nothing declared that could be wrong. */
export function hasNothingToJudge({ findings }: Report, { runsIn, users, parts }: ExposureOptions): boolean {
  return findings.length === 0 && !runsIn?.length && !users?.length && !parts;
}

/** What `judgeExposure` makes of a report that `hasNothingToJudge`, without loading what a judgement takes. */
export function judgeNothing(report: Report, { asOf, today }: ExposureOptions): Report {
  const { date } = createCountryList(asOf);
  const isOld = asOf === undefined && isOldList(date, today);
  return {
    ...report,
    summary: { ...report.summary, byExposure: {} },
    exposure: { listDate: date, ...(asOf !== undefined && { asOf }), declared: [] },
    warnings: isOld ? [{ code: 'exposure-list-old', args: { date } }, ...report.warnings] : report.warnings,
  };
}
