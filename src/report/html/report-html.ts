import type { Report } from '../../core/report.ts';
import { toTerminalValue } from '../../core/terminal-text.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { createPageData } from './data/create-page-data.ts';
import { renderDocument } from './document.ts';
import { type PageCode, REPORT_PAGE } from './page-code.ts';
import { createTranslator } from './translator.ts';

/** The report as one HTML file that asks the network for nothing. */
export const reportHtml: Reporter = (report, options) => renderReport(report, options, REPORT_PAGE);

/** As `reportHtml`, with the script and the style of the page given. */
export function renderReport(report: Report, options: ReportOptions, code: PageCode): { output: string } {
  const translator = createTranslator(options.language);
  const data = createPageData(report, options, translator);
  const shown = toTerminalValue(report);
  const counting = shown.findings.filter(({ suppression }) => suppression === undefined);
  const context = { report: { ...shown, findings: counting }, translator };
  return { output: renderDocument(context, { data, code, inputs: options.html ?? {} }) };
}
