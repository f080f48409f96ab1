import type { BaselineResult, Changes, Report } from '../core/report.ts';
import { redactArgs } from './redact-exposure.ts';
import { redactFinding } from './redact-finding.ts';
import { createTokens, HIDDEN, type Tokens } from './tokens.ts';

/**
 * A report to give away: counts, verdicts, rules, lines and public names stay, and nothing that a repository or its
 * user has named. Files become `file-07.ts`, the same file the same name throughout; ids are new.
 */
export function redactReport(report: Report): Report {
  const tokens = createTokens(report);
  const { summary, exposure, baseline, changes } = report;
  const { coverage } = summary;
  return {
    schemaVersion: report.schemaVersion,
    tool: report.tool,
    redacted: true,
    root: '.',
    summary: {
      ...summary,
      coverage: {
        ...coverage,
        notUnderstood: coverage.notUnderstood.map(({ file, line, column, code, args }) => ({
          file: tokens.file(file),
          line,
          column,
          code,
          args: redactArgs(args, tokens),
        })),
      },
    },
    ...(exposure && { exposure: { ...exposure, declared: exposure.declared.map(redactDeclared) } }),
    ...(baseline && { baseline: redactBaseline(baseline, tokens) }),
    ...(changes && { changes: redactChanges(changes) }),
    findings: report.findings.map((finding) => redactFinding(finding, tokens)),
    skipped: report.skipped.map(({ file, reason }) => ({ file: tokens.file(file), reason })),
    warnings: report.warnings.map(({ code, args, file, line }) => ({
      code,
      args: redactArgs(args, tokens),
      ...(file !== undefined && { file: tokens.file(file) }),
      ...(line !== undefined && { line }),
    })),
  };
}

/** A country stays; a region or a part of the repository does not. */
function redactDeclared(declared: string): string {
  return /^(?:users = )?[A-Z]{2}(?:, [A-Z]{2})*$/.test(declared) ? declared : HIDDEN;
}

function redactBaseline(baseline: BaselineResult, tokens: Tokens): BaselineResult {
  const nameless = <T extends { id: string; rule: string; file: string }>(entry: T): T => ({
    ...entry,
    id: tokens.id(entry.id),
    file: tokens.file(entry.file),
  });
  return {
    ...baseline,
    file: HIDDEN,
    expired: baseline.expired.map((entry) => ({ ...nameless(entry), reason: HIDDEN })),
    worse: baseline.worse.map(nameless),
  };
}

function redactChanges(changes: Changes): Changes {
  return { ...changes, since: HIDDEN, base: HIDDEN };
}
