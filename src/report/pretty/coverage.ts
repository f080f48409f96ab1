import type { Report } from '../../core/report.ts';
import { isWorthNaming } from '../../core/skip-reasons.ts';
import { wrapText } from '../columns.ts';
import type { PrettyContext } from './context.ts';

const MOST_LINES = 5;

/** What was looked at, what was seen and not understood, what was skipped, what went wrong. */
export function formatCoverage(context: PrettyContext): string[] {
  const { report, options, words } = context;
  const lines = [
    ...formatLooked(report, context),
    ...formatNotUnderstood(report, context),
    ...formatSkipped(report, context),
  ];
  const warnings = formatWarnings(report, context);
  if (lines.length === 0) return warnings;
  const seen = [options.style.bold(words.text('report.coverage')), ...lines.map((line) => `  ${line}`)];
  return warnings.length > 0 ? [...seen, '', ...warnings] : seen;
}

function formatLooked({ summary, findings }: Report, { words }: PrettyContext): string[] {
  if (findings.length === 0) return [];
  return [
    words.text('report.coverage-files', {
      files: words.count('report.files', summary.files),
      candidates: words.count('report.files', summary.candidates),
    }),
  ];
}

function formatNotUnderstood({ summary, findings }: Report, { options, words }: PrettyContext): string[] {
  const { notUnderstood } = summary.coverage;
  if (notUnderstood.length === 0) {
    return findings.length > 0 ? [words.text('report.coverage-understood')] : [];
  }
  const shown = options.all ? notUnderstood : notUnderstood.slice(0, MOST_LINES);
  const places = words.count('report.places', notUnderstood.length);
  return [
    options.style.warn(words.text('report.not-understood', { places })),
    ...shown.flatMap(({ file, line, column, code, args }) =>
      wrapText(`${file}:${line}:${column} ${words.text(code, args)}`, options.width - 4).map(
        (text) => `  ${text}`,
      ),
    ),
    ...more(notUnderstood.length - shown.length, { options, words }),
  ];
}

function formatSkipped({ skipped, summary }: Report, { options, words }: PrettyContext): string[] {
  if (summary.coverage.skipped === 0) return [];
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = words.list(
    [...counts].map(([name, n]) =>
      words.text('report.skipped-reason', { n: String(n), reason: words.text(name) }),
    ),
  );
  const faults = skipped.filter(({ reason }) => options.all || isWorthNaming(reason));
  const shown = options.all ? faults : faults.slice(0, MOST_LINES);
  const files = words.count('report.files', summary.coverage.skipped);
  return [
    ...wrapText(words.text('report.skipped', { files, reasons }), options.width - 2),
    ...shown.map((entry) => `  ${entry.file} (${words.text(entry.reason)})`),
    ...more(faults.length - shown.length, { options, words }),
  ];
}

function formatWarnings({ warnings }: Report, { options, words }: PrettyContext): string[] {
  if (warnings.length === 0) return [];
  const shown = options.all ? warnings : warnings.slice(0, MOST_LINES);
  return [
    options.style.bold(words.text('report.warnings')),
    ...shown.flatMap(({ file, line, code, args }) => {
      const place = file === undefined ? '' : `${line === undefined ? file : `${file}:${line}`} `;
      return wrapText(place + words.text(code, args), options.width - 2).map((text) => `  ${text}`);
    }),
    ...more(warnings.length - shown.length, { options, words }).map((line) => `  ${line}`),
  ];
}

function more(n: number, { options, words }: Pick<PrettyContext, 'options' | 'words'>): string[] {
  return n > 0 ? [options.style.dim(words.text('report.more', { n: String(n) }))] : [];
}
