import { EXPOSURE_LEVELS, SURFACES } from '../../../core/terms.ts';
import { groupByDirectory } from '../data/directories.ts';
import { type Markup, markup } from '../markup.ts';
import { type Bar, LEVELS, renderBarChart } from './bar-chart.ts';
import { type SectionContext, section } from './section.ts';

const MOST_BARS = 12;

type Finding = SectionContext['report']['findings'][number];

/** The findings by exposure, API, folder and model, each bar divided by exposure. Bars choose rows of the table. */
export function renderCharts({ report, translator }: SectionContext): Markup | '' {
  const { findings } = report;
  if (findings.length === 0) return '';
  const directoryOf = groupByDirectory(findings.map(({ file }) => file));
  const surfaces = SURFACES.filter((surface) => surface !== 'none');
  const charts = [
    { name: 'level', bars: levelBars(findings) },
    {
      name: 'surface',
      bars: bars(findings, ({ surface }) => surface).filter(({ value }) =>
        surfaces.some((surface) => surface === value),
      ),
    },
    { name: 'directory', bars: bars(findings, ({ file }) => directoryOf(file)).slice(0, MOST_BARS) },
    { name: 'model', bars: bars(findings, ({ model }) => model?.value ?? undefined).slice(0, MOST_BARS) },
  ].filter((chart) => chart.bars.length > 0);
  return section('charts', (words) => words.text('html.charts'), {
    translator,
    body: markup`<p class="hint screen">${translator.say((words) => words.text('html.charts-hint'))}</p>
<div class="charts">${charts.map((chart) => renderBarChart(chart, translator))}</div>${renderLegend({ report, translator })}`,
  });
}

function levelOf({ exposure }: Finding): string {
  return exposure?.level ?? 'not-judged';
}

function levelBars(findings: readonly Finding[]): Bar[] {
  const found = bars(findings, ({ exposure }) => exposure?.level);
  return EXPOSURE_LEVELS.flatMap((level) => found.find(({ value }) => value === level) ?? []);
}

/** A bar for each name, longest first. */
function bars(findings: readonly Finding[], nameOf: (finding: Finding) => string | undefined): Bar[] {
  const counts = new Map<string, Record<string, number>>();
  for (const finding of findings) {
    const name = nameOf(finding);
    if (name === undefined || name === '') continue;
    const count = counts.get(name) ?? {};
    const level = levelOf(finding);
    count[level] = (count[level] ?? 0) + 1;
    counts.set(name, count);
  }
  const total = (count: Record<string, number>) =>
    LEVELS.reduce((sum, level) => sum + (count[level] ?? 0), 0);
  return [...counts]
    .map(([value, count]) => ({ value, counts: count, total: total(count) }))
    .sort((a, b) => b.total - a.total || (a.value < b.value ? -1 : 1));
}

function renderLegend({ report, translator }: SectionContext): Markup {
  const shown = LEVELS.filter((level) => report.findings.some((finding) => levelOf(finding) === level));
  return markup`<ul class="legend">${shown.map(
    (level) =>
      markup`<li><svg width="12" height="12" aria-hidden="true"><rect class="fill-${level}" width="12" height="12" rx="2"/></svg> ${translator.say((words) => levelName(level, words.text))}</li>`,
  )}</ul>`;
}

/** The name of a level, or of what has none. */
export function levelName(level: string, text: (code: string) => string): string {
  return text(level === 'not-judged' ? 'html.level-not-judged' : `exposure.level-${level}`);
}
