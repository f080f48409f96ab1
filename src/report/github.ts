import type { Finding } from '../core/finding.ts';
import { formatWorkflowCommand } from '../core/workflow-command.ts';
import { describeProblem } from './problem-text.ts';
import { getRank, selectProblems, sortBySeverity } from './problems.ts';
import type { Reporter } from './reporter.ts';
import { createWords, type Words } from './words.ts';

/**
 * How many annotations of one level GitHub shows for a step. Further ones are dropped without a word.
 * @see https://github.com/orgs/community/discussions/26680
 */
const MOST_OF_A_LEVEL = 10;

const LEVELS = ['error', 'warning', 'notice'] as const;

/** Annotations at the lines of a pull request: the most severe ones, and how many there are beside them. */
export const reportGithub: Reporter = (report, options) => {
  const words = createWords(options.language);
  const problems = sortBySeverity(selectProblems(report.findings, options)).filter(
    ({ suppression }) => suppression === undefined,
  );
  const shown = LEVELS.flatMap((level) => {
    const ofLevel = problems.filter((finding) => getRank(finding).github === level);
    // The last notice is kept for saying that there are more.
    return ofLevel.slice(0, level === 'notice' ? MOST_OF_A_LEVEL - 1 : MOST_OF_A_LEVEL);
  });
  const lines = shown.map((finding) => formatAnnotation(finding, words, options.repositoryPath ?? ''));
  const hidden = problems.length - shown.length;
  if (hidden > 0) {
    lines.push(
      formatWorkflowCommand('notice', { title: 'migrate-scan' }, words.count('github.more', hidden)),
    );
  }
  return { output: lines.map((line) => `${line}\n`).join('') };
};

function formatAnnotation(finding: Finding, words: Words, repositoryPath: string): string {
  const { subject, verdict, reason, remedies, command } = describeProblem(finding, words);
  const { start, end } = finding.range;
  const isOneLine = start.line === end.line;
  const message = [
    words.sentences([subject, reason]),
    ...remedies.slice(0, 1).map((remedy) => `→ ${remedy}`),
    command,
  ];
  return formatWorkflowCommand(
    getRank(finding).github,
    {
      file: repositoryPath + finding.file,
      line: start.line,
      endLine: end.line,
      // GitHub refuses columns for a range over several lines.
      col: isOneLine ? start.column : undefined,
      endColumn: isOneLine ? end.column : undefined,
      title: verdict === '' ? 'migrate-scan' : `migrate-scan: ${verdict}`,
    },
    message.join('\n'),
  );
}
