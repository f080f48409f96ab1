// The HTML report of many findings: time to make it, its size, and in Chromium the time to the first paint, to the
// table, and to an answer after each action: node bench/html.mjs [findings]

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildReportPage } from '../scripts/build-report-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FINDINGS = Number(process.argv[2] ?? 20_000);
const RUNS = 5;

const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-bench-html-'));
try {
  const file = await writeReport();
  await measurePage(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function writeReport() {
  const { createFindings, createReport, readManyLines, renderReport, PLAIN_STYLE } = await loadSources();
  const code = await buildReportPage();
  const report = createReport(createFindings(FINDINGS));
  const lines = new Map(report.findings.map(({ file }) => [file, readManyLines(file)]));
  const options = {
    language: 'en',
    width: 80,
    style: PLAIN_STYLE,
    all: false,
    readLines: (name) => lines.get(name),
  };
  const times = [];
  let html = '';
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    html = renderReport(report, options, code).output;
    times.push(performance.now() - start);
  }
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const bytes = Buffer.byteLength(html);
  console.log(
    `${FINDINGS} findings: ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(bytes / FINDINGS)} bytes each`,
  );
  console.log(`made in ${summary(times)}`);
  return file;
}

async function loadSources() {
  const outfile = join(folder, 'sources.mjs');
  const contents = [
    "export * from './test/report/html/many-findings.ts';",
    "export { createReport } from './test/report/sample-report.ts';",
    "export { renderReport } from './src/report/html/report-html.ts';",
    "export { PLAIN_STYLE } from './src/report/style.ts';",
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: ROOT },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

async function measurePage(file) {
  const browser = await launch();
  const figures = {
    'first paint': [],
    'table there': [],
    filter: [],
    search: [],
    'sort by model': [],
    'next page': [],
    'open a row': [],
    language: [],
  };
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction('performance.getEntriesByName("first-contentful-paint").length > 0');
    const paint = 'performance.getEntriesByName("first-contentful-paint")[0].startTime';
    figures['first paint'].push(await page.evaluate(paint));
    figures['table there'].push(
      await page.evaluate('performance.getEntriesByType("navigation")[0].domInteractive'),
    );
    figures.filter.push(await timeOf(page, 'choose("filter-level", "blocked")'));
    figures.search.push(await timeOf(page, 'type("feature-49")'));
    await timeOf(page, 'type("")');
    await timeOf(page, 'choose("filter-level", "")');
    figures['sort by model'].push(await timeOf(page, 'click(".column-model .sort")'));
    figures['next page'].push(await timeOf(page, 'click(".pager button:nth-of-type(3)")'));
    figures['open a row'].push(await timeOf(page, 'click("button.place")'));
    figures.language.push(await timeOf(page, 'choose("language", "zh-CN")'));
    await page.close();
  }
  await browser.close();
  for (const [name, times] of Object.entries(figures)) console.log(`${name.padEnd(14)} ${summary(times)}`);
}

/** Milliseconds from an action to the frame that shows its effect. */
function timeOf(page, action) {
  return page.evaluate(`new Promise((resolve) => {
    const click = (selector) => document.querySelector(selector).click();
    const set = (element, value, event) => { element.value = value; element.dispatchEvent(new Event(event, { bubbles: true })); };
    const choose = (id, value) => set(document.getElementById(id), value, 'change');
    const type = (value) => set(document.getElementById('search'), value, 'input');
    const start = performance.now();
    ${action};
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  })`);
}

async function launch() {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { chromium } = await import('playwright-core');
  const { default: carried } = await import('@sparticuz/chromium');
  const executablePath = process.env.CHROMIUM_PATH ?? (await carried.executablePath());
  return chromium.launch({ executablePath, args: ['--headless=shell', '--no-sandbox', '--disable-gpu'] });
}

function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  return `${Math.round(middle)} ms (${Math.round(sorted[0] ?? 0)}–${Math.round(sorted.at(-1) ?? 0)}, ${times.length} runs)`;
}
