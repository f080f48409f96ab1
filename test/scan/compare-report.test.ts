import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { compareReport } from './compare-report.ts';

const MODEL: Finding = {
  id: '0123456789abcdef',
  rule: 'model/literal',
  kind: 'model',
  surface: 'chat',
  sdk: null,
  sdkVersion: null,
  file: 'src/a.ts',
  range: { start: { line: 3, column: 10 }, end: { line: 3, column: 18 } },
  detail: 'gpt-4o',
  symbol: '',
  snippet: "'gpt-4o'",
  reach: 'server',
  confidence: 'high',
  evidence: [],
};
const ROW = { file: 'src/a.ts', line: 3, kind: 'model', surface: 'chat', detail: 'gpt-4o' };

function reportOf(findings: Finding[]): Report {
  const coverage = { candidates: 1, resolved: 1, notUnderstood: [], skipped: 1, ignored: 0 };
  const counts = { byKind: {}, bySurface: {}, byDestination: {} };
  return {
    schemaVersion: '1',
    tool: { name: 'migrate-scan', version: '0.1.0' },
    root: '.',
    summary: { files: 1, candidates: 1, findings: findings.length, ...counts, coverage, durationMs: 0 },
    findings,
    skipped: [{ file: 'dist', reason: 'generated' }],
    warnings: [],
  };
}

describe('compareReport', () => {
  it('has nothing to say where every row is found', () => {
    expect(compareReport({ findings: [ROW] }, reportOf([MODEL]))).toEqual([]);
  });

  it('names a missing and a surplus finding', () => {
    const differences = compareReport({ findings: [{ ...ROW, line: 4 }] }, reportOf([MODEL]));
    expect(differences).toEqual([
      'missing  src/a.ts:4 model chat gpt-4o',
      'surplus  src/a.ts:3 model chat gpt-4o',
    ]);
  });

  it('names a field that differs', () => {
    const differences = compareReport({ findings: [{ ...ROW, reach: 'edge' }] }, reportOf([MODEL]));
    expect(differences).toEqual(['differs  src/a.ts:3 model chat gpt-4o: reach "edge", got "server"']);
  });

  it('pairs rows of one line by their details, whatever their order', () => {
    const other = { ...MODEL, detail: 'gpt-4o-mini' };
    const rows = [{ ...ROW, detail: 'gpt-4o-mini' }, ROW];
    expect(compareReport({ findings: rows }, reportOf([MODEL, other]))).toEqual([]);
  });

  it('counts two calls in a line as two', () => {
    const range = { ...MODEL.range, start: { ...MODEL.range.start, column: MODEL.range.start.column + 20 } };
    const calls = [
      { ...MODEL, kind: 'call' as const },
      { ...MODEL, kind: 'call' as const, range },
    ];
    expect(compareReport({ findings: [{ ...ROW, kind: 'call' }] }, reportOf(calls))).toHaveLength(1);
  });

  it('takes a name that stands twice in a line as one row', () => {
    expect(compareReport({ findings: [ROW] }, reportOf([MODEL, MODEL]))).toEqual([]);
  });

  it('accepts an optional row as present and as absent', () => {
    const findings = [{ ...ROW, optional: true }];
    expect(compareReport({ findings }, reportOf([]))).toEqual([]);
    expect(compareReport({ findings }, reportOf([MODEL]))).toEqual([]);
  });

  it('compares what was skipped only where the fixture lists it', () => {
    expect(compareReport({ findings: [], skipped: [] }, reportOf([]))).toEqual([
      'surplus  skipped {"file":"dist","reason":"generated"}',
    ]);
  });
});
