import { buildReportPage } from '../../../scripts/build-report-page.mjs';
import type { Finding } from '../../../src/core/finding.ts';
import type { PageCode } from '../../../src/report/html/page-code.ts';
import { renderReport } from '../../../src/report/html/report-html.ts';
import type { ReportOptions } from '../../../src/report/reporter.ts';
import { createOptions } from '../options.ts';
import { createReport } from '../sample-report.ts';

let code: Promise<PageCode> | undefined;

/** The whole file of a report of these findings, with the script and style that the build would write into it. */
export async function renderPage(
  findings: Finding[],
  options: Partial<ReportOptions> = {},
  parts: Parameters<typeof createReport>[1] = {},
): Promise<string> {
  code ??= buildReportPage();
  const report = createReport(findings, parts);
  const byExposure: Record<string, number> = {};
  for (const { exposure } of findings) {
    if (exposure) byExposure[exposure.level] = (byExposure[exposure.level] ?? 0) + 1;
  }
  const judged = {
    ...report,
    summary: { ...report.summary, byExposure },
    exposure: { listDate: '2026-11-10', declared: [] },
  };
  return renderReport(judged, createOptions(options), await code).output;
}
