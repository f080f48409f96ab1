import { cpSync, mkdtempSync, readdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatFitMarkdown } from '../../../src/cli/compare-markdown.ts';
import { fitSchema } from '../../../src/migrate/fit/fit.ts';
import { runCli } from '../run.ts';

let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-compare-')));
  cpSync('fixtures/apps/support-desk', folder, { recursive: true });
  const worker = join(folder, 'apps/worker/src');
  renameSync(join(worker, 'voice-mail.ts'), join(worker, 'voice\u001b[31mmail.ts'));
});

const toHtml = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const compare = (...args: string[]) => runCli(['compare', folder, ...args]);

describe('compare', () => {
  it('prints one document that keeps to its schema', async () => {
    const { code, stdout } = await compare('--format', 'json');
    expect(code).toBe(0);
    expect(fitSchema.parse(JSON.parse(stdout)).providers).toHaveLength(9);
  });

  it('sets only the named providers side by side', async () => {
    const { stdout } = await compare('--to', 'alibaba,zhipu', '--format', 'json');
    const { providers } = fitSchema.parse(JSON.parse(stdout));
    expect(providers.map(({ provider }) => provider)).toEqual(['alibaba', 'zhipu']);
  });

  it('says what is lost, where, and what a model costs', async () => {
    const { stdout } = await compare('--to', 'alibaba');
    expect(stdout).toContain('moderations calls: apps/worker/src/moderation.ts:5');
    expect(stdout).toMatch(/gpt-4o-mini → \S+: USD 0\.15 \/ 0\.6 → (?:USD|CNY) /);
    expect(stdout).toContain('whisper-1 → no counterpart');
  });

  it('lets no name of a file reach the terminal as an escape sequence', async () => {
    const { stdout } = await compare('--to', 'alibaba');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('\\x1b[31mmail.ts');
  });

  it('prints Markdown for an issue: one row a provider, its details folded', async () => {
    const { stdout } = await compare('--to', 'alibaba,zhipu', '--format', 'markdown');
    const html = toHtml(stdout);
    expect(html).toMatch(/<td align="left">alibaba<\/td>\n<td align="right">\d+<\/td>/);
    expect(html.match(/<summary>/g)).toHaveLength(2);
    expect(html).toContain('moderations calls: <code>apps/worker/src/moderation.ts:5</code>');
    expect(html).toMatch(/<code>gpt-4o-mini<\/code> → <code>[\w.-]+<\/code>: USD 0.15 \/ 0.6 → /);
    expect(html).toMatch(/Endpoint: <code>https:\/\/dashscope/);
    expect(stdout).not.toContain('\u001b');
  });

  it('takes nothing that the repository chose for markup', async () => {
    const fit = fitSchema.parse(JSON.parse((await compare('--to', 'alibaba', '--format', 'json')).stdout));
    const evil = '</summary><img src=x>`@team`|\n# x';
    const [alibaba] = fit.providers;
    if (!alibaba) throw new Error('no provider');
    const [model] = alibaba.models;
    const [lost] = alibaba.lost;
    if (!model || !lost) throw new Error('nothing to spoil');
    const spoiled = {
      ...fit,
      providers: [
        {
          ...alibaba,
          name: { en: evil, 'zh-CN': evil },
          models: [{ ...model, from: evil, to: evil }],
          lost: [{ ...lost, kind: 'model' as const, feature: evil, places: [{ file: evil, line: 1 }] }],
        },
      ],
    };
    const html = toHtml(formatFitMarkdown(spoiled, 'en'));
    expect(html.match(/<(?!\/)[a-z]\w*/g)?.filter((tag) => /^<(?:img|h1|a)\b/.test(tag)) ?? []).toEqual([]);
    expect(html.match(/<\/summary>/g)).toHaveLength(1);
    expect(html.replace(/<code>[^<]*<\/code>|<summary>.*<\/summary>/g, '')).not.toContain('@team');
  });

  it('keeps a comment below what a host takes', async () => {
    const fit = fitSchema.parse(JSON.parse((await compare('--format', 'json')).stdout));
    const providers = fit.providers.map((provider) => ({
      ...provider,
      lost: Array.from({ length: 200 }, (_, n) => ({
        feature: `model-${n}`,
        kind: 'model' as const,
        reason: { code: 'migrate.model-unmapped', args: {} },
        places: [{ file: `${'聊天'.repeat(40)}/${n}.ts`, line: n + 1 }],
      })),
    }));
    const markdown = formatFitMarkdown({ ...fit, providers }, 'en');
    expect(markdown.length).toBeLessThan(65_000);
    expect(markdown).toMatch(/\d more providers do not fit/);
  });

  it('speaks Chinese', async () => {
    const { stdout } = await compare('--to', 'alibaba', '--lang', 'zh-CN');
    expect(stdout).toContain('处 OpenAI 调用');
    expect(stdout).not.toMatch(/fit\.[a-z]/);
  });

  it.each([
    [['--to', 'alibabba'], 'alibaba'],
    [['--users', 'XX'], 'CN'],
  ])('says what is wrong with %j', async (args, near) => {
    const { code, stderr } = await compare(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(near);
  });

  it('has nothing to compare where nothing calls OpenAI', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'migrate-scan-compare-'));
    const { code, stdout } = await runCli(['compare', empty]);
    expect(code).toBe(0);
    expect(stdout).toContain('nothing to compare');
  });

  it('sets the user’s own providers beside those of the catalogue, and takes changed facts', async () => {
    const config = join(mkdtempSync(join(tmpdir(), 'migrate-scan-compare-')), 'config.json');
    const providers = {
      gateway: {
        extends: 'alibaba',
        endpoints: [{ id: 'office', baseURL: 'https://llm.example.cn/v1' }],
        auth: { envVar: 'GATEWAY_KEY' },
      },
      zhipu: { modelMap: [{ from: 'gpt-4o', to: 'glm-4.7-flashx' }] },
    };
    writeFileSync(config, JSON.stringify({ providers }));
    const { stdout } = await compare('--to', 'gateway,zhipu', '--config', config, '--format', 'json');
    const [gateway, zhipu] = fitSchema.parse(JSON.parse(stdout)).providers;
    expect(gateway).toMatchObject({
      provider: 'gateway',
      endpoint: { baseURL: 'https://llm.example.cn/v1' },
    });
    expect(zhipu?.models).toContainEqual(expect.objectContaining({ from: 'gpt-4o', to: 'glm-4.7-flashx' }));
  });

  it('writes nothing into the folder', async () => {
    const list = () => readdirSync(folder, { recursive: true });
    const before = list();
    await compare('--to', 'zhipu');
    expect(list()).toEqual(before);
  });
});
