import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { EXPOSURE_LEVELS } from '../../../core/terms.ts';
import { type Markup, markup } from '../markup.ts';
import type { Translator } from '../translator.ts';

/** The parts of a bar, in their order. */
export const LEVELS = [...EXPOSURE_LEVELS, 'not-judged'] as const;

export interface Bar {
  /** What the bar counts; the table on the page is filtered by it. */
  readonly value: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

export interface BarChart {
  /** Which property of a finding: the name of its filter. */
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** A chart that is a table: a name, a bar and a number in each row, so that it can be read without seeing it. */
export function renderBarChart({ name, bars }: BarChart, translator: Translator): Markup {
  const width = scaleLinear()
    .domain([0, Math.max(...bars.map(({ total }) => total))])
    .range([0, 100]);
  const layers = stack<Bar>()
    .keys(LEVELS)
    .value(({ counts }, level) => counts[level] ?? 0)(bars);
  const rows = bars.map((bar, index) => {
    const parts = layers.map((layer) => ({
      level: layer.key,
      from: layer[index]?.[0] ?? 0,
      to: layer[index]?.[1] ?? 0,
    }));
    return renderBar(
      { name, bar, translator },
      parts.filter(({ from, to }) => to > from),
      width,
    );
  });
  const id = `chart-${name}`;
  return markup`<table class="chart"><caption id="${id}">${translator.say((words) => words.text(`html.chart-${name}`))}</caption>
<thead class="sr"><tr><th scope="col">${translator.say((words) => words.text('html.column-name'))}</th><th scope="col">${translator.say((words) => words.text('html.column-by-exposure'))}</th><th scope="col">${translator.say((words) => words.text('html.column-findings'))}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

interface Part {
  readonly level: string;
  readonly from: number;
  readonly to: number;
}

interface BarContext {
  readonly name: string;
  readonly bar: Bar;
  readonly translator: Translator;
}

function renderBar(
  { name, bar, translator }: BarContext,
  parts: readonly Part[],
  width: (count: number) => number,
): Markup {
  const label =
    name === 'level' ? translator.say((words) => words.text(`exposure.level-${bar.value}`)) : bar.value;
  const percent = (count: number) => `${Number(width(count).toFixed(2))}%`;
  const rectangles = parts.map(
    ({ level, from, to }) =>
      markup`<rect class="fill-${level}" x="${percent(from)}" width="${percent(to - from)}" height="14"/>`,
  );
  const inWords = translator.say((words) =>
    words.list(
      parts.map(({ level, from, to }) =>
        words.text('html.count-of-level', {
          n: String(to - from),
          level: words.text(level === 'not-judged' ? 'html.level-not-judged' : `exposure.level-${level}`),
        }),
      ),
    ),
  );
  return markup`<tr><th scope="row"><button type="button" class="name" data-filter="${name}" data-value="${bar.value}">${label}</button></th>
<td><svg class="bar" width="100%" height="14" aria-hidden="true">${rectangles}</svg><span class="sr">${inWords}</span></td><td class="number">${String(bar.total)}</td></tr>
`;
}
