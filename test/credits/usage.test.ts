import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readUsage } from '../../src/credits/usage/read-usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-usage-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string) => ({ path: join('fixtures/usage', name), name });
let count = 0;
/** Reads a file with this content. */
function read(content: string | Buffer, name = 'usage.csv') {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  writeFileSync(path, content);
  return readUsage([{ path, name }]);
}
const failure = async (content: string | Buffer) =>
  read(content).then(
    () => undefined,
    ({ code, args }: { code: string; args: Record<string, string> }) => ({ code, args }),
  );

describe('readUsage', () => {
  it('reads a page of the usage API, days without a call among them', async () => {
    const usage = await readUsage([fixture('openai-usage-api.json')]);
    expect(usage.days).toHaveLength(6);
    expect(usage.rows).toHaveLength(7);
    expect(usage.rows[0]).toEqual({
      day: '2026-11-16',
      model: 'gpt-4o-mini-2024-07-18',
      isBatch: false,
      calls: 600,
      inputTokens: 1_200_000,
      cachedTokens: 480_000,
      outputTokens: 240_000,
    });
    expect(usage.problems).toEqual([]);
  });

  it('reads the export of the dashboard with its byte-order mark and its empty rows', async () => {
    const usage = await readUsage([fixture('dashboard-usage-bom.csv')]);
    expect(usage.days).toHaveLength(9);
    expect(usage.rows).toHaveLength(16);
    expect(usage.rows[1]).toMatchObject({ model: 'gpt-4o-mini-2024-07-18', isBatch: true, calls: 1 });
    expect(usage.problems).toEqual([]);
  });

  it('reads a log, flat records and whole answers alike, in days of UTC', async () => {
    const usage = await readUsage([fixture('calls.jsonl')]);
    expect(usage.days).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
    expect(usage.rows).toHaveLength(8);
    expect(usage.rows[1]).toMatchObject({ model: 'gpt-4o-2024-08-06', calls: 1, cachedTokens: 10_000 });
  });

  it('reads the costs in GBK', async () => {
    const usage = await readUsage([fixture('dashboard-costs-gbk.csv')]);
    expect(usage.costs).toHaveLength(5);
    expect(usage.costs[0]).toEqual({ day: '2026-11-16', currency: 'USD', amount: 0.72 });
    expect([usage.days, usage.costDays.length]).toEqual([[], 6]);
  });

  it('keeps the days of costs apart from the days of tokens', async () => {
    const usage = await readUsage([fixture('calls.jsonl'), fixture('dashboard-costs-gbk.csv')]);
    expect([usage.days.length, usage.costDays.length]).toEqual([4, 6]);
  });

  it.each([
    [
      'the costs API',
      '{"object":"bucket","start_time":1763164800,"results":[{"amount":{"value":"0.06","currency":"usd"}}]}',
      0.06,
    ],
    ['a table with semicolons', 'date;model;cost\n2026-11-01;gpt-4o;1.5\n', 1.5],
    ['a table with tabs', 'date\tmodel\tcost\n2026/11/1\tgpt-4o\t1.5\n', 1.5],
    ['a minified list', '[{"date":"20261101","cost":"1,250.5"}]', 1250.5],
  ])('reads %s', async (_what, text, amount) => {
    expect((await read(text)).costs).toMatchObject([{ amount }]);
  });

  it.each([
    [
      'names of older exports',
      'timestamp,snapshot_id,n_requests,n_context_tokens_total,n_generated_tokens_total',
    ],
    ['Chinese names', '日期,模型,调用次数,输入Tokens,输出Tokens'],
    ['names of a log', 'created_at,Model,calls,Prompt Tokens,completion_tokens'],
  ])('knows %s', async (_what, heading) => {
    const { rows } = await read(`${heading}\n2026-11-01,gpt-4o,3,100,20\n`);
    expect(rows).toMatchObject([{ model: 'gpt-4o', calls: 3, inputTokens: 100, outputTokens: 20 }]);
  });

  it('reads UTF-16 as Excel writes it', async () => {
    const { rows } = await read(
      Buffer.from('\ufeffdate\tmodel\tinput_tokens\n2026-11-01\tgpt-4o\t5\n', 'utf16le'),
    );
    expect(rows).toMatchObject([{ inputTokens: 5 }]);
  });

  it('reads pages that stand one on a line, and says where more are to come', async () => {
    const page = (day: number) =>
      JSON.stringify({
        object: 'page',
        has_more: true,
        data: [{ start_time: 1763164800 + day * 86400, results: [{ model: 'gpt-4o', input_tokens: 1 }] }],
      });
    const usage = await read(`${page(0)}\n${page(1)}\n`, 'pages.jsonl');
    expect(usage.rows).toHaveLength(2);
    expect(usage.problems).toMatchObject([{ kind: 'more-pages', count: 2 }]);
  });
});

