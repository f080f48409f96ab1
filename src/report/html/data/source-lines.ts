import type { Report } from '../../../core/report.ts';
import { isSourceFile } from '../../code-frame.ts';
import type { ReportOptions } from '../../reporter.ts';

/** A line of a source file as it is on disk; undefined where it is not source, not needed, or cannot be read. */
export type LineFinder = (file: string, line: number) => string | undefined;

/** Lines of one finding that a frame shows at most, from the first line of its range. */
export const MOST_FRAME_LINES = 8;

/** Reads each file once, however the findings refer to each other, and keeps the lines that the page shows. */
export function collectLines(report: Report, readLines: ReportOptions['readLines']): LineFinder {
  const found = new Map<string, Map<number, string>>();
  for (const [file, numbers] of neededLines(report)) {
    const lines = readLines(file);
    if (!lines) continue;
    const kept = new Map<number, string>();
    for (const number of numbers) {
      const line = lines[number - 1];
      if (line !== undefined) kept.set(number, line);
    }
    found.set(file, kept);
  }
  return (file, line) => found.get(file)?.get(line);
}

function neededLines({ findings }: Report): Map<string, Set<number>> {
  const needed = new Map<string, Set<number>>();
  const need = (file: string | undefined, line: number) => {
    if (file === undefined || !isSourceFile(file)) return;
    const numbers = needed.get(file) ?? new Set();
    needed.set(file, numbers.add(line));
  };
  for (const { file, range, kind, evidence, exposure } of findings) {
    if (kind === 'env-def') continue;
    const last = Math.min(range.end.line, range.start.line + MOST_FRAME_LINES - 1);
    for (let line = range.start.line - 1; line <= last; line++) need(file, line);
    for (const step of evidence) need(step.file, step.line);
    for (const step of exposure?.evidence ?? []) need(step.file, step.line ?? 1);
  }
  return needed;
}
