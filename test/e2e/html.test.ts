import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHostileFinding, EVIL } from '../report/html/hostile.ts';
import { createExposure, createFindings, readManyLines } from '../report/html/many-findings.ts';
import { renderPage } from '../report/html/sample-page.ts';
import { createFinding } from '../report/sample-report.ts';
import { HAS_BROWSER, launchBrowser, type OpenedPage, openReport } from './html-browser.ts';
import { runInstalled } from './spawn.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/apps/support-desk', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.runIf(HAS_BROWSER)('the HTML report in a browser', () => {
  let browser: Browser;
  let cwd: string;
  /** The report of the support desk, written by the installed package. */
  let desk: string;
  let opened: OpenedPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-html-'));
    const args = [FIXTURE, '--runs-in', 'vercel:hkg1', '--lang', 'en', '--format', 'html=desk.html'];
    const { code, stderr } = await runInstalled(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Wrote desk.html (html).\n' });
    desk = readFileSync(join(cwd, 'desk.html'), 'utf8');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  afterEach(async () => {
    const { page, requests, complaints } = opened;
    await page.close();
    expect({ requests, complaints }).toEqual({ requests: [], complaints: [] });
  });

  async function open(html: string, options?: Parameters<typeof openReport>[2]): Promise<Page> {
    opened = await openReport(browser, html, options);
    return opened.page;
  }
  const rowsOf = (page: Page) => page.locator('.findings tbody tr:not(.details)');
  const statusOf = (page: Page) => page.locator('.status').textContent();

  /** As a reader sees it: without what is hidden. */
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is in the other language
  const shownText = (locator: Locator) => locator.innerText();

  async function violationsOf(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    const results: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  }

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    it.each(['en', 'zh-CN'])('is accessible in %s', async (language) => {
      const page = await open(desk, { colorScheme });
      await page.selectOption('#language', language);
      await page.locator('button.place').nth(2).click();
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it('is accessible on a narrow screen, with every kind of section', async () => {
    const html = await renderPage(createFindings(60), {
      html: {
        fit: [
          {
            name: 'Qwen',
            endpoint: 'https://a.cn/v1',
            automatic: 3,
            review: 1,
            manual: 0,
            lost: ['logit_bias'],
          },
        ],
        forecasts: [
          {
            currency: 'CNY',
            series: [
              {
                name: 'Qwen',
                points: [
                  { date: '2026-12-01', value: 1 },
                  { date: '2026-12-31', value: 30 },
                ],
              },
            ],
            notes: [],
          },
        ],
      },
    });
    const page = await open(html, { viewport: { width: 390, height: 800 } });
    expect(await violationsOf(page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('filters by text', async () => {
    const page = await open(desk);
    await page.fill('#search', 'MODERATION');
    await expect.poll(() => statusOf(page)).toBe('4 of 38 findings');
    expect(await rowsOf(page).count()).toBe(4);
    await page.fill('#search', 'nothing like this');
    await expect.poll(() => page.locator('.nothing').count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(() => statusOf(page)).toBe('38 of 38 findings');
  });

  it('filters by a column, and by several', async () => {
    const page = await open(desk);
    await page.selectOption('#filter-level', 'blocked');
    await expect.poll(() => statusOf(page)).toBe('9 of 38 findings');
    await page.selectOption('#filter-kind', 'http');
    await expect.poll(() => rowsOf(page).allTextContents()).toHaveLength(2);
  });

  it('filters by a bar of a chart, and leads there', async () => {
    const page = await open(desk);
    await page.getByRole('button', { name: 'gpt-4o-mini', exact: true }).click();
    await expect.poll(() => statusOf(page)).toBe('7 of 38 findings');
    expect(
      await page
        .locator('#filter-model')
        .evaluate((element) => element === element.ownerDocument.activeElement),
    ).toBe(true);
  });

  it('sorts by a column, both ways, and says so', async () => {
    const page = await open(desk);
    const place = page.getByRole('columnheader', { name: 'Place' });
    await place.getByRole('button').click();
    expect(await place.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => rowsOf(page).first().textContent()).toContain('.env.example:6');
    await place.getByRole('button').click();
    expect(await place.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(() => rowsOf(page).first().textContent()).toContain('turbo.json:3');
  });

  it('begins with what is worst', async () => {
    const page = await open(desk);
    expect(await rowsOf(page).first().textContent()).toContain('blocked');
  });

  it('opens a finding: its code, the reasons, what to do, the way from the entry point', async () => {
    const page = await open(desk);
    const place = page.locator('button.place', { hasText: 'packages/ai/src/summarise.ts:12' });
    await place.click();
    const details = page.locator('tr.details');
    expect(await details.locator('mark').first().textContent()).toContain('.chat.completions.create(');
    const text = await shownText(details);
    for (const part of [
      'Why this verdict',
      'hkg1',
      'What to do',
      'npx migrate-scan migrate --to alibaba',
      'How it was recognised',
    ]) {
      expect(text).toContain(part);
    }
    const modules = await details.locator('.modules').first().locator('li').allTextContents();
    expect([modules.length > 1, modules.at(-1)]).toEqual([true, 'packages/ai/src/summarise.ts']);
    await place.click();
    expect(await details.count()).toBe(0);
  });

  it('opens the finding that the address names', async () => {
    const findings = createFindings(400);
    const html = await renderPage(findings);
    const page = await open(html, { hash: `#${findings[399]?.id}` });
    expect(await page.locator('tr.details').count()).toBe(1);
    expect(await page.locator('tr.details').textContent()).toContain(String(findings[399]?.id));
  });

  it('speaks Chinese at a choice, all of it', async () => {
    const page = await open(desk);
    await page.locator('button.place').first().click();
    await page.selectOption('#language', 'zh-CN');
    expect(await page.title()).toBe('OpenAI 使用与受限情况');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    const text = await shownText(page.locator('main'));
    expect(text).toContain('38 项发现中的 38 项');
    expect(text).toContain('判断依据');
    for (const english of ['Exposure', 'Where the', 'Why this', 'findings', 'blocked'])
      expect(text).not.toContain(english);
  });

  it('takes the colours of the system, or those that are chosen', async () => {
    const page = await open(desk, { colorScheme: 'dark' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(13, 17, 23)');
    await page.selectOption('#theme', 'light');
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.selectOption('#theme', 'dark');
    expect(await background()).toBe('rgb(13, 17, 23)');
  });

  it('can be used by the keyboard alone', async () => {
    const page = await open(desk);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to the findings');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('summarise');
    await expect.poll(() => rowsOf(page).count()).toBeLessThan(38);
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate('document.activeElement.className')) === 'place') break;
    }
    await page.keyboard.press('Enter');
    expect(await page.locator('button.place').first().getAttribute('aria-expanded')).toBe('true');
    expect(await page.evaluate('document.activeElement.className')).toBe('place');
    expect(await page.locator('tr.details').count()).toBe(1);
  });

  it('prints what is filtered, on white, without its controls', async () => {
    const page = await open(await renderPage(createFindings(120)), { colorScheme: 'dark' });
    await page.selectOption('#filter-level', 'blocked');
    const bytes = await page.pdf({ format: 'A4' });
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.screen:visible').count()).toBe(0);
    expect(await rowsOf(page).count()).toBe(16);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
  });

  it('prints all pages of the table, up to a bound', async () => {
    const page = await open(await renderPage(createFindings(700)));
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await rowsOf(page).count()).toBe(500);
    expect(await shownText(page.locator('main'))).toContain('Printed: the first 500 of 700 findings.');
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await rowsOf(page).count()).toBe(50);
  });

  it('keeps hostile text inert, and shows it', async () => {
    const html = await renderPage([createHostileFinding(), createFinding({ detail: EVIL })], {
      readLines: () => [EVIL, EVIL, EVIL],
    });
    const page = await open(html);
    await page.selectOption('#filter-state', '');
    for (const place of await page.locator('button.place').all()) await place.click();
    await page.selectOption('#language', 'zh-CN');
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(await shownText(page.locator('main'))).toContain('</script><img src=x onerror="window.pwned=1">');
  });

  it('shows what does not count only when asked', async () => {
    const suppression = { kind: 'baseline', reason: 'known since May' } as const;
    const page = await open(
      await renderPage([
        createFinding({ exposure: createExposure('blocked') }),
        createFinding({ exposure: createExposure('blocked'), suppression, id: '1111111111111111' }),
      ]),
    );
    await expect.poll(() => statusOf(page)).toBe('1 of 2 findings');
    await page.selectOption('#filter-state', 'suppressed');
    await page.locator('button.place').click();
    expect(await shownText(page.locator('tr.details'))).toContain(
      'accepted in the baseline · known since May',
    );
  });

  it('says so where nothing was found', async () => {
    const page = await open(await renderPage([]));
    expect(await shownText(page.locator('main'))).toContain('No use of the OpenAI API was found.');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('can be read where no script runs', async () => {
    const page = await open(desk, { javaScriptEnabled: false });
    const text = await shownText(page.locator('main'));
    expect(text).toContain('run in Hong Kong and are refused');
    expect(text).toContain('packages/ai/src/summarise.ts:12 blocked');
  });

  it('turns pages of 20,000 findings, and filters and sorts all of them', async () => {
    const page = await open(await renderPage(createFindings(20_000), { readLines: readManyLines }));
    expect(await statusOf(page)).toBe('20,000 of 20,000 findings');
    expect(await rowsOf(page).count()).toBe(50);
    await page.getByRole('button', { name: 'Last' }).click();
    await expect.poll(() => page.locator('.pager').textContent()).toContain('Page 400 of 400');
    await page.fill('#search', 'packages/app-09/src/feature-49');
    await expect.poll(() => statusOf(page)).toBe('40 of 20,000 findings');
    await page.fill('#search', '');
    await page.getByRole('columnheader', { name: 'Model' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Model' }).getByRole('button').click();
    await expect.poll(() => rowsOf(page).first().textContent()).toContain('text-embedding-3-small');
  });
});
