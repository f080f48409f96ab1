import { toTerminalValue } from '../core/terminal-text.ts';
import { wrapText } from './columns.ts';
import { formatCoverage } from './pretty/coverage.ts';
import { formatExposureHeadline } from './pretty/exposure.ts';
import { formatFindings } from './pretty/findings.ts';
import { formatHeadline } from './pretty/headline.ts';
import { formatSuppressed } from './pretty/suppressed.ts';
import { formatDestinations, formatModels, formatSurfaces, formatVariables } from './pretty/tables.ts';
import type { Reporter } from './reporter.ts';
import { createWords } from './words.ts';

/** The report for a person at a terminal: the answer first, then where, then what was not seen, then what next. */
export const reportPretty: Reporter = (whole, options) => {
  const words = createWords(options.language);
  const findings = whole.findings.filter(({ suppression }) => suppression === undefined);
  const report = { ...whole, findings };
  const shown = toTerminalValue(report);
  const context = { report: shown, files: report.findings.map(({ file }) => file), options, words };
  const next =
    shown.findings.length === 0
      ? words.text('report.next-none')
      : words.text('report.next-explain', { id: nextFinding(shown.findings)?.id.slice(0, 8) ?? '' });
  const sections = [
    formatExposureHeadline(context),
    formatHeadline(context),
    formatSurfaces(context),
    formatDestinations(context),
    formatFindings(context),
    formatModels(context),
    formatVariables(context),
    formatSuppressed(context),
    formatCoverage(context),
    wrapText(next, options.width).map(options.style.bold),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return { output: `${text.join('\n\n')}\n` };
};

/** The finding that a reader would ask about first: one that is not certain, else the first call. */
function nextFinding<T extends { kind: string; confidence: string }>(findings: readonly T[]): T | undefined {
  return (
    findings.find(({ confidence }) => confidence !== 'high') ??
    findings.find(({ kind }) => kind === 'call') ??
    findings[0]
  );
}
