import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, expect, test } from 'vitest';
import type { OutputStream } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';
import { PROVIDER_IDS } from '../../src/providers/index.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function createFolder(config?: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'providers-'));
  folders.push(folder);
  if (config !== undefined) writeFileSync(join(folder, 'migrate-scan.config.json'), JSON.stringify(config));
  return folder;
}

async function runCommand(args: readonly string[], { cwd = createFolder(), columns = 80 } = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr'): OutputStream => ({
    isTTY: true,
    columns,
    write: (text, done) => {
      written[name] += text;
      done();
      return true;
    },
  });
  const env = { NO_COLOR: '1', CI: '1' };
  const code = await run(args, { stdout: stream('stdout'), stderr: stream('stderr'), env, cwd });
  return { code, ...written };
}

test('providers lists all of them, one a line', async () => {
  const { code, stdout } = await runCommand(['providers']);
  expect(code).toBe(0);
  for (const id of PROVIDER_IDS) expect(stdout).toMatch(new RegExp(`^  ${id} `, 'm'));
});

test.each([
  [60, 'en'],
  [80, 'zh-CN'],
  [100, 'en'],
])('the table fits into %i columns (%s)', async (columns, language) => {
  const { stdout } = await runCommand(['providers', '--lang', language], { columns });
  expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
});

test('providers --format json is one JSON document', async () => {
  const { stdout } = await runCommand(['providers', '--format', 'json']);
  const document: { schemaVersion: string; providers: { id: string }[] } = JSON.parse(stdout);
  expect(document.schemaVersion).toBe('1');
  expect(document.providers.map(({ id }) => id)).toEqual(PROVIDER_IDS);
});

test('providers show tells notes, sources and what is not confirmed', async () => {
  const { code, stdout } = await runCommand(['providers', 'show', 'zhipu']);
  expect(code).toBe(0);
  expect(stdout).toContain('Entity List');
  expect(stdout).toContain('https://open.bigmodel.cn/api/paas/v4');
  expect(stdout).toContain('Not confirmed');
  expect(stdout).toMatch(/official · 20\d\d/);
});

test('providers show speaks Chinese', async () => {
  const { stdout } = await runCommand(['providers', 'show', 'alibaba', '--lang', 'zh-CN']);
  expect(stdout).toContain('选择前请阅读');
  expect(stdout).toContain('阿里云百炼');
  expect(stdout).toContain('拒绝');
});

test('only an address that no line can hold is wider than the terminal', async () => {
  const { stdout } = await runCommand(['providers', 'show', 'alibaba']);
  const wide = stdout.split('\n').filter((line) => stringWidth(line) > 80);
  expect(wide.filter((line) => !/^\s*\S*(?:\s+\S+)?$/.test(line))).toEqual([]);
});

test('providers show --format json holds the whole provider', async () => {
  const { stdout } = await runCommand(['providers', 'show', 'baidu', '--format', 'json']);
  const { provider }: { provider: { id: string; sources: object } } = JSON.parse(stdout);
  expect(provider.id).toBe('baidu');
  expect(Object.keys(provider.sources).length).toBeGreaterThan(10);
});

test('an unknown id ends with 2 and a suggestion', async () => {
  const { code, stdout, stderr } = await runCommand(['providers', 'show', 'zhipuu']);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Did you mean zhipu?');
});

test('a provider of the config is listed and shown', async () => {
  const cwd = createFolder({
    providers: {
      corp: { endpoints: [{ id: 'main', baseURL: 'http://llm.corp/v1' }], auth: { envVar: 'CORP_KEY' } },
    },
  });
  expect((await runCommand(['providers'], { cwd })).stdout).toContain('CORP_KEY');
  expect((await runCommand(['providers', 'show', 'corp'], { cwd })).stdout).toContain('http://llm.corp/v1');
});

test('a wrong override ends with 2 and names the place', async () => {
  const cwd = createFolder({ providers: { alibaba: { endpoint: [] } } });
  const { code, stderr } = await runCommand(['providers'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('providers.alibaba.endpoint; did you mean endpoints?');
});

test('the schema of the config asks no more of an endpoint than its id', async () => {
  const { stdout } = await runCommand(['schema', 'config']);
  const document: unknown = JSON.parse(stdout);
  expect(document).toMatchObject({
    properties: {
      providers: {
        additionalProperties: { properties: { endpoints: { items: { required: ['id'] } } } },
      },
    },
  });
});
