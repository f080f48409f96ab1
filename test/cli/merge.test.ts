import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { runCli } from './run.ts';

/** Packages apart and together, a relay and what it leads to, a neutral dependency, a script, a file to skip. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"dependencies":{"openai":"^4.104.0","langchain":"^0.3.0","next":"14.0.0"}}',
  'lib/client.ts': "import OpenAI from 'openai';\nexport const openai = new OpenAI();\n",
  'lib/use.ts': "import { openai } from './client';\nexport const list = () => openai.models.list();\n",
  'jobs/chain.ts':
    "import { ChatOpenAI } from 'langchain/chat_models/openai';\nexport const m = new ChatOpenAI();\n",
  'jobs/alone.mjs': "await fetch('https://api.openai.com/v1/embeddings', { method: 'POST' });\n",
  'web/form.tsx':
    "import OpenAI from 'openai';\nexport const ask = () => new OpenAI({ baseURL: '/api/openai' }).models.list();\n",
  'app/api/openai/[...path]/route.ts':
    "export const POST = (r: Request) => fetch('https://api.openai.com/v1/chat/completions', r);\n",
  'public/old.js': "var endpoint = 'https://api.openai.com/v1/completions';\nfetch(endpoint);\n",
  '.env.example': 'OPENAI_API_KEY=\n',
  'broken.ts': "import OpenAI from 'openai';\nconst a = new OpenAI(;\n",
  'ignored.ts':
    "import OpenAI from 'openai';\n// migrate-scan-ignore-next-line -- a test account\nnew OpenAI().models.list();\n",
};

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-merge-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(cwd, 'repo', file)), { recursive: true });
    writeFileSync(join(cwd, 'repo', file), text);
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const withoutTime = (text: string) => text.replace(/"durationMs": \d+/, '');
const scan = async (...args: string[]) =>
  (await runCli(['repo', '--format', 'json', ...args], { cwd })).stdout;

async function scanShards(total: number): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= total; index++) {
    const file = `${index}-of-${total}.json`;
    writeFileSync(join(cwd, file), await scan('--shard', `${index}/${total}`));
    files.push(file);
  }
  return files;
}

async function failMerge(...args: string[]) {
  const { code, stdout } = await runCli(['merge', ...args, '--format', 'json'], { cwd });
  return [code, (JSON.parse(stdout) as { error: { code: string } }).error.code];
}

describe('shards', () => {
  it.each([1, 2, 3, 8])('%i of them make the bytes of one run', async (total) => {
    const files = await scanShards(total);
    const merged = await runCli(['merge', ...files.reverse(), '--format', 'json'], { cwd });
    expect(withoutTime(merged.stdout)).toBe(withoutTime(await scan()));
  });

  it('are refused where one is missing, is given twice, or is of another division', async () => {
    await scanShards(2);
    await scanShards(3);
    expect(await failMerge('1-of-2.json')).toEqual([2, 'merge.missing']);
    expect(await failMerge('1-of-2.json', '1-of-2.json')).toEqual([2, 'merge.twice']);
    expect(await failMerge('1-of-2.json', '2-of-3.json')).toEqual([2, 'merge.different']);
  });

  it('are checked as a whole, against a baseline too', async () => {
    const files = await scanShards(2);
    const merge = (...args: string[]) => runCli(['merge', ...files, ...args], { cwd });
    expect((await merge('--check')).code).toBe(1);
    await merge('--baseline', 'b.json', '--update-baseline');
    expect((await merge('--check', '--baseline', 'b.json')).code).toBe(0);
  });

  it.each([
    [['--baseline', 'b.json'], 'shard.whole-needed'],
    [['--changed-since', 'main'], 'shard.whole-needed'],
  ])('do not go with %j', async (args, code) => {
    const stdout = await scan('--shard', '1/2', ...args);
    expect((JSON.parse(stdout) as { error: { code: string } }).error.code).toBe(code);
  });
});

describe('repositories', () => {
  const merge = (...args: string[]) =>
    runCli(['merge', '--name', 'web=w.json', '--name', 'team/api=a.json', ...args], { cwd });
  beforeAll(async () => {
    const report = await scan();
    writeFileSync(join(cwd, 'w.json'), report);
    writeFileSync(join(cwd, 'a.json'), report);
  });

  it('become one report with their names before the paths, and ids of their own', async () => {
    const report = JSON.parse((await merge('--format', 'json')).stdout) as Report;
    const single = JSON.parse(await scan()) as Report;
    expect(report.repositories?.map(({ name }) => name)).toEqual(['team/api', 'web']);
    expect(report.findings[0]?.file).toMatch(/^team\/api\//);
    expect(report.summary.findings).toBe(2 * single.summary.findings);
    expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
  });

  it('are written in another format', async () => {
    const { code, stdout } = await merge();
    expect([code, stdout]).toEqual([0, expect.stringContaining('team/api/')]);
  });

  it.each([
    [['--name', 'x=missing.json'], 'merge.unreadable'],
    [['--name', '../x=w.json'], 'merge.bad-name'],
    [['--name', 'w.json'], 'merge.bad-name'],
    [['--name', 'x=w.json', '--name', 'x=a.json'], 'merge.named-twice'],
    [['--name', 'x=repo/package.json'], 'merge.not-a-report'],
    [['--name', 'x=repo/broken.ts'], 'merge.not-a-report'],
    [['w.json'], 'merge.not-a-shard'],
    [['w.json', '--name', 'x=w.json'], 'merge.both'],
    [[], 'merge.nothing'],
  ])('are refused for %j', async (args, code) => {
    expect(await failMerge(...args)).toEqual([2, code]);
  });
});