describe('readUsage with bad input', () => {
  it.each([
    ['an empty file', '', 'forecast.empty'],
    ['blank lines', '\n \n', 'forecast.empty'],
    ['no text', Buffer.from([0, 1, 2, 3]), 'forecast.not-text'],
    ['broken JSON', '{"data": [', 'forecast.bad-json'],
    ['JSON of another kind', '{"hello": "world"}', 'forecast.no-usage'],
    ['an open quote', 'date,model,input_tokens\n2026-11-01,"gpt-4o,1\n', 'forecast.bad-csv'],
  ])('refuses %s', async (_what, content, code) => {
    expect(await failure(content)).toMatchObject({ code });
  });

  it('names the columns that it looked for', async () => {
    expect(await failure('name,price\nx,1\n')).toMatchObject({
      code: 'forecast.wrong-columns',
      args: { found: 'name, price', tokens: expect.stringContaining('prompt_tokens') },
    });
  });

  it('refuses a missing file and a folder', async () => {
    await expect(readUsage([fixture('none.csv')])).rejects.toMatchObject({ code: 'forecast.unreadable' });
    await expect(readUsage([{ path: 'fixtures', name: 'fixtures' }])).rejects.toMatchObject({
      code: 'forecast.unreadable',
    });
  });

  it('leaves out bad rows and says how many, and which was the first', async () => {
    const rows = [
      'date,model,input_tokens,output_tokens,cached_tokens',
      '2026-11-01,gpt-4o,10,5,',
      '2026-11-02,gpt-4o,-10,5,',
      '2026-11-03,gpt-4o,many,5,',
      '2026-11-04,gpt-4o,10,5,11',
      '2026-02-30,gpt-4o,10,5,',
      '2026-11-05,,10,5,',
      '2026-11-06,gpt-4o,-1,5,',
    ];
    const usage = await read(rows.join('\n'));
    expect(usage.rows.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-05']);
    expect(usage.problems).toEqual([
      { kind: 'negative', count: 2, first: 2 },
      { kind: 'bad-number', count: 1, first: 3 },
      { kind: 'cached-above-input', count: 1, first: 4 },
      { kind: 'no-date', count: 1, first: 5 },
      { kind: 'no-model', count: 1, first: 6 },
    ]);
  });

  it('goes on after a broken line of a log', async () => {
    const line = '{"time":"2026-11-01","model":"gpt-4o","prompt_tokens":1}';
    const usage = await read(`${line}\n{"time":\n7\n${line}\n`, 'log.jsonl');
    expect(usage.rows).toMatchObject([{ inputTokens: 2 }]);
    expect(usage.problems).toEqual([{ kind: 'bad-record', count: 2, first: 2 }]);
  });

  it('takes no member of the prototype for a field', async () => {
    const text = '{"__proto__":{"input_tokens":5},"date":"2026-11-01","model":"gpt-4o","output_tokens":1}';
    expect((await read(text)).rows).toMatchObject([{ inputTokens: 0, outputTokens: 1 }]);
  });

  it('sums a long log without keeping it', async () => {
    const line = '{"time":"2026-11-01","model":"gpt-4o","prompt_tokens":3,"completion_tokens":1}\n';
    const usage = await read(line.repeat(50_000), 'long.jsonl');
    expect(usage.rows).toMatchObject([{ calls: 50_000, inputTokens: 150_000 }]);
  });
});
