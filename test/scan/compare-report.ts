import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';

/** A row of `expected.json`. A field that is absent is not compared. */
export interface ExpectedFinding {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly kind: string;
  readonly surface?: string;
  readonly detail?: string;
  /** The model's id, null where the code does not settle it. */
  readonly model?: string | null;
  /** The kind of the destination. */
  readonly destination?: string;
  readonly reach?: string;
  readonly confidence?: string;
  /** May be present or absent. */
  readonly optional?: boolean;
}

/** The document in a fixture's `expected.json`. A list that is absent is not compared. */
export interface Expected {
  readonly findings: readonly ExpectedFinding[];
  readonly notUnderstood?: readonly { readonly file: string; readonly line: number }[];
  readonly skipped?: readonly { readonly file: string; readonly reason: string }[];
  readonly warnings?: readonly { readonly code?: string; readonly file?: string }[];
  /** The number of findings that ignore comments hide. */
  readonly ignored?: number;
}

const COMPARED = ['column', 'detail', 'model', 'destination', 'reach', 'confidence'] as const;
type ActualRow = Omit<ExpectedFinding, 'optional'>;

/** Compares the complete report with what a fixture expects: one readable line for each difference. */
export function compareReport(expected: Expected, report: Report): string[] {
  return [
    ...compareFindings(expected.findings, report.findings),
    ...compareLists('not understood', expected.notUnderstood, report.summary.coverage.notUnderstood),
    ...compareLists('skipped', expected.skipped, report.skipped),
    ...compareLists('warning', expected.warnings, report.warnings),
    ...compareIgnored(expected.ignored, report.summary.coverage.ignored),
  ];
}

function compareFindings(expected: readonly ExpectedFinding[], findings: readonly Finding[]): string[] {
  const left = onePerLine(findings).map(toRow);
  const pairs = pairRows(expected, left);
  const differences = expected.flatMap((row) => {
    const actual = pairs.get(row);
    if (actual) return compareFields(row, actual);
    return row.optional ? [] : [`missing  ${format(row)}`];
  });
  return [...differences, ...left.map((row) => `surplus  ${format(row)}`)];
}

/** Pairs each expected row with a finding, whole matches and required rows first; takes what it pairs out of `left`. */
function pairRows(expected: readonly ExpectedFinding[], left: ActualRow[]): Map<ExpectedFinding, ActualRow> {
  const pairs = new Map<ExpectedFinding, ActualRow>();
  for (const whole of [true, false]) {
    for (const optional of [false, true]) {
      for (const row of expected) {
        if (pairs.has(row) || (row.optional ?? false) !== optional) continue;
        const at = left.findIndex(
          (one) => hasSameKey(row, one) && !(whole && compareFields(row, one).length),
        );
        const [actual] = at < 0 ? [] : left.splice(at, 1);
        if (actual) pairs.set(row, actual);
      }
    }
  }
  return pairs;
}

function hasSameKey(row: ExpectedFinding, actual: ActualRow): boolean {
  const isSamePlace = row.file === actual.file && row.line === actual.line && row.kind === actual.kind;
  return isSamePlace && (row.surface === undefined || row.surface === actual.surface);
}

function compareFields(row: ExpectedFinding, actual: ActualRow): string[] {
  return COMPARED.filter((field) => row[field] !== undefined && row[field] !== actual[field]).map(
    (field) =>
      `differs  ${format(row)}: ${field} ${JSON.stringify(row[field])}, got ${JSON.stringify(actual[field])}`,
  );
}

function toRow(finding: Finding): ActualRow {
  return {
    file: finding.file,
    line: finding.range.start.line,
    column: finding.range.start.column,
    kind: finding.kind,
    surface: finding.surface,
    detail: finding.detail,
    model: finding.model?.value ?? null,
    ...(finding.destination && { destination: finding.destination.kind }),
    reach: finding.reach,
    confidence: finding.confidence,
  };
}

function format(row: ActualRow): string {
  return `${row.file}:${row.line} ${row.kind} ${row.surface ?? '*'} ${row.detail ?? ''}`.trimEnd();
}

/** Compares two lists as multisets, by the fields that the expected row has. */
function compareLists(
  what: string,
  expected: readonly object[] | undefined,
  actual: readonly object[],
): string[] {
  if (!expected) return [];
  const left = [...actual];
  const missing = expected.filter((row) => {
    const at = left.findIndex((one) => hasFields(one, row));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((row) => `missing  ${what} ${JSON.stringify(row)}`),
    ...left.map((row) => `surplus  ${what} ${JSON.stringify(row)}`),
  ];
}

function hasFields(actual: object, expected: object): boolean {
  const values = new Map<string, unknown>(Object.entries(actual));
  return Object.entries(expected).every(([field, value]) => values.get(field) === value);
}

function compareIgnored(expected: number | undefined, actual: number): string[] {
  return expected === undefined || expected === actual ? [] : [`differs  ignored ${expected}, got ${actual}`];
}

/** A name that stands twice in a line is one row; two clients or two calls in a line are two. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ file, kind, detail, range: { start } }) => {
    const isOwnThing = kind === 'client' || kind === 'call';
    const key = [file, start.line, isOwnThing ? start.column : '', kind, detail].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
