import { countFindings } from '../core/counts.ts';
import type { Finding } from '../core/finding.ts';
import type { NotUnderstood, Report, Skipped, Warning } from '../core/report.ts';
import { VERSION } from '../core/version.ts';

export interface Scanned {
  readonly files: number;
  readonly candidates: number;
  readonly findings: Finding[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly Warning[];
  readonly durationMs: number;
}

/** The report document: what was found, and how much of the repository that covers. */
export function toReport(scanned: Scanned): Report {
  const { findings } = scanned;
  const skipped = sortedBy(
    firstOf(scanned.skipped, ({ file }) => file),
    ({ file }) => file,
  );
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: VERSION },
    root: '.',
    summary: {
      files: scanned.files,
      candidates: scanned.candidates,
      ...countFindings(findings),
      coverage: {
        candidates: scanned.candidates,
        resolved: findings.filter((finding) => finding.confidence !== 'low').length,
        notUnderstood: sortedBy(scanned.notUnderstood, placeKey),
        skipped: skipped.length,
        ignored: 0,
      },
      durationMs: scanned.durationMs,
    },
    findings,
    skipped,
    warnings: sortedBy(
      firstOf(scanned.warnings, ({ file, line, code }) =>
        file === undefined ? code : `${file}\n${line ?? code}`,
      ),
      (warning) => `${warning.file ?? ''}\n${padded(warning.line ?? 0)}${warning.code}`,
    ),
  };
}

/** A file or a line is told once, whichever stage noticed it first. */
function firstOf<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

function placeKey({ file, line, column }: NotUnderstood): string {
  return `${file}\n${padded(line)}${padded(column)}`;
}

function padded(value: number): string {
  return String(value).padStart(9, '0');
}

function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const keyed = items.map((item) => [key(item), item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}
