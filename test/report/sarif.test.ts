import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { createHostileReport } from './hostile-report.ts';
import { createOptions } from './options.ts';
import { createExposure, createJudged } from './sample-exposure.ts';
import { createFinding, createReport } from './sample-report.ts';

// The schema of the standard is the one that Microsoft publishes with its own test matchers.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function toLog(report: Report, options: Partial<ReportOptions> = {}): Log {
  return JSON.parse(reportSarif(report, createOptions(options)).output);
}

function toRun(findings: Finding[], options: Partial<ReportOptions> = {}) {
  const [run] = toLog(createReport(findings), options).runs;
  if (!run) throw new Error('no run');
  return run;
}

function toResult(finding: Finding, options: Partial<ReportOptions> = {}): Result {
  const [result] = toRun([finding], options).results ?? [];
  if (!result) throw new Error('no result');
  return result;
}

describe('the schema of SARIF 2.1.0', () => {
  it.each([
    ['no finding', createReport([])],
    [
      'a finding of each level',
      createReport([createJudged('blocked', 1), createJudged('not-exposed', 2), createFinding()]),
    ],
    ['hostile text', createHostileReport()],
    [
      'suppressions',
      createReport([
        createJudged('blocked', 1, { suppression: { kind: 'baseline', reason: '', expires: '2027-01-01' } }),
        createJudged('unknown', 2),
      ]),
    ],
  ])('accepts %s', (_name, report) => {
    for (const language of ['en', 'zh-CN'] as const) {
      validate(toLog(report, { language, all: true, repositoryPath: 'packages/a b/' }));
      expect(validate.errors).toBeNull();
    }
  });

  it('is checked at all', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});

it('points at the place in UTF-16 units, from the top of the repository', () => {
  const finding = createJudged('blocked', 1, { file: 'app/[id]/聊天.ts' });
  const run = toRun([finding], { repositoryPath: 'packages/web/' });
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.automationDetails?.id).toBe('migrate-scan/packages/web/');
  expect(run.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: {
      uri: 'packages/web/app/%5Bid%5D/%E8%81%8A%E5%A4%A9.ts',
      uriBaseId: 'SRCROOT',
      index: 0,
    },
    region: {
      startLine: 2,
      startColumn: 23,
      endLine: 2,
      endColumn: 53,
      snippet: { text: 'openai.chat.completions.create' },
    },
  });
});

it('names the commit that its paths are of', () => {
  const checkout = { repository: 'https://github.com/a/b', commit: 'c0ffee' };
  const report = createReport([createJudged('blocked', 1)]);
  validate(toLog(report, { checkout }));
  expect(validate.errors).toBeNull();
  expect(toLog(report, { checkout }).runs[0]?.versionControlProvenance).toEqual([
    { repositoryUri: 'https://github.com/a/b', revisionId: 'c0ffee', mappedTo: { uriBaseId: 'SRCROOT' } },
  ]);
});

it('says what, how bad, why and what to do', () => {
  expect(toResult(createJudged('blocked', 1)).message.text).toBe(
    'call openai.chat.completions.create · server: blocked (EX04, high confidence). Runs where OpenAI offers no access. → Move from hkg1 to sin1 (Singapore): "regions": \\["sin1"\\]',
  );
});

it('keeps the id as the fingerprint, and the rule with its help', () => {
  const finding = createJudged('blocked', 1);
  const { tool } = toRun([finding]);
  expect(toResult(finding).partialFingerprints).toEqual({ 'migrateScanFinding/v1': finding.id });
  expect(tool.driver.rules).toEqual([
    {
      id: 'EX04',
      name: 'RunsWhereOpenaiOffersNoAccess',
      shortDescription: { text: 'Runs where OpenAI offers no access.' },
      fullDescription: { text: expect.stringContaining('not on the list') },
      help: { text: expect.any(String), markdown: expect.stringContaining('`migrate-scan explain EX04`') },
      helpUri: expect.stringMatching(/^https:\/\/help\.openai\.com\//),
      properties: { tags: ['availability', 'openai', 'region'] },
    },
  ]);
});

it('never ranks by security', () => {
  const { output } = reportSarif(createReport([createJudged('blocked', 1)]), createOptions({ all: true }));
  expect(output).not.toContain('security-severity');
});

it.each([
  ['blocked', 'error'],
  ['likely-blocked', 'error'],
  ['depends-on-end-user', 'warning'],
  ['unknown', 'warning'],
] as const)('ranks %s as %s', (level, rank) => {
  expect(toResult(createJudged(level, 1))).toMatchObject({ level: rank, kind: 'fail' });
});

it('leaves out what is not exposed, unless everything is asked for', () => {
  const findings = [createJudged('not-exposed', 1), createFinding()];
  expect(toRun(findings).results).toEqual([]);
  expect(toRun(findings, { all: true }).results?.map(({ kind, level }) => [kind, level])).toEqual([
    ['pass', 'none'],
    ['informational', 'none'],
  ]);
});

it('marks what a comment or the baseline accepts, and what nobody does', () => {
  const findings = [
    createJudged('blocked', 1, { suppression: { kind: 'inline', reason: 'runs in Ohio' } }),
    createJudged('blocked', 2, { suppression: { kind: 'baseline', reason: '', expires: '2027-01-01' } }),
    createJudged('blocked', 3),
  ];
  expect(toRun(findings).results?.map(({ suppressions }) => suppressions)).toEqual([
    [{ kind: 'inSource', status: 'accepted', justification: 'runs in Ohio.' }],
    [{ kind: 'external', status: 'accepted', justification: 'Until 2027-01-01.' }],
    [],
  ]);
});

it('relates the places that the verdict rests on', () => {
  const related = toResult(createJudged('blocked', 1)).relatedLocations;
  expect(related?.[1]).toMatchObject({
    id: 2,
    message: { text: 'region: hkg1.' },
    physicalLocation: { artifactLocation: { uri: 'vercel.json' }, region: { startLine: 3 } },
  });
});

it('tells of skipped files and warnings as notifications, faults first', () => {
  const report = createReport([], {
    skipped: [
      { file: 'dist/a.js', reason: 'minified' },
      { file: 'b.ts', reason: 'unreadable' },
    ],
    warnings: [{ code: 'root-missing', args: { path: 'x' }, file: 'c.json', line: 4 }],
  });
  const [invocation] = toLog(report).runs[0]?.invocations ?? [];
  expect(
    invocation?.toolExecutionNotifications?.map(({ level, descriptor }) => [level, descriptor?.id]),
  ).toEqual([
    ['warning', 'root-missing'],
    ['warning', 'unreadable'],
    ['note', 'minified'],
  ]);
});

it('drops the least severe of more than GitHub takes, and says how many', () => {
  const findings = Array.from({ length: 25_003 }, (_, n) =>
    createJudged(n < 25_000 ? 'unknown' : 'blocked', n),
  );
  const run = toRun(findings);
  expect(run.results).toHaveLength(25_000);
  expect(run.results?.filter(({ level }) => level === 'error')).toHaveLength(3);
  expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain('3 more results');
});

it('is told under the rule that stands for another, and names both', () => {
  const result = toResult(
    createJudged('likely-blocked', 1, { exposure: createExposure({ rule: 'EX16', as: 'EX04' }) }),
  );
  expect(result.ruleId).toBe('EX16');
  expect(result.message.text).toContain(
    'OpenAI unless a variable says otherwise; Runs where OpenAI offers no access',
  );
});
