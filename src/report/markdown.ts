import type { Finding } from '../core/finding.ts';
import { toMarkdownText } from '../core/markdown-text.ts';
import type { Report } from '../core/report.ts';
import { EXPOSURE_LEVELS } from '../core/terms.ts';
import { formatGaps } from './markdown/gaps.ts';
import { keepPlainWords } from './markdown/plain-words.ts';
import { formatProblem } from './markdown/problem.ts';
import { formatExposureHeadline } from './pretty/exposure.ts';
import { formatHeadline } from './pretty/headline.ts';
import { selectProblems, sortBySeverity } from './problems.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { createWords, type Words } from './words.ts';

/**
 * GitHub refuses a comment of more than 65,536 characters. We count UTF-16 code units, which are never fewer than
 * characters, and leave a workflow some room for words of its own.
 */
const MOST_CHARACTERS = 65_000;

/** Lets a workflow find the comment of an earlier run, to replace it. */
const MARKER = '<!-- migrate-scan -->';

/** A comment for a pull request: the answer, counts, and each exposed place folded, worst first, as many as fit. */
export const reportMarkdown: Reporter = (report, options) => {
  const words = createWords(options.language);
  const problems = sortBySeverity(selectProblems(report.findings, options));
  const open = problems.filter(({ suppression }) => suppression === undefined);
  const head = [
    MARKER,
    `### ${toMarkdownText(words.text('markdown.title'))}`,
    ...formatAnswer(report, options, words),
    formatCounts(open, words),
  ];
  const tail = [
    formatSettled(report, problems.length - open.length, words),
    formatGaps(report, words),
    `<sub>migrate-scan ${report.tool.version}</sub>`,
  ];
  const render = (finding: Finding) => formatProblem(finding, { options, words });
  return {
    output: joinBlocks([
      ...head,
      ...takeWhatFits(open, { render, words, around: [...head, ...tail] }),
      ...tail,
    ]),
  };
};

/** The sentences that lead the report for people, each as a paragraph. */
function formatAnswer(report: Report, options: ReportOptions, words: Words): string[] {
  const findings = report.findings.filter(({ suppression }) => suppression === undefined);
  const shown = keepPlainWords({ ...report, findings });
  const context = { report: shown, files: [], options: { ...options, width: 100_000 }, words };
  const [answer, ...basis] = formatExposureHeadline(context);
  const use = formatHeadline(context).join(' ');
  return [
    ...(answer === undefined ? [] : [`**${toMarkdownText(answer.trim())}**`]),
    toMarkdownText(use),
    ...basis.map((line) => toMarkdownText(line)),
  ];
}

function formatCounts(findings: readonly Finding[], words: Words): string {
  const rows = EXPOSURE_LEVELS.flatMap((level) => {
    const n = findings.filter(({ exposure }) => exposure?.level === level).length;
    return n === 0 ? [] : [`| ${toMarkdownText(words.text(`exposure.level-${level}`))} | ${n} |`];
  });
  if (rows.length === 0) return '';
  const heading = [words.text('exposure.label'), words.text('report.column-places')].map(toMarkdownText);
  return [`| ${heading.join(' | ')} |`, '| :-- | --: |', ...rows].join('\n');
}

function formatSettled({ changes, baseline }: Report, suppressed: number, words: Words): string {
  const sentences = [
    ...(suppressed > 0 ? [words.count('markdown.suppressed', suppressed)] : []),
    ...(baseline && baseline.fixed > 0 ? [words.count('markdown.fixed-baseline', baseline.fixed)] : []),
    ...(changes && changes.fixed > 0 ? [words.count('markdown.fixed', changes.fixed)] : []),
  ];
  return toMarkdownText(words.sentences(sentences));
}

interface Fitting {
  readonly render: (finding: Finding) => string;
  readonly words: Words;
  /** What stands before and behind in any case. */
  readonly around: readonly string[];
}

/** As many findings as the limit leaves room for, and how many there are beside them. */
function takeWhatFits(findings: readonly Finding[], { render, words, around }: Fitting): string[] {
  const more = (n: number) => toMarkdownText(words.count('markdown.more', n));
  const shown: string[] = [];
  let room = MOST_CHARACTERS - joinBlocks([...around, more(findings.length)]).length;
  for (const finding of findings) {
    const block = render(finding);
    room -= block.length + 2;
    if (room < 0) break;
    shown.push(block);
  }
  const hidden = findings.length - shown.length;
  return hidden > 0 ? [...shown, more(hidden)] : shown;
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
