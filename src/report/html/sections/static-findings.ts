import { type Markup, markup } from '../markup.ts';
import { list, type SectionContext } from './section.ts';

const MOST_FINDINGS = 500;

/** The findings as a plain list, for viewers that run no script. */
export function renderStaticFindings({ report, translator }: SectionContext): Markup {
  const items = report.findings.slice(0, MOST_FINDINGS).map(({ file, range, detail, kind, exposure }) => {
    const level = exposure
      ? translator.say((words) => words.text(`exposure.level-${exposure.level}`))
      : translator.say((words) => words.text(`report.kind-${kind}`));
    return markup`<code>${file}:${range.start.line}</code> ${level}: ${detail}`;
  });
  const rest = report.findings.length - items.length;
  const more = rest > 0 ? [translator.say((words) => words.text('html.more', { n: String(rest) }))] : [];
  return markup`<p>${translator.say((words) => words.text('html.no-script'))}</p>${list([...items, ...more])}`;
}
