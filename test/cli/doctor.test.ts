import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runDoctorCommand } from '../../src/cli/commands/doctor.ts';
import type { MockServer } from '../../src/mock/server.ts';
import { startMock } from '../../src/mock/start.ts';
import { loadProvider } from '../../src/providers/index.ts';
import { runCli } from './run.ts';

let server: MockServer | undefined;
afterEach(() => server?.close());

const env = { DASHSCOPE_API_KEY: 'sk-secret-0123456789', NO_PROXY: '*' };

async function serve(): Promise<string> {
  server = await startMock({ provider: await loadProvider('alibaba') });
  return server.url;
}

describe('migrate-scan doctor', () => {
  it('finds an endpoint in order and says what it sends before it sends it', async () => {
    const args = [
      'doctor',
      '--provider',
      'alibaba',
      '--base-url',
      await serve(),
      '--allow-host',
      '127.0.0.1',
    ];
    const { code, stdout } = await runCli(args, { env });
    expect(stdout).toContain(': ok — works');
    expect(code).toBe(0);
    expect(stdout.indexOf('→ POST')).toBeLessThan(stdout.indexOf('chat        ok'));
    expect(stdout).not.toContain('secret');
  });

  it('keeps the key from a host that is not in the catalogue, and says how to allow it', async () => {
    const { code, stdout } = await runCli(['doctor', '--provider', 'alibaba', '--base-url', await serve()], {
      env,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('--allow-host');
    expect(server?.requests.map((request) => request.fault)).toEqual(['missing-key']);
  });

  it('asks before it sends the key to such a host', async () => {
    const stream = { write: (_text: string, done: () => void) => done() === undefined };
    const io = { stdout: stream, stderr: stream, env, cwd: '/' };
    const asked: string[] = [];
    const flags = { interactive: true, provider: 'alibaba', baseUrl: await serve() };
    const code = await runDoctorCommand(
      { path: undefined, flags },
      { io, language: 'en' },
      async (host) => asked.push(host) > 0,
    );
    expect(code).toBe(0);
    expect(asked).toEqual([new URL(flags.baseUrl).host]);
  });

  it('prints one JSON document on standard output', async () => {
    const args = [
      'doctor',
      '--provider',
      'alibaba',
      '--base-url',
      await serve(),
      '--allow-host',
      '127.0.0.1',
      '--format',
      'json',
    ];
    const { stdout, stderr } = await runCli(args, { env });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: '1',
      endpoints: [{ provider: 'alibaba', verdict: 'ok' }],
    });
    expect(stderr).toContain('→ GET');
  });

  it('lists what it would send when offline, in Chinese too', async () => {
    const { code, stdout } = await runCli(['doctor', '--provider', 'zhipu', '--offline', '--lang', 'zh-CN'], {
      env: {},
    });
    expect(code).toBe(0);
    expect(stdout).toContain('解析 open.bigmodel.cn');
    expect(stdout).toContain('ZAI_API_KEY');
  });

  it.each([
    [['doctor'], 'Nothing to examine'],
    [['doctor', '--provider', 'nobody'], 'nobody'],
    [['doctor', '--base-url', 'ftp://x'], 'ftp://x'],
    [['doctor', '--provider', 'alibaba', '--timeout', '0'], '--timeout'],
  ])('%j ends with 2 and says why', async (args, words) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('lists the endpoints that a folder names, and gives no key to a host that only the folder knows', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-doctor-'));
    writeFileSync(
      join(folder, 'llm.ts'),
      `import OpenAI from 'openai';
export const direct = new OpenAI();
export const other = new OpenAI({ baseURL: 'https://collector.example/v1' });
`,
    );
    const { code, stdout } = await runCli(['doctor', folder, '--offline', '--format', 'json'], { env });
    expect(code).toBe(0);
    const { endpoints } = JSON.parse(stdout) as { endpoints: { baseURL: string }[] };
    expect(endpoints.map(({ baseURL }) => baseURL)).toEqual([
      'https://api.openai.com/v1',
      'https://collector.example/v1',
    ]);
    expect(stdout.slice(stdout.indexOf('collector'))).not.toContain('API_KEY');
  });

  it('says so where a folder names no endpoint', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-doctor-'));
    const { code, stderr } = await runCli(['doctor', folder, '--offline'], { env });
    expect(code).toBe(2);
    expect(stderr).toContain('--provider');
  });
});
