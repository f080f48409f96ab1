import type { ScannedRepository } from '../scan/scan.ts';
import { applyDirectives } from './apply-directives.ts';

/** A scan without what ignore comments settle, for those who would change it. Comments for an exposure alone do not count. */
export async function withoutIgnored(scanned: ScannedRepository): Promise<ScannedRepository> {
  const report = await applyDirectives(scanned.report, { read: scanned.repository.read, isNarrowed: true });
  const findings = report.findings.filter(({ suppression }) => suppression === undefined);
  return { ...scanned, report: { ...report, findings } };
}
