import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The browser that npm brings runs on Linux only; elsewhere `CHROMIUM_PATH` names one. */
export const HAS_BROWSER =
  (process.platform === 'linux' && process.arch === 'x64') || process.env.CHROMIUM_PATH !== undefined;

/** Fewer than the package proposes: one process for all would end with the first page that closes. */
const FLAGS = ['--headless=shell', '--no-sandbox', '--disable-gpu'];

/** Starts the browser with the system libraries that it brings itself, so that `npm ci` is all the set-up. */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) return chromium.launch({ executablePath: given });
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: carried } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await carried.executablePath(), args: FLAGS });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page asked for, other than itself. */
  readonly requests: string[];
  /** What it complained about: errors, warnings, violations of its policy. */
  readonly complaints: string[];
}

/** Opens a report as a file, as a reader does, and listens to all that it does. */
export async function openReport(
  browser: Browser,
  html: string,
  options: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenedPage> {
  const { hash = '', ...context } = options;
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-html-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
  page.on('close', () => rmSync(folder, { recursive: true, force: true }));
  const requests: string[] = [];
  const complaints: string[] = [];
  const own = pathToFileURL(file).href;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === own) return route.continue();
    requests.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  await page.goto(own + hash);
  return { page, requests, complaints };
}
