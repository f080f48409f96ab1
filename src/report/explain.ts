import type { Evidence } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import { toTerminalValue } from '../core/terminal-text.ts';
import { formatCodeFrame, isSourceFile, showText } from './code-frame.ts';
import { textWidth, truncateEnd, wrapText } from './columns.ts';
import { formatExposure } from './explain-exposure.ts';
import type { ReportOptions } from './reporter.ts';
import { createWords, type Words } from './words.ts';

type Finding = Report['findings'][number];

/** How one finding was recognised: what it is, its code, then each step of the evidence with its line of code. */
export function formatExplanation(finding: Finding, options: ReportOptions): string {
  const words = createWords(options.language);
  const shown = toTerminalValue(finding);
  const sections = [
    [
      options.style.bold(
        words.text('report.explain-headline', { kind: words.kind(shown), detail: shown.detail }),
      ),
    ],
    formatFacts(shown, { options, words }),
    formatFrame(finding, options),
    formatSteps(finding, { options, words }),
    ...(shown.exposure ? formatExposure(shown.exposure, { options, words }) : []),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function formatFacts(
  finding: Finding,
  { options, words }: { options: ReportOptions; words: Words },
): string[] {
  const { range, sdk, sdkVersion, model, destination } = finding;
  const facts = [
    ['place', `${finding.file}:${range.start.line}:${range.start.column}`],
    ['rule', finding.rule],
    ['sdk', sdk ? [sdk, sdkVersion].filter(Boolean).join(' ') : ''],
    ['reach', words.text(`report.reach-${finding.reach}`)],
    ['model', model ? (model.value ?? words.text('report.model-unknown')) : ''],
    [
      'destination',
      destination ? [words.destination(finding), destination.url].filter(Boolean).join(' · ') : '',
    ],
    ['confidence', words.text(`report.level-${finding.confidence}`)],
  ] as const;
  const labels = facts.map(([name]) => words.text(`report.label-${name}`));
  const labelWidth = Math.max(...labels.map(textWidth));
  return facts.flatMap(([, value], index) => {
    const label = labels[index] ?? '';
    const gap = ' '.repeat(labelWidth - textWidth(label) + 2);
    return value === '' ? [] : [`  ${options.style.dim(label)}${gap}${value}`];
  });
}

function formatFrame(finding: Finding, options: ReportOptions): string[] {
  if (finding.kind === 'env-def' || !isSourceFile(finding.file)) return [];
  const lines = options.readLines(finding.file);
  const frame = lines
    ? formatCodeFrame(lines, finding.range, { width: options.width - 2, style: options.style, context: true })
    : [];
  return frame.map((line) => `  ${line}`);
}

function formatSteps(
  finding: Finding,
  { options, words }: { options: ReportOptions; words: Words },
): string[] {
  const title = options.style.bold(words.text('report.explain-title'));
  if (finding.evidence.length === 0) return [title, `  ${words.text('report.explain-none')}`];
  return [
    title,
    ...finding.evidence.flatMap((step, index) => formatStep(step, index + 1, { options, words })),
  ];
}

function formatStep(
  step: Evidence,
  number: number,
  { options, words }: { options: ReportOptions; words: Words },
): string[] {
  const shown = toTerminalValue(step);
  const { style } = options;
  const label = `${number}.`.padStart(4);
  const place = style.link(style.accent(`${shown.file}:${step.line}:${step.column}`), step.file, step.line);
  const code = isSourceFile(step.file)
    ? showText(options.readLines(step.file)?.[step.line - 1] ?? '').trim()
    : '';
  return [
    `${label} ${place}`,
    ...wrapText(words.text(step.code, shown.args), options.width - 6).map((text) => `     ${text}`),
    ...(code === '' ? [] : [`     ${style.dim('│')} ${truncateEnd(code, options.width - 8)}`]),
  ];
}
