import type { Exposure, ExposureEvidence, ExposurePlace, Remedy } from '../core/exposure.ts';
import { hasMessage, takesArgument } from '../core/messages.ts';
import { wrapText } from './columns.ts';
import type { ReportOptions } from './reporter.ts';
import { formatVerdict } from './verdict-text.ts';
import type { Words } from './words.ts';

interface Presentation {
  readonly options: ReportOptions;
  readonly words: Words;
}

/** The chain of a verdict: the rule, each fact with its place, all places, what to do. `exposure` is safe to show. */
export function formatExposure(exposure: Exposure, presentation: Presentation): string[][] {
  const { options, words } = presentation;
  const { style, width } = options;
  const rule = exposure.as ?? exposure.rule;
  const title = `${words.text('exposure.label')}: ${formatVerdict(exposure, words)}`;
  const paragraphs = [
    ...(exposure.as ? [words.text('exposure.as', { rule: exposure.as })] : []),
    words.text(`${rule}-text`),
    ...exposure.flags
      .filter((flag) => hasMessage(`exposure.flag-${flag}`))
      .map((flag) => words.text(`exposure.flag-${flag}`)),
  ];
  return [
    [
      style.bold(title),
      ...paragraphs.flatMap((text) => wrapText(text, width - 2).map((line) => `  ${line}`)),
    ],
    [
      style.bold(words.text('exposure.chain')),
      ...exposure.evidence.flatMap((step, index) => formatStep(step, index + 1, presentation)),
    ],
    exposure.places.length < 2
      ? []
      : [
          style.bold(words.text('exposure.all-places')),
          ...exposure.places.flatMap((place) => formatPlace(place, presentation)),
        ],
    exposure.remedies.length === 0
      ? []
      : [
          style.bold(words.text('exposure.remedies')),
          ...exposure.remedies.flatMap((remedy) => formatRemedy(remedy, presentation)),
        ],
    wrapText(words.text('exposure.change'), width - 2).map((line) => style.dim(`  ${line}`)),
  ].filter((lines) => lines.length > 0);
}

function formatStep(step: ExposureEvidence, number: number, { options, words }: Presentation): string[] {
  const { style, width } = options;
  const label = words.text(`exposure.evidence-${step.kind}`);
  const place = step.file === undefined ? '' : `${step.file}:${step.line ?? 1}`;
  const shown =
    step.file === undefined ? '' : ` ${style.link(style.accent(place), step.file, step.line ?? 1)}`;
  const value = valueText(step, words);
  return [
    `${`${number}.`.padStart(4)} ${label}${shown}`,
    ...(value === '' ? [] : wrapText(value, width - 6).map((line) => `     ${style.dim('│')} ${line}`)),
  ];
}

/** The value of an entry is a code of the reach; of all others it is text of the repository or of our tables. */
function valueText({ kind, value, file = '' }: ExposureEvidence, words: Words): string {
  if (kind !== 'entry') return value;
  return hasMessage(value) && !takesArgument(value, 'package') ? words.text(value, { file }) : '';
}

function formatPlace(place: ExposurePlace, { options, words }: Presentation): string[] {
  const where = [
    words.text(`exposure.kind-${place.kind}`),
    place.platform ?? '',
    place.environment ?? '',
    place.regions.map(({ code }) => code).join(', '),
    place.entry ?? '',
  ].filter((part) => part !== '');
  return wrapText(`${formatVerdict(place, words)} · ${where.join(' · ')}`, options.width - 4).map(
    (line, index) => (index === 0 ? `  - ${line}` : `    ${line}`),
  );
}

function formatRemedy(remedy: Remedy, { options, words }: Presentation): string[] {
  const { style, width } = options;
  const place =
    remedy.file === undefined ? '' : ` (${remedy.file}${remedy.line === undefined ? '' : `:${remedy.line}`})`;
  const text = words.text(remedy.code, remedy.args) + place;
  return [
    ...wrapText(text, width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
    ...(remedy.change?.split('\n') ?? []).map((line) => `      ${style.accent(line)}`),
  ];
}
