import type { ExposureLevel } from '../core/terms.ts';
import { wrapText } from './columns.ts';
import type { ReportOptions } from './reporter.ts';
import { createWords } from './words.ts';

export interface ExplainedRule {
  readonly id: string;
  readonly levels: readonly ExposureLevel[];
  readonly sources: readonly string[];
}

/** What a rule of the exposure says, what it can give, where it is known from, and how to change it. */
export function formatRule(
  rule: ExplainedRule,
  options: Pick<ReportOptions, 'language' | 'style' | 'width'>,
): string {
  const { style, width } = options;
  const words = createWords(options.language);
  const indent = (text: string) => wrapText(text, width - 2).map((line) => `  ${line}`);
  const levels = words.list(rule.levels.map((level) => words.text(`exposure.level-${level}`)));
  const sections = [
    [style.bold(`${rule.id} ${words.text(`${rule.id}-title`)}`)],
    indent(words.text(`${rule.id}-text`)),
    indent(words.text('exposure.levels', { levels })),
    rule.sources.length === 0
      ? []
      : [style.bold(words.text('exposure.sources')), ...rule.sources.flatMap((source) => indent(source))],
    indent(words.text('exposure.rule-setting', { rule: rule.id })),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
