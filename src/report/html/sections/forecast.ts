import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { ForecastChart, ForecastSeries } from '../inputs.ts';
import { type Markup, markup } from '../markup.ts';
import type { Translator } from '../translator.ts';
import { list, section } from './section.ts';

const SIZE = { width: 720, height: 260, left: 64, right: 12, top: 10, bottom: 28 };

type Point = ForecastSeries['points'][number];

/** What each choice would cost over time: a line a choice, with the band of what is not certain; a chart a currency. */
export function renderForecasts(
  charts: readonly ForecastChart[] | undefined,
  translator: Translator,
): Markup | '' {
  const shown = (charts ?? []).filter(({ series }) => series.some(({ points }) => points.length > 0));
  if (shown.length === 0) return '';
  return section('forecast', (words) => words.text('html.forecast'), {
    translator,
    body: shown.map((chart) => renderChart(chart, translator)),
  });
}

function renderChart(chart: ForecastChart, translator: Translator): Markup {
  const points = chart.series.flatMap((series) => series.points);
  return markup`<figure aria-labelledby="forecast">${renderLines(chart, points)}
<ul class="legend">${chart.series.map((series, index) => markup`<li><svg width="16" height="12" aria-hidden="true"><line class="${lineClass(index)}" x1="0" x2="16" y1="6" y2="6"/></svg> ${translator.show(series.name)}</li>`)}</ul></figure>
${list(chart.notes.map((note) => translator.show(note)))}${renderTable(chart, translator)}`;
}

function renderLines({ series, currency }: ForecastChart, points: readonly Point[]): Markup {
  const { width, height, left, right, top, bottom } = SIZE;
  const days = points.map(({ date }) => Date.parse(date));
  const x = scaleUtc()
    .domain([Math.min(...days), Math.max(...days)])
    .range([left, width - right]);
  const y = scaleLinear()
    .domain([0, Math.max(...points.map(({ value, high }) => high ?? value), 1e-9)])
    .nice()
    .range([height - bottom, top]);
  const at = ({ date }: Point) => x(Date.parse(date));
  const path = line<Point>(at, ({ value }) => y(value));
  const band = area<Point>(
    at,
    ({ low, value }) => y(low ?? value),
    ({ high, value }) => y(high ?? value),
  );
  const format = x.tickFormat(6);
  return markup`<svg class="lines" viewBox="0 0 ${width} ${height}" aria-hidden="true">
${y.ticks(5).map((tick) => markup`<line class="grid" x1="${left}" x2="${width - right}" y1="${y(tick)}" y2="${y(tick)}"/><text x="${left - 6}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`)}
${x.ticks(6).map((tick) => markup`<text x="${x(tick)}" y="${height - 8}" text-anchor="middle">${format(tick)}</text>`)}
<text x="4" y="${top + 2}">${currency}</text>
${series.map((one, index) => markup`<path class="band ${lineClass(index)}" d="${band(one.points) ?? ''}"/><path class="${lineClass(index)}" d="${path(one.points) ?? ''}"/>`)}</svg>`;
}

/** Lines differ in colour and in their dashes. */
function lineClass(index: number): string {
  return `line-${index % 6}`;
}

/** The same as numbers: the last day of each choice, up to which the cost adds up. */
function renderTable({ series, currency }: ForecastChart, translator: Translator): Markup {
  const rows = series.flatMap(({ name, points }) => {
    const point = points.at(-1);
    return point ? [{ name, point }] : [];
  });
  const heads = ['choice', 'day', 'low', 'cost', 'high'] as const;
  return markup`<table class="plain"><caption class="sr">${translator.say((words) => words.text('html.forecast'))}</caption>
<thead><tr>${heads.map((head) => markup`<th scope="col">${translator.say((words) => words.text(`html.column-${head}`))}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ name, point }) =>
      markup`<tr><th scope="row">${translator.show(name)}</th><td>${point.date}</td>${[point.low ?? point.value, point.value, point.high ?? point.value].map((value) => markup`<td class="number">${value.toFixed(2)} ${currency}</td>`)}</tr>`,
  )}</tbody></table>`;
}
