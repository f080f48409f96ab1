import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/core/exposure.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ExposureLevel } from '../../src/core/terms.ts';
import { applyBaseline } from '../../src/suppression/apply-baseline.ts';
import { type Baseline, parseBaseline, renderBaseline } from '../../src/suppression/baseline-file.ts';
import { updateBaseline } from '../../src/suppression/update-baseline.ts';
import { createFinding, createReport } from '../report/sample-report.ts';

const TODAY = '2026-11-25';
const EMPTY: Baseline = { version: 1, entries: [] };

function exposure(level: ExposureLevel): Exposure {
  return {
    level,
    rule: 'EX15',
    confidence: 'low',
    flags: [],
    evidence: [],
    remedy: '',
    remedies: [],
    places: [],
  };
}

function found(digit: string, parts: Partial<Finding> = {}): Finding {
  return createFinding({
    id: digit.repeat(16),
    snippet: `call ${digit}`,
    exposure: exposure('unknown'),
    ...parts,
  });
}

function accept(...findings: Finding[]): Baseline {
  return updateBaseline(createReport(findings), EMPTY, { today: TODAY }).baseline;
}

function applied(baseline: Baseline, ...findings: Finding[]) {
  return applyBaseline(createReport(findings), baseline, { file: 'b.json', today: TODAY });
}

describe('applyBaseline', () => {
  it('accepts what is in it and nothing else', () => {
    const { findings, summary } = applied(accept(found('a')), found('a'), found('b'));
    expect(findings.map(({ suppression }) => suppression?.kind)).toEqual(['baseline', undefined]);
    expect(summary.suppressed).toEqual({ inline: 0, baseline: 1 });
  });

  it('carries the reason and the day', () => {
    const baseline = accept(found('a'));
    const entries = baseline.entries.map((entry) => ({ ...entry, reason: 'old job', expires: '2027-01-31' }));
    const [finding] = applied({ ...baseline, entries }, found('a')).findings;
    expect(finding?.suppression).toEqual({ kind: 'baseline', reason: 'old job', expires: '2027-01-31' });
  });

  it('knows code again that moved to another file or function', () => {
    const moved = found('b', { snippet: 'call a', file: 'src/other.ts', symbol: 'renamed' });
    const { findings, baseline } = applied(accept(found('a')), moved);
    expect(findings[0]?.suppression?.kind).toBe('baseline');
    expect(baseline).toMatchObject({ moved: 1, fixed: 0 });
  });

  it('takes a second copy of a call for a new one', () => {
    const copy = found('b', { snippet: 'call a' });
    const { findings } = applied(accept(found('a')), found('a'), copy);
    expect(findings.map(({ suppression }) => suppression?.kind)).toEqual(['baseline', undefined]);
  });

  it.each([
    ['2026-11-25', 'baseline'],
    ['2026-11-24', undefined],
  ])('holds until the end of %s', (expires, kind) => {
    const baseline = accept(found('a'));
    const entries = baseline.entries.map((entry) => ({ ...entry, expires }));
    const report = applied({ ...baseline, entries }, found('a'));
    expect(report.findings[0]?.suppression?.kind).toBe(kind);
    expect(report.baseline?.expired).toHaveLength(kind ? 0 : 1);
  });

  it('counts a finding again whose exposure is worse', () => {
    const report = applied(accept(found('a')), found('a', { exposure: exposure('blocked') }));
    expect(report.findings[0]?.suppression).toBeUndefined();
    expect(report.baseline?.worse).toMatchObject([{ from: 'unknown', to: 'blocked' }]);
  });

  it('counts what is fixed', () => {
    expect(applied(accept(found('a'), found('b')), found('a')).baseline?.fixed).toBe(1);
  });

  it('does not call fixed what could not be read', () => {
    const report = createReport([], { skipped: [{ file: 'src/llm.ts', reason: 'too-large' }] });
    const compared = applyBaseline(report, accept(found('a')), { file: 'b.json', today: TODAY });
    expect(compared.baseline?.fixed).toBe(0);
  });

  it('leaves the reason of an ignore comment', () => {
    const suppression = { kind: 'inline' as const, reason: 'here' };
    const report = applied(accept(found('a')), found('a', { suppression }));
    expect(report.findings[0]?.suppression).toEqual(suppression);
  });
});

