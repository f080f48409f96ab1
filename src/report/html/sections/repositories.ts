import { EXPOSURE_LEVELS } from '../../../core/terms.ts';
import { type Markup, markup } from '../markup.ts';
import { type SectionContext, section } from './section.ts';

/** The repositories of a merged report with their counts. Empty for a report of one. */
export function renderRepositories({ report, translator }: SectionContext): Markup | '' {
  const { repositories } = report;
  if (!repositories || repositories.length === 0) return '';
  const head = (text: Markup) => markup`<th scope="col">${text}</th>`;
  const heads = [
    ...['repository', 'files', 'findings'].map((name) =>
      head(translator.say((words) => words.text(`html.column-${name}`))),
    ),
    ...EXPOSURE_LEVELS.map((level) => head(translator.say((words) => words.text(`exposure.level-${level}`)))),
  ];
  const rows = repositories.map(({ name, files, findings, byExposure }) => {
    const numbers = [files, findings, ...EXPOSURE_LEVELS.map((level) => byExposure[level] ?? 0)];
    return markup`<tr><th scope="row">${name}</th>${numbers.map((n) => markup`<td class="number">${String(n)}</td>`)}</tr>`;
  });
  return section('repositories', (words) => words.text('html.repositories'), {
    translator,
    body: markup`<table class="plain"><caption class="sr">${translator.say((words) => words.text('html.repositories'))}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
  });
}
