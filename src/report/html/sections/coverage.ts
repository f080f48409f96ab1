import { type Markup, markup } from '../markup.ts';
import { list, type SectionContext, section } from './section.ts';

const MOST_LINES = 200;

/** What was looked at, what was seen and not understood, what was skipped, what went wrong. */
export function renderCoverage({ report, translator }: SectionContext): Markup {
  const { summary, skipped, warnings } = report;
  const { notUnderstood, ignored } = summary.coverage;
  const looked = translator.say((words) =>
    words.text('report.coverage-files', {
      files: words.count('report.files', summary.files),
      candidates: words.count('report.files', summary.candidates),
    }),
  );
  const understood = notUnderstood.map(
    ({ file, line, column, code, args }) =>
      markup`<code>${file}:${line}:${column}</code> ${translator.say((words) => words.text(code, args))}`,
  );
  const places = translator.say((words) =>
    notUnderstood.length === 0
      ? words.text('report.coverage-understood')
      : words.text('report.not-understood', { places: words.count('report.places', notUnderstood.length) }),
  );
  const hidden = translator.say((words) =>
    words.text('report.ignored', { places: words.count('report.places', ignored) }),
  );
  const wrong = warnings.map(
    ({ file, line, code, args }) =>
      markup`${file === undefined ? '' : markup`<code>${line === undefined ? file : `${file}:${line}`}</code> `}${translator.say((words) => words.text(code, args))}`,
  );
  const left = skipped.map(
    ({ file, reason }) => markup`<code>${file}</code> ${translator.say((words) => words.text(reason))}`,
  );
  return section('coverage', (words) => words.text('report.coverage'), {
    translator,
    body: markup`<p>${looked}</p><p>${places}</p>${bounded(understood, translator)}${ignored > 0 ? markup`<p>${hidden}</p>` : ''}
${folded(
  wrong,
  translator.say((words) => `${words.text('report.warnings')} (${warnings.length})`),
  translator,
)}
${folded(
  left,
  translator.say((words) =>
    words.text('html.skipped', { files: words.count('report.files', summary.coverage.skipped) }),
  ),
  translator,
)}`,
  });
}

function folded(
  items: readonly Markup[],
  title: Markup,
  translator: SectionContext['translator'],
): Markup | '' {
  if (items.length === 0) return '';
  return markup`<details><summary>${title}</summary>${bounded(items, translator)}</details>`;
}

function bounded(items: readonly Markup[], translator: SectionContext['translator']): unknown {
  const rest = items.length - MOST_LINES;
  const more = rest > 0 ? [translator.say((words) => words.text('html.more', { n: String(rest) }))] : [];
  return list([...items.slice(0, MOST_LINES), ...more]);
}
