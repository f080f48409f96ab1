import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { createFinding } from '../sample-report.ts';
import { createHostileFinding, EVIL } from './hostile.ts';
import { createExposure, createFindings, readManyLines } from './many-findings.ts';
import { renderPage } from './sample-page.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
});

/** What the validator has to say, in lines that a reader finds. */
async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

const blocked = createFinding({ exposure: createExposure('blocked') });

describe('the document', () => {
  it.each([
    ['a report', [blocked, createFinding({ kind: 'env', detail: 'OPENAI_API_KEY' })]],
    ['an empty report', []],
    ['hostile text', [createHostileFinding()]],
  ])('is valid HTML for %s', async (_name, findings) => {
    expect(await problemsOf(await renderPage(findings))).toEqual([]);
  });

  it('is valid HTML in Chinese, with the fit, the forecast, warnings and what was skipped', async () => {
    const html = await renderPage(
      [blocked],
      {
        language: 'zh-CN',
        html: {
          fit: [
            {
              name: ['Qwen', '通义千问'],
              automatic: 3,
              review: 1,
              manual: 0,
              lost: ['logit_bias (src/a.ts:12)'],
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
                    { date: '2026-12-31', value: 30, low: 20, high: 40 },
                  ],
                },
              ],
              notes: [['The credit lasts until 9 December.', '额度用到 12 月 9 日。']],
            },
          ],
        },
      },
      {
        skipped: [{ file: 'a.min.js', reason: 'minified' }],
        warnings: [{ code: 'root-missing', args: { path: 'x' }, file: 'package.json', line: 3 }],
      },
    );
    expect(await problemsOf(html)).toEqual([]);
  });

  it('leads with the sentences of the pretty report, in both languages', async () => {
    const html = await renderPage([blocked]);
    expect(html).toContain('<span lang="en">The one call: 1 runs in Hong Kong and is refused.</span>');
    expect(html).toContain('<span lang="en">1 place in 1 file uses the OpenAI API: 1 call.</span>');
    expect(html).toContain('<span lang="zh-CN" hidden>1 个文件中有 1 处使用 OpenAI API：1 个调用。</span>');
  });

  it('starts in the language that was asked for', async () => {
    const html = await renderPage([blocked], { language: 'zh-CN' });
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<span lang="en" hidden>Skip to the findings</span>');
  });

  it('lists where the calls run', async () => {
    const html = await renderPage([blocked]);
    expect(html).toMatch(/server[^\n]*vercel[\s\S]{0,400}hkg1 · Hong Kong/);
  });

  it('counts what was accepted apart', async () => {
    const accepted = createFinding({
      exposure: createExposure('blocked'),
      suppression: { kind: 'baseline', reason: 'known' },
    });
    const html = await renderPage([blocked, accepted]);
    expect(html).toContain('The one call: 1 runs in Hong Kong and is refused.');
  });
});

describe('the policy', () => {
  it('lets run and style only what the file brings, by its hash', async () => {
    const html = await renderPage([blocked]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(script)}'`,
      `style-src 'sha256-${hash(style)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('names no address that a browser would load', async () => {
    const html = await renderPage([blocked]);
    const withoutData = html.replace(/<script type="application\/json"[\s\S]*?<\/script>/, '');
    expect(withoutData.match(/(?:src|href|action|data)="(?!#|data:)[^"]*"|url\([^)]*\)|@import/g)).toBeNull();
  });

  it('keeps its script and style small', async () => {
    const html = await renderPage([]);
    expect(html.length).toBeLessThan(150_000);
  });
});

describe('hostile text', () => {
  it('never becomes an element, and never ends one', async () => {
    const html = await renderPage([createHostileFinding()], { readLines: () => [EVIL, EVIL, EVIL] });
    expect(html.match(/<img/g)).toBeNull();
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain('\u2028');
  });

  it('shows characters that reorder text as escapes', async () => {
    const html = await renderPage([createFinding({ file: 'a\u202egnp.ts' })]);
    expect(html).not.toContain('\u202e');
    expect(html).toContain('a\\\\u202egnp.ts');
  });
});

describe('secrets', () => {
  it('are starred out of the code', async () => {
    const finding = createFinding({ range: { start: { line: 1, column: 1 }, end: { line: 1, column: 11 } } });
    const source = ["new OpenAI({ apiKey: 'sk-abcdefghijklmnopqrstuv' })"];
    expect(await renderPage([finding], { readLines: () => source })).not.toContain('abcdefgh');
  });

  it('of a config or env file are never read', async () => {
    const step = { code: 'root-missing', args: {}, file: '.env', line: 1, column: 1 };
    const html = await renderPage(
      [createFinding({ kind: 'env-def', file: '.env' }), createFinding({ file: 'a.json', evidence: [step] })],
      { readLines: () => ['OPENAI_API_KEY=verysecret', 'verysecret'] },
    );
    expect(html).not.toContain('verysecret');
  });
});

it('takes a few hundred bytes a finding', async () => {
  const html = await renderPage(createFindings(2000), { readLines: readManyLines });
  expect(html.length / 2000).toBeLessThan(400);
});

it('reads each file once, however its findings refer to each other', async () => {
  const read: string[] = [];
  const readLines = (file: string) => {
    read.push(file);
    return readManyLines(file);
  };
  await renderPage(createFindings(200), { readLines });
  expect(read.length).toBe(new Set(read).size);
});
