import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';

/** A certain chat call in `src/llm.ts`, line 2, with what a test cares about replaced. */
export function createFinding(parts: Partial<Finding> = {}): Finding {
  return {
    id: '8f1c2ab09d3e7765',
    rule: 'openai-node/chat-completions',
    kind: 'call',
    surface: 'chat',
    sdk: 'openai-node',
    sdkVersion: '^4.104.0',
    file: 'src/llm.ts',
    range: { start: { line: 2, column: 23 }, end: { line: 2, column: 53 } },
    detail: 'openai.chat.completions.create',
    symbol: 'answer',
    snippet: 'openai.chat.completions.create',
    destination: { kind: 'direct', url: 'https://api.openai.com/v1' },
    reach: 'server',
    confidence: 'high',
    evidence: [],
    ...parts,
  };
}

/** A report of these findings, with counts that fit them. */
export function createReport(findings: Finding[], parts: Partial<Report> = {}): Report {
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: '0.1.0' },
    root: '.',
    summary: {
      files: 412,
      candidates: 9,
      findings: findings.length,
      byKind: count(findings.map(({ kind }) => kind)),
      bySurface: count(findings.map(({ surface }) => surface)),
      byDestination: count(findings.flatMap(({ destination }) => destination?.kind ?? [])),
      coverage: { candidates: 9, resolved: findings.length, notUnderstood: [], skipped: 0, ignored: 0 },
      durationMs: 640,
    },
    findings,
    skipped: [],
    warnings: [],
    ...parts,
  };
}

/** The same report with parts of its coverage replaced. */
export function withCoverage(report: Report, parts: Partial<Report['summary']['coverage']>): Report {
  const coverage = { ...report.summary.coverage, ...parts };
  return { ...report, summary: { ...report.summary, coverage } };
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
