import { toHtmlText, toMarkdownCode, toMarkdownText } from '../../core/markdown-text.ts';
import type { Report } from '../../core/report.ts';
import type { Words } from '../words.ts';

const MOST_PLACES = 20;

/** What was seen and not understood, and what went wrong, folded. Empty where the view was full. */
export function formatGaps({ summary, warnings }: Report, words: Words): string {
  const { notUnderstood } = summary.coverage;
  const places = [
    ...notUnderstood.map(({ file, line, code, args }) => ({ place: `${file}:${line}`, code, args })),
    ...warnings.map(({ file = '', line, code, args }) => ({
      place: line === undefined ? file : `${file}:${line}`,
      code,
      args,
    })),
  ];
  if (places.length === 0) return '';
  const title = words.text('markdown.gaps', { places: words.count('report.places', places.length) });
  const items = places.slice(0, MOST_PLACES).map(({ place, code, args }) => {
    const text = toMarkdownCode(words.text(code, args).slice(0, 300));
    return `- ${place === '' ? '' : `${toMarkdownCode(place.slice(0, 300))} `}${text}`;
  });
  const hidden = places.length - items.length;
  return [
    '<details>',
    `<summary>${toHtmlText(title)}</summary>`,
    '',
    ...items,
    ...(hidden > 0 ? [`- ${toMarkdownText(words.count('markdown.more-places', hidden))}`] : []),
    '',
    '</details>',
  ].join('\n');
}
