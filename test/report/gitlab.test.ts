import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Report } from '../../src/core/report.ts';
import { reportGitlab } from '../../src/report/gitlab.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { createHostileReport } from './hostile-report.ts';
import { createOptions } from './options.ts';
import { createJudged } from './sample-exposure.ts';
import { createReport } from './sample-report.ts';

/** What GitLab's documentation asks of an issue: https://docs.gitlab.com/ci/testing/code_quality/ */
const issuesSchema = z.array(
  z.object({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.object({
      path: z.string().regex(/^(?!\.\/|\/)/),
      lines: z.object({ begin: z.int().min(1), end: z.int().min(1) }),
    }),
  }),
);

const toIssues = (report: Report, options: Partial<ReportOptions> = {}) =>
  issuesSchema.parse(JSON.parse(reportGitlab(report, createOptions(options)).output));

it.each([
  ['no finding', createReport([])],
  ['hostile text', createHostileReport()],
])('fits the format with %s', (_name, report) => {
  const issues = toIssues(report, { all: true });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

it('names level, rule and the path from the top of the repository', () => {
  const [issue] = toIssues(createReport([createJudged('blocked', 1)]), { repositoryPath: 'packages/app/' });
  expect(issue).toMatchObject({
    check_name: 'EX04',
    severity: 'critical',
    location: { path: 'packages/app/src/llm.ts', lines: { begin: 2, end: 2 } },
  });
});

it('leaves out what is accepted or not exposed', () => {
  const accepted = createJudged('blocked', 1, { suppression: { kind: 'inline', reason: 'x' } });
  expect(toIssues(createReport([accepted, createJudged('not-exposed', 2)]))).toEqual([]);
});

it('holds what fails a check for any use', () => {
  const report = createReport([createJudged('not-exposed', 1)]);
  expect(toIssues(report, { failOn: 'any' })).toHaveLength(1);
});
