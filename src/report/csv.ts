import { stringify } from 'csv-stringify/sync';
import type { Finding } from '../core/finding.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import { describeProblem, type ProblemText } from './problem-text.ts';
import type { Reporter } from './reporter.ts';
import { createWords } from './words.ts';

interface Row {
  readonly finding: Finding;
  readonly text: ProblemText;
}

/** The columns by their heading. Values that programs compare are not translated; sentences are. */
const COLUMNS: Readonly<Record<string, (row: Row) => string | number | null | undefined>> = {
  id: ({ finding }) => finding.id,
  file: ({ finding }) => finding.file,
  line: ({ finding }) => finding.range.start.line,
  column: ({ finding }) => finding.range.start.column,
  kind: ({ finding }) => finding.kind,
  surface: ({ finding }) => finding.surface,
  rule: ({ finding }) => finding.rule,
  sdk: ({ finding }) => finding.sdk,
  sdkVersion: ({ finding }) => finding.sdkVersion,
  detail: ({ finding }) => finding.detail,
  model: ({ finding }) => finding.model?.value,
  destination: ({ finding }) => finding.destination?.provider ?? finding.destination?.kind,
  url: ({ finding }) => finding.destination?.url,
  reach: ({ finding }) => finding.reach,
  confidence: ({ finding }) => finding.confidence,
  exposure: ({ finding }) => finding.exposure?.level,
  exposureRule: ({ finding }) => finding.exposure?.rule,
  exposureConfidence: ({ finding }) => finding.exposure?.confidence,
  reason: ({ text }) => text.reason,
  remedy: ({ text }) => text.remedies[0],
  suppressed: ({ finding }) => finding.suppression?.kind,
  suppressionReason: ({ finding }) => finding.suppression?.reason,
};

/**
 * Every finding as a row, for spreadsheets: RFC 4180 with CRLF, and a byte order mark, without which Excel reads
 * UTF-8 as the code page of the machine. A cell that a spreadsheet would compute begins with an apostrophe.
 */
export const reportCsv: Reporter = ({ findings }, { language }) => {
  const words = createWords(language);
  const rows = findings.map((finding) => {
    const row = { finding, text: describeProblem(finding, words) };
    return Object.values(COLUMNS).map((read) => toCell(read(row)));
  });
  const output = stringify([Object.keys(COLUMNS), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return { output };
};

function toCell(value: string | number | null | undefined): string | number {
  return typeof value === 'string' ? toTerminalText(value) : (value ?? '');
}
