import { expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { reportSchema } from '../../src/core/report.ts';
import { redactReport } from '../../src/redact/redact-report.ts';
import { createExposure } from '../report/sample-exposure.ts';
import { createFinding, createReport, withCoverage } from '../report/sample-report.ts';

const NAME = 'zorvex';
const ARGS = { path: NAME, name: NAME, env: NAME };
const place = { file: `${NAME}/${NAME}.ts`, line: 1 };

/** The name in every field that a repository, its config or its user can fill. */
function createNamedReport(): Report {
  const exposure = createExposure({
    evidence: [
      { kind: 'region', ...place, value: NAME, strength: 'strong' },
      { kind: 'declared', value: `users = ${NAME}`, strength: 'strong' },
    ],
    remedies: [{ code: 'remedy-set-variable', args: ARGS, ...place, change: NAME }],
    remedy: NAME,
    places: [
      {
        level: 'blocked',
        rule: 'EX04',
        confidence: 'high',
        flags: [],
        evidence: [{ kind: 'entry', ...place, value: NAME, strength: 'medium' }],
        kind: 'server',
        entry: `${NAME}.ts`,
        via: [`${NAME}/via.ts`],
        environment: NAME,
        regions: [{ platform: 'vercel', code: NAME, country: null, city: NAME, listed: null }],
      },
    ],
  });
  const finding = createFinding({
    file: place.file,
    detail: NAME,
    symbol: NAME,
    snippet: NAME,
    sdkVersion: `file:../${NAME}`,
    model: { value: `gpt-4o-${NAME}`, from: 'literal', place: { file: NAME, range: createFinding().range } },
    destination: { kind: 'relay', url: `https://${NAME}.example/v1`, provider: NAME, env: NAME },
    evidence: [{ code: 'config-entry', args: ARGS, ...place, column: 1 }],
    exposure,
    suppression: { kind: 'inline', reason: NAME, expires: '2027-01-01' },
  });
  const entry = { id: NAME, rule: 'env/read', file: NAME };
  const report = createReport([finding, { ...finding, kind: 'env' }, { ...finding, kind: 'model' }], {
    root: NAME,
    exposure: { listDate: '2026-11-10', declared: [NAME, 'CN'] },
    baseline: {
      file: NAME,
      entries: 2,
      fixed: 0,
      moved: 0,
      expired: [{ ...entry, expires: '2026-01-01', reason: NAME }],
      worse: [{ ...entry, from: null, to: 'blocked' }],
    },
    changes: { since: NAME, base: NAME, added: 1, touched: 0, worse: 0, fixed: 0, total: 3 },
    repositories: [{ name: NAME, files: 1, findings: 1, byExposure: {} }],
    skipped: [{ file: `${NAME}.min.js`, reason: 'minified' }],
    warnings: [{ code: 'root-missing', args: ARGS, ...place }],
  });
  return withCoverage(report, { notUnderstood: [{ ...place, column: 1, code: 'root-missing', args: ARGS }] });
}

it('keeps no name, whatever field it stands in', () => {
  const redacted = redactReport(createNamedReport());
  expect(JSON.stringify(redacted)).not.toContain(NAME);
  expect(() => reportSchema.parse(redacted)).not.toThrow();
});

it.each([
  ['gpt-4o-mini-2024-07-18', 'gpt-4o-mini-2024-07-18'],
  ['text-embedding-3-small', 'text-embedding-3-small'],
  ['o3-mini', 'o3-mini'],
  ['ft:gpt-4o:acme::x1', 'model-1'],
  ['gpt-4o-acme', 'model-1'],
])('shows the model %s as %s', (value, shown) => {
  const { findings } = redactReport(createReport([createFinding({ model: { value, from: 'literal' } })]));
  expect(findings[0]?.model?.value).toBe(shown);
});

it.each([
  ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
  ['https://api.openai.com/v1/acme?x=acme', 'https://api.openai.com/v1'],
  ['https://api.openai.com.acme.example/v1', null],
  ['http://localhost:1234', null],
])('shows the address %s as %s', (url, shown) => {
  const { findings } = redactReport(createReport([createFinding({ destination: { kind: 'direct', url } })]));
  expect(findings[0]?.destination?.url).toBe(shown);
});

it('says the same of the same report twice', () => {
  expect(redactReport(createNamedReport())).toEqual(redactReport(createNamedReport()));
});