describe('updateBaseline', () => {
  const update = (before: Baseline, ...findings: Finding[]) =>
    updateBaseline(createReport(findings), before, { today: TODAY, reason: 'new', expires: '2027-01-31' });

  it('drops what is fixed and keeps the words of the rest', () => {
    const before = accept(found('a'), found('b'));
    const entries = before.entries.map((entry) => ({ ...entry, reason: 'mine' }));
    const { baseline, added, fixed } = update({ ...before, entries }, found('a'), found('c'));
    expect(baseline.entries.map(({ reason }) => reason)).toEqual(['mine', 'new']);
    expect([added, fixed]).toEqual([1, 1]);
  });

  it('keeps words when code moves, under the new id', () => {
    const before = accept(found('a'));
    const entries = before.entries.map((entry) => ({ ...entry, reason: 'mine' }));
    const { baseline } = update({ ...before, entries }, found('b', { snippet: 'call a', symbol: 'renamed' }));
    expect(baseline.entries).toMatchObject([{ id: 'b'.repeat(16), reason: 'mine' }]);
  });

  it('leaves expired entries expired', () => {
    const before = accept(found('a'));
    const entries = before.entries.map((entry) => ({ ...entry, expires: '2026-01-01' }));
    const { baseline, expired } = update({ ...before, entries }, found('a'));
    expect([baseline.entries[0]?.expires, expired]).toEqual(['2026-01-01', 1]);
  });

  it('needs no entry for what an ignore comment settles', () => {
    const suppression = { kind: 'inline' as const, reason: 'here' };
    expect(update(EMPTY, found('a', { suppression })).baseline.entries).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const once = update(EMPTY, found('b'), found('a')).baseline;
    const twice = update(once, found('a'), found('b')).baseline;
    expect(renderBaseline(twice)).toBe(renderBaseline(once));
  });
});

describe('the file', () => {
  it('is read back as it was written', () => {
    const baseline = accept(found('b', { file: 'z.ts' }), found('a'));
    const text = renderBaseline(baseline);
    expect(renderBaseline(parseBaseline(text, 'b.json'))).toBe(text);
  });

  it('holds one entry a line, sorted by file', () => {
    const lines = renderBaseline(accept(found('b', { file: 'z.ts' }), found('a'))).split('\n');
    expect(lines.filter((line) => line.includes('"id"'))).toHaveLength(2);
    expect(lines[3]).toContain('src/llm.ts');
  });

  const entry = '{"id":"aaaaaaaaaaaaaaaa","trace":"aaaaaaaaaaaaaaaa","rule":"r","file":"f"';
  it.each([
    ['no JSON', '{\n  "version": 1,\n', 'baseline.broken', '3'],
    ['an unknown key', `{"version": 1, "entries": [\n${entry},\n"levle":"x"}]}`, 'baseline.broken', '2'],
    [
      'a day that is none',
      `{"version": 1, "entries": [\n${entry},\n"expires":"2026-99-01"}]}`,
      'baseline.broken',
      '3',
    ],
    ['no version', '{\n"entries": []}', 'baseline.broken', '1'],
    ['a newer version', '{"version": 2, "lines": []}', 'baseline.newer', undefined],
    ['a list', '[]', 'baseline.broken', '1'],
  ])('refuses %s', (_name, text, code, line) => {
    expect(() => parseBaseline(text, 'b.json')).toThrowError(
      expect.objectContaining({
        code,
        args: expect.objectContaining({ file: 'b.json', ...(line && { line }) }),
      }),
    );
  });
});
