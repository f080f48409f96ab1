import type { ProviderFit } from '../inputs.ts';
import { type Markup, markup } from '../markup.ts';
import type { Translator } from '../translator.ts';
import { list, section } from './section.ts';

const HEADS = ['provider', 'automatic', 'review', 'manual', 'lost', 'price', 'advice'] as const;

/** How the repository would do with each provider. Empty where nothing was compared. */
export function renderFit(fit: readonly ProviderFit[] | undefined, translator: Translator): Markup | '' {
  if (!fit || fit.length === 0) return '';
  return section('fit', (words) => words.text('html.fit'), {
    translator,
    body: markup`<table class="plain fit"><caption class="sr">${translator.say((words) => words.text('html.fit'))}</caption>
<thead><tr>${HEADS.map((head) => markup`<th scope="col">${translator.say((words) => words.text(`html.column-${head}`))}</th>`)}</tr></thead>
<tbody>${fit.map((row) => renderRow(row, translator))}</tbody></table>`,
  });
}

function renderRow(row: ProviderFit, translator: Translator): Markup {
  const endpoint = row.endpoint === undefined ? '' : markup`<br><code>${row.endpoint}</code>`;
  const prices = list((row.prices ?? []).map((price) => translator.show(price)));
  return markup`<tr><th scope="row">${translator.show(row.name)}${endpoint}</th>
<td class="number">${String(row.automatic)}</td><td class="number">${String(row.review)}</td><td class="number">${String(row.manual)}</td>
<td>${list(row.lost.map((feature) => markup`${feature}`)) || '–'}</td><td>${prices || '–'}</td><td>${row.advice === undefined ? '–' : translator.show(row.advice)}</td></tr>
`;
}
