import { type Finding, findingSchema } from '../../../src/core/finding.ts';
import type { Position, Range } from '../../../src/core/range.ts';
import { lineStarts } from '../../../src/core/range.ts';
import type { Report } from '../../../src/core/report.ts';
import { hold } from './broken-invariant.ts';

/** The text of a scanned file; undefined where it is none. */
export type ReadText = (file: string) => string | undefined;

/** Holds that every finding fits its schema, is the only one of its id, and lies in its file. */
export function checkReport({ findings, summary, skipped }: Report, read: ReadText): void {
  const ids = findings.map(({ id }) => id);
  hold(new Set(ids).size === ids.length, 'two findings have one id', ids);
  for (const finding of findings) {
    const parsed = findingSchema.safeParse(finding);
    hold(parsed.success, 'a finding does not fit the schema', { finding, issues: parsed.error?.issues });
    const { file, range, evidence } = finding;
    const text = read(file);
    hold(text !== undefined, 'a finding is in a file that is no text', finding);
    const starts = lineStarts(text);
    checkSnippet(finding, textIn(text, starts, range));
    for (const { file: other, line, column } of evidence) {
      const otherText = other === file ? text : read(other);
      hold(otherText !== undefined, 'evidence is in a file that is no text', finding);
      findOffset(otherText, other === file ? starts : lineStarts(otherText), { line, column });
    }
  }
  hold(summary.coverage.skipped === skipped.length, 'the summary miscounts what was skipped');
}

function textIn(text: string, starts: readonly number[], range: Range): string {
  const from = findOffset(text, starts, range.start);
  const to = findOffset(text, starts, range.end);
  hold(from <= to, 'a range ends before it starts', range);
  return text.slice(from, to);
}

const LAST_WORD = /[\w$]+(?=[^\w$]*$)/;

/** Holds that the last word of what a finding shows stands in its range; what is escaped, masked or cut cannot be compared. */
function checkSnippet({ rule, snippet }: Finding, inside: string): void {
  const word = LAST_WORD.exec(snippet)?.[0] ?? '';
  const isCut = snippet.length >= 200;
  if (isCut || rule.startsWith('config/') || /[\\*]/.test(inside + snippet)) return;
  hold(inside.includes(word), 'a range does not hold what it shows', { snippet, inside });
}

/** The offset of a place that the file has. */
export function findOffset(text: string, starts: readonly number[], { line, column }: Position): number {
  const start = starts[line - 1];
  hold(start !== undefined, 'a line is behind the end of the file', { line, lines: starts.length });
  const offset = start + column - 1;
  const end = (starts[line] ?? text.length + 1) - 1;
  hold(offset <= end, 'a column is behind the end of its line', { line, column, length: end - start });
  return offset;
}
