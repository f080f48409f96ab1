import type { ExposureEvidence } from '../../core/exposure.ts';
import type { Finding } from '../../core/finding.ts';
import { toHtmlCode, toHtmlText, toMarkdownCode, toMarkdownText } from '../../core/markdown-text.ts';
import type { ExposureLevel } from '../../core/terms.ts';
import { describeProblem } from '../problem-text.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Words } from '../words.ts';

const SIGNS: Readonly<Record<ExposureLevel, string>> = {
  blocked: '🔴',
  'likely-blocked': '🟠',
  'depends-on-end-user': '🟡',
  unknown: '⚪',
  'not-exposed': '🟢',
};

/** A line of source can be as long as a file. */
const LONGEST = 300;

/** One finding as a folded part: level, place and reason in its summary; what it rests on and what to do inside. */
export function formatProblem(
  finding: Finding,
  { options, words }: { options: ReportOptions; words: Words },
): string {
  const { subject, verdict, reason, remedies, command } = describeProblem(finding, words);
  const { line } = finding.range.start;
  const level = finding.exposure?.level;
  const title = [
    level === undefined ? '' : `${SIGNS[level]} ${toHtmlText(words.text(`exposure.level-${level}`))}`,
    toHtmlCode(shorten(`${finding.file}:${line}`)),
    toHtmlText(reason),
  ];
  const path = (options.repositoryPath ?? '') + finding.file;
  const place = toMarkdownCode(shorten(`${path}:${line}:${finding.range.start.column}`));
  const items = [
    options.linkTo ? `[${place}](${options.linkTo(path, line)})` : place,
    toMarkdownCode(shorten(subject)),
    toMarkdownText(verdict),
    ...(finding.exposure?.evidence ?? []).map((step) => formatEvidence(step, words)),
    ...remedies.map((remedy) => `→ ${toMarkdownCode(shorten(remedy))}`),
    toMarkdownCode(command),
  ];
  return [
    '<details>',
    `<summary>${title.filter((part) => part !== '').join(' · ')}</summary>`,
    '',
    ...items.filter((item) => item !== '').map((item) => `- ${item}`),
    '',
    '</details>',
  ].join('\n');
}

function formatEvidence({ kind, value, file, line }: ExposureEvidence, words: Words): string {
  const label = toMarkdownText(words.text(`exposure.evidence-${kind}`));
  const place =
    file === undefined ? '' : toMarkdownCode(shorten(line === undefined ? file : `${file}:${line}`));
  // The value of an entry is a code of ours, not a value of the repository.
  const shown = kind === 'entry' ? '' : toMarkdownCode(shorten(value));
  return [label, shown, place].filter((part) => part !== '').join(' ');
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
