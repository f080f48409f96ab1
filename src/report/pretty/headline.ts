import { isElsewhere } from '../../core/destination.ts';
import type { Report } from '../../core/report.ts';
import type { Kind } from '../../core/terms.ts';
import { wrapText } from '../columns.ts';
import type { Words } from '../words.ts';
import type { PrettyContext } from './context.ts';

type Findings = Report['findings'];

/** The order in which kinds are worth a reader's attention. */
export const KINDS_BY_WEIGHT = [
  'call',
  'http',
  'client',
  'model-ref',
  'model',
  'env',
  'env-def',
  'import',
  'dep',
] as const satisfies readonly Kind[];

/** The answer in one sentence, and one more for what goes to others. */
export function formatHeadline({ report, options, words }: PrettyContext): string[] {
  const lines = headlineSentences(report, words).flatMap((sentence) => wrapText(sentence, options.width));
  return lines.map((line) => options.style.bold(line));
}

function headlineSentences(report: Report, words: Words): string[] {
  const elsewhere = report.findings.filter(isElsewhere);
  const own = report.findings.filter((finding) => !isElsewhere(finding));
  if (report.findings.length === 0) {
    const none = report.summary.suppressed || report.changes ? 'report.none-left' : 'report.none';
    return [words.text(none), sayWhatWasLookedAt(report, words)];
  }
  const where = formatWhere(elsewhere, words);
  const place = (findings: Findings) => ({
    places: words.count('report.places', findings.length),
    files: words.count('report.files', new Set(findings.map(({ file }) => file)).size),
  });
  if (own.length === 0) return [words.text('report.only-elsewhere', { ...place(elsewhere), where })];
  const kinds = words.list(
    KINDS_BY_WEIGHT.map((kind) => ({ kind, n: own.filter((finding) => finding.kind === kind).length }))
      .filter(({ n }) => n > 0)
      .map(({ kind, n }) => words.count(`report.count-${kind}`, n)),
  );
  const first = words.count('report.headline', own.length, { ...place(own), kinds });
  if (elsewhere.length === 0) return [first];
  return [first, words.count('report.elsewhere', elsewhere.length, { where })];
}

function sayWhatWasLookedAt({ summary }: Report, words: Words): string {
  if (summary.files === 0) return words.text('report.none-empty');
  return words.text('report.none-looked', {
    files: words.count('report.files', summary.files),
    candidates: words.count('report.files', summary.candidates),
  });
}

function formatWhere(findings: Findings, words: Words): string {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const name = words.destination(finding);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return words.list([...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} (${n})`));
}
