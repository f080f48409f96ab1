import type { Finding } from '../core/finding.ts';
import { mergeWarnings } from '../core/merge-warnings.ts';
import type { Report, Warning } from '../core/report.ts';
import type { Directive } from './directive.ts';
import { findDirectives } from './find-directives.ts';

export interface DirectiveOptions {
  /** The decoded text of a file; undefined where it cannot be read. */
  readonly read: (file: string) => string | undefined;
  /** Files that may hold ignore comments; those with findings are looked at in any case. */
  readonly files?: readonly string[];
  /** Whether findings were left out by an option: then an ignore comment without one is nothing to warn of. */
  readonly isNarrowed?: boolean;
}

/**
 * Marks the findings that ignore comments speak of. A comment without a reason does not count and gives a warning, as
 * does one that nothing answers to. The report that is given stays as it is.
 */
export async function applyDirectives(report: Report, options: DirectiveOptions): Promise<Report> {
  const directives = await readDirectives(report, options);
  if (directives.length === 0) return report;
  const used = new Set<Directive>();
  const byLine = groupByTarget(directives);
  const findings = report.findings.map((finding) => {
    const above = byLine.get(`${finding.range.start.line} ${finding.file}`) ?? [];
    const found = above.filter((directive) => speaksOf(directive, finding));
    for (const directive of found) used.add(directive);
    const reason = found.find((directive) => directive.reason !== undefined)?.reason;
    if (reason === undefined) return finding;
    return { ...finding, suppression: { kind: 'inline' as const, reason } };
  });
  const warnings = directives.flatMap((directive) => warningOf(directive, used, options) ?? []);
  const ignored = findings.filter(({ suppression }) => suppression).length;
  return {
    ...report,
    summary: withSuppressed(report.summary, { inline: ignored, baseline: 0 }),
    findings,
    warnings: mergeWarnings(report.warnings, warnings),
  };
}

async function readDirectives(report: Report, { read, files = [] }: DirectiveOptions): Promise<Directive[]> {
  const wanted = new Set([...report.findings.map(({ file }) => file), ...files]);
  const directives: Directive[] = [];
  for (const file of [...wanted].sort()) {
    const text = read(file);
    if (text !== undefined) directives.push(...(await findDirectives(file, text)));
  }
  return directives;
}

function groupByTarget(directives: readonly Directive[]): ReadonlyMap<string, readonly Directive[]> {
  const groups = new Map<string, Directive[]>();
  for (const directive of directives) {
    const key = `${directive.target} ${directive.file}`;
    const group = groups.get(key);
    if (group) group.push(directive);
    else groups.set(key, [directive]);
  }
  return groups;
}

function speaksOf({ rules }: Directive, { rule: own, exposure }: Finding): boolean {
  const names = [own, exposure?.rule, exposure?.as];
  return rules.length === 0 || rules.some((rule) => names.includes(rule));
}

function warningOf(
  directive: Directive,
  used: ReadonlySet<Directive>,
  { isNarrowed = false }: DirectiveOptions,
): Warning | undefined {
  const { file, line, reason, rules } = directive;
  if (reason === undefined) return { code: 'ignore-without-reason', args: {}, file, line };
  if (used.has(directive) || isNarrowed) return undefined;
  return { code: 'ignore-unused', args: { rules: rules.join(', ') || '*' }, file, line };
}

/** The summary with how many findings do not count. */
export function withSuppressed(
  summary: Report['summary'],
  suppressed: { readonly inline: number; readonly baseline: number },
): Report['summary'] {
  const { durationMs, coverage, suppressed: _before, ...counts } = summary;
  const isAny = suppressed.inline + suppressed.baseline > 0;
  return {
    ...counts,
    ...(isAny && { suppressed }),
    coverage: { ...coverage, ignored: suppressed.inline },
    durationMs,
  };
}
