import type { Finding } from '../core/finding.ts';
import { toTerminalJson } from '../core/terminal-text.ts';
import { describeProblem, summariseProblem } from './problem-text.ts';
import { getRank, selectProblems } from './problems.ts';
import type { Reporter } from './reporter.ts';
import { createWords, type Words } from './words.ts';

/**
 * A code quality report for GitLab's merge request widget. It has no word for accepted findings: they are left out.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const reportGitlab: Reporter = (report, options) => {
  const words = createWords(options.language);
  const issues = selectProblems(report.findings, options)
    .filter(({ suppression }) => suppression === undefined)
    .map((finding) => createIssue(finding, words, options.repositoryPath ?? ''));
  return { output: `${toTerminalJson(JSON.stringify(issues, null, 2))}\n` };
};

function createIssue(finding: Finding, words: Words, repositoryPath: string) {
  const { start, end } = finding.range;
  return {
    type: 'issue',
    description: summariseProblem(describeProblem(finding, words), words),
    check_name: finding.exposure?.rule ?? finding.rule,
    categories: ['Compatibility'],
    fingerprint: finding.id,
    severity: getRank(finding).gitlab,
    location: {
      path: repositoryPath + finding.file,
      lines: { begin: start.line, end: end.line },
    },
  };
}
