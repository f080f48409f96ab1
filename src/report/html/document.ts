import { createHash } from 'node:crypto';
import type { HtmlInputs } from './inputs.ts';
import { inertJson, type Markup, markup, trusted } from './markup.ts';
import type { PageCode } from './page-code.ts';
import type { PageData } from './page-data.ts';
import { renderCharts } from './sections/charts.ts';
import { renderCoverage } from './sections/coverage.ts';
import { renderFit } from './sections/fit.ts';
import { renderForecasts } from './sections/forecast.ts';
import { renderHeadline } from './sections/headline.ts';
import { renderRegions } from './sections/regions.ts';
import { renderRepositories } from './sections/repositories.ts';
import { type SectionContext, section } from './sections/section.ts';
import { renderStaticFindings } from './sections/static-findings.ts';

export interface PageParts {
  readonly data: PageData;
  readonly code: PageCode;
  readonly inputs: HtmlInputs;
}

/** The whole file: what can be read at once comes first, then the data and the script. */
export function renderDocument(context: SectionContext, { data, code, inputs }: PageParts): string {
  const { report, translator } = context;
  const document = markup`<!doctype html>
<html lang="${translator.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(code)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${data.labels.title?.[translator.language === 'en' ? 0 : 1] ?? 'migrate-scan'}</title>
<link rel="icon" href="data:,">
<style>${trusted(code.style)}</style>
</head>
<body>
${data.findings.id.length > 0 ? markup`<a class="skip" href="#findings">${translator.say((words) => words.text('html.skip'))}</a>` : ''}
<header>
<h1>${translator.say((words) => words.text('html.title'))}</h1>
<div id="switches" class="switches screen"></div>
</header>
<main>
<section aria-labelledby="summary"><h2 id="summary" class="sr">${translator.say((words) => words.text('html.summary'))}</h2>${renderHeadline(context)}</section>
${renderRepositories(context)}
${renderCharts(context)}
${renderForecasts(inputs.forecasts, translator)}
${renderRegions(context)}
${renderFit(inputs.fit, translator)}
${renderTable(context, data)}
${renderCoverage(context)}
</main>
<footer><p>${report.tool.name} ${report.tool.version}</p></footer>
<script type="application/json" id="data">${inertJson(data)}</script>
<script>${trusted(code.script)}</script>
</body>
</html>
`;
  return document.toString();
}

function renderTable(context: SectionContext, { findings }: PageData): Markup | '' {
  if (findings.id.length === 0) return '';
  return section('findings', (words) => words.text('html.findings'), {
    translator: context.translator,
    body: markup`<div id="table"></div><noscript>${renderStaticFindings(context)}</noscript>`,
  });
}

/** Nothing is loaded, nothing is sent; only our own script and style run, known by their hashes. */
function contentPolicy({ script, style }: PageCode): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
