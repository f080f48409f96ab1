import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { runCreditsStatus } from '../../src/cli/commands/credits/status.ts';
import type { StatusFlags } from '../../src/cli/credits-forecast-flags.ts';
import type { Entry } from '../../src/credits/ledger/entry.ts';
import { createHttpClient } from '../../src/doctor/http.ts';
import { serveHttp, type TestServer } from '../doctor/servers.ts';

const KEY = 'sk-0123456789abcdefTOPSECRET';
const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-status-'));
const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Seen {
  readonly url: string;
  readonly authorization: string | undefined;
}

/** An emulator: what it answers to a path, and what it was asked. */
async function serve(answer: (path: string) => { readonly status: number; readonly body: unknown }) {
  const seen: Seen[] = [];
  const server = await serveHttp((request: IncomingMessage, response: ServerResponse) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization });
    const { status, body } = answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  servers.push(server);
  return { seen, origin: `http://127.0.0.1:${server.port}` };
}

interface Setup {
  readonly origin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly entries?: readonly Entry[];
}

/** Runs the command; requests to the catalogue's hosts go to `origin`, and their true addresses are kept. */
async function status(
  flags: Partial<StatusFlags>,
  { origin, env = {}, cwd = folder, entries = [] }: Setup = {},
) {
  const written = { stdout: '', stderr: '' };
  const addresses: string[] = [];
  const collect = (name: 'stdout' | 'stderr') => ({
    write: (text: string, done: () => void) => {
      written[name] += text;
      done();
      return true;
    },
  });
  const io = { stdout: collect('stdout'), stderr: collect('stderr'), env, cwd };
  const code = await runCreditsStatus(
    { interactive: false, ...flags },
    { io, language: flags.lang ?? 'en', confirm: undefined },
    {
      readLedger: async () => [...entries],
      createClient: (proxy, timeoutMs) => {
        const real = createHttpClient(proxy, timeoutMs);
        return {
          send: (probe) => {
            addresses.push(probe.url);
            const url = origin ? probe.url.replace(new URL(probe.url).origin, origin) : probe.url;
            return real.send({ ...probe, url });
          },
          close: () => real.close(),
        };
      },
    },
  );
  const all = written.stdout + written.stderr;
  expect(all).not.toContain(KEY);
  return { code, addresses, ...written, all };
}

const DEEPSEEK = { DEEPSEEK_API_KEY: KEY };
const MOONSHOT = { MOONSHOT_API_KEY: KEY };

describe('credits status, balances', () => {
  it('reads DeepSeek’s balance, each currency for itself', async () => {
    const { origin, seen } = await serve(() => ({
      status: 200,
      body: {
        is_available: true,
        balance_infos: [
          { currency: 'CNY', total_balance: '110.00', granted_balance: '10.00', topped_up_balance: '100.00' },
          { currency: 'USD', total_balance: '2.50', granted_balance: '0.00', topped_up_balance: '2.50' },
        ],
      },
    }));
    const result = await status({ provider: 'deepseek' }, { origin, env: DEEPSEEK });
    expect(result.addresses).toEqual(['https://api.deepseek.com/user/balance']);
    expect(seen).toEqual([{ url: '/user/balance', authorization: `Bearer ${KEY}` }]);
    expect(result.stdout).toContain(
      '→ GET https://api.deepseek.com/user/balance with the key of DEEPSEEK_API_KEY',
    );
    expect(result.stdout).toContain('Balance: CNY 110.00 (granted 10.00, topped up 100.00)');
    expect(result.stdout).toContain('Balance: USD 2.50');
    expect(result.code).toBe(0);
  });

  it('believes that DeepSeek takes no calls though there is money', async () => {
    const { origin } = await serve(() => ({
      status: 200,
      body: {
        is_available: false,
        balance_infos: [
          { currency: 'CNY', total_balance: '0.01', granted_balance: '0.01', topped_up_balance: '0.00' },
        ],
      },
    }));
    const result = await status({ provider: 'deepseek' }, { origin, env: DEEPSEEK });
    expect(result.stdout).toContain('calls are not possible');
    expect(result.code).toBe(1);
  });

  it.each([
    ['cn', 'https://api.moonshot.cn/v1/users/me/balance', 'CNY'],
    ['global', 'https://api.moonshot.ai/v1/users/me/balance', 'USD'],
  ])('reads Moonshot’s balance at %s, negative cash among it', async (endpoint, address, currency) => {
    const { origin } = await serve(() => ({
      status: 200,
      body: {
        code: 0,
        scode: '0x0',
        status: true,
        data: { available_balance: 46.58, voucher_balance: 46.58, cash_balance: -3 },
      },
    }));
    const flags = { provider: 'moonshot', endpoint, format: 'json' as const };
    const result = await status(flags, { origin, env: MOONSHOT });
    expect(result.addresses).toEqual([address]);
    expect(JSON.parse(result.stdout).status.balance).toEqual({
      state: 'read',
      isAvailable: true,
      lines: [{ currency, total: '46.58', granted: '46.58', toppedUp: '-3' }],
    });
    expect(result.stderr).toContain(`→ GET ${address}`);
  });

  it('keeps a key that a refusal echoes to itself', async () => {
    const { origin } = await serve(() => ({
      status: 401,
      body: { error: { code: `bad key ${KEY}`, type: 'authentication_error', message: KEY } },
    }));
    const result = await status({ provider: 'deepseek' }, { origin, env: DEEPSEEK });
    expect(result.stdout).toContain('Balance: HTTP 401');
    expect(result.stdout).toContain('authentication_error');
    expect(result.code).toBe(1);
  });

  it.each([
    ['HTML', '<html>login</html>'],
    ['JSON of another shape', { balance: 5 }],
  ])('does not take %s for a balance', async (_what, body) => {
    const { origin } = await serve(() => ({ status: 200, body }));
    const result = await status({ provider: 'deepseek' }, { origin, env: DEEPSEEK });
    expect(result.stdout).toContain('not in the documented shape');
    expect(result.code).toBe(1);
  });

  it('follows no redirect with a key', async () => {
    const thief = await serve(() => ({ status: 200, body: {} }));
    const server = await serveHttp((_request, response) => {
      response.writeHead(302, { location: `${thief.origin}/steal` }).end();
    });
    servers.push(server);
    const origin = `http://127.0.0.1:${server.port}`;
    const result = await status({ provider: 'deepseek' }, { origin, env: DEEPSEEK });
    expect(result.stdout).toContain('Balance: HTTP 302');
    expect(thief.seen).toEqual([]);
  });

  it('asks no endpoint that SiliconFlow has stopped', async () => {
    const env = { SILICONFLOW_API_KEY: KEY };
    const result = await status({ provider: 'siliconflow' }, { env });
    expect(result.addresses).toEqual([]);
    expect(result.stdout).toContain('Console: https://cloud.siliconflow.cn');
  });
});

describe('credits status, where a key may go', () => {
  it('sends nothing without a key', async () => {
    const result = await status({ provider: 'deepseek' });
    expect(result.addresses).toEqual([]);
    expect(result.stdout).toContain('No key in DEEPSEEK_API_KEY');
    expect(result.code).toBe(1);
  });

  it('sends no key to a host outside the catalogue unless it is allowed', async () => {
    const { origin, seen } = await serve(() => ({ status: 200, body: {} }));
    const flags = { provider: 'deepseek', baseUrl: origin };
    const without = await status(flags, { env: DEEPSEEK });
    expect(without.stdout).toContain('The key was not sent');
    expect(seen).toEqual([]);
    await status({ ...flags, allowHost: [new URL(origin).host] }, { env: DEEPSEEK });
    expect(seen).toMatchObject([{ url: '/user/balance' }]);
  });

  it('lets no config of the folder at hand choose the host', async () => {
    const { origin, seen } = await serve(() => ({ status: 200, body: {} }));
    const cwd = join(folder, 'hostile');
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'migrate-scan.config.json'), JSON.stringify({ providers: {}, baseURL: origin }));
    writeFileSync(join(cwd, '.env'), `DEEPSEEK_BASE_URL=${origin}\n`);
    const result = await status({ provider: 'deepseek', offline: true }, { env: DEEPSEEK, cwd });
    expect(result.stdout).toContain('→ GET https://api.deepseek.com/user/balance');
    expect(seen).toEqual([]);
  });

  it('says under --offline what would be sent, and sends nothing', async () => {
    const flags = { provider: 'deepseek', offline: true, verify: true };
    const result = await status(flags, { env: DEEPSEEK });
    expect(result.addresses).toEqual([]);
    expect(result.stdout).toContain('→ one call to deepseek-flash');
    expect(result.stdout).toContain('Nothing was sent');
  });
});

describe('credits status --verify', () => {
  it('says the cost, makes one call, and reads the answer', async () => {
    const { origin, seen } = await serve((path) =>
      path === '/user/balance'
        ? { status: 200, body: { is_available: true, balance_infos: [] } }
        : {
            status: 402,
            body: {
              error: {
                message: 'Insufficient Balance',
                type: 'unknown_error',
                code: 'invalid_request_error',
              },
            },
          },
    );
    const result = await status({ provider: 'deepseek', verify: true }, { origin, env: DEEPSEEK });
    expect(seen.map(({ url }) => url)).toEqual(['/user/balance', '/chat/completions']);
    expect(result.stdout).toContain('likely cost at most CNY 0.00019');
    expect(result.stdout).toContain('The balance is empty');
    expect(result.code).toBe(1);
  });

  it('claims no grant from a call that was served', async () => {
    const { origin } = await serve(() => ({
      status: 200,
      body: { choices: [{ message: { role: 'assistant', content: '{"ok":true}' } }] },
    }));
    const result = await status({ provider: 'zhipu', verify: true }, { origin, env: { ZAI_API_KEY: KEY } });
    expect(result.stdout).toContain('It does not prove that a grant has');
    expect(result.code).toBe(0);
  });

  it('says when a plan opens again', async () => {
    const { origin } = await serve(() => ({
      status: 429,
      body: { error: { code: '1308', message: '已达到使用上限，将在 2026-11-26 08:00:00 重置' } },
    }));
    const flags = { provider: 'zhipu', verify: true, lang: 'zh-CN' as const };
    const result = await status(flags, { origin, env: { ZAI_API_KEY: KEY } });
    expect(result.stdout).toContain('套餐周期额度已用完');
    expect(result.stdout).toContain('2026-11-26 08:00:00');
  });
});

describe.skipIf(process.platform === 'win32')('credits status --vendor-cli', () => {
  /** A folder of `PATH` with a command that prints this and the names of its environment. */
  function install(name: string, script: string, under = folder): string {
    const bin = mkdtempSync(join(under, 'bin-'));
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
    return bin;
  }
  const home = (...parts: string[]) => join(folder, ...parts);
  const ANSWER = JSON.stringify({
    total_count: 1,
    items: [
      {
        model: 'doubao-seed-1-6',
        state: 'Available',
        is_overdue: false,
        free_usage: { total: 500000, consumed: 512345, remaining: -12345 },
        resource_packs: [],
      },
    ],
  });

  it('runs nothing unasked', async () => {
    const bin = install('arkcli', `touch ${home('ran')}; echo '{}'`);
    const result = await status({ provider: 'volcengine' }, { env: { PATH: bin, HOME: folder } });
    expect(result.stdout).toContain('--vendor-cli runs it');
  });

  it('shows what arkcli lists, below zero too, and gives it no key', async () => {
    const bin = install(
      'arkcli',
      `[ -z "$ARK_API_KEY" ] || exit 9\n[ "$*" = "usage balance --type free-quota --page-size 50" ] || exit 8\necho '${ANSWER}'`,
    );
    const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: folder, ARK_API_KEY: KEY };
    const result = await status({ provider: 'volcengine', vendorCli: true }, { env });
    expect(result.stdout).toContain(
      'Free quota of doubao-seed-1-6: -12,345 of 500,000 tokens left (Available)',
    );
    expect(result.code).toBe(0);
  });

  it('shows what bl prints as it is, made harmless', async () => {
    const bin = install('bl', `printf 'qwen3.7-plus  900000/1000000\\033[31m\\n'`);
    const env = { PATH: bin, HOME: folder };
    const result = await status({ provider: 'alibaba', vendorCli: true }, { env });
    expect(result.stdout).toContain('qwen3.7-plus');
    expect(result.stdout).not.toContain('\u001b');
  });

  it.each(['.', 'node_modules/.bin'])('runs no command of the repository at hand (%s)', async (place) => {
    const cwd = mkdtempSync(join(folder, 'repository-'));
    const under = join(cwd, place);
    mkdirSync(under, { recursive: true });
    const bin = install('bl', `touch ${join(cwd, 'ran')}`, under);
    const env = { PATH: `${bin}:.`, HOME: mkdtempSync(join(folder, 'home-')) };
    const result = await status({ provider: 'alibaba', vendorCli: true }, { env, cwd: join(cwd) });
    expect(result.stdout).toContain('bl is not on PATH');
    expect(result.code).toBe(1);
  });

  it('says that a command failed', async () => {
    const bin = install('bl', 'exit 3');
    const env = { PATH: bin, HOME: folder };
    const result = await status({ provider: 'alibaba', vendorCli: true }, { env });
    expect(result.stdout).toContain('failed (exit 3)');
  });
});

describe('credits status, the ledger', () => {
  const entry: Entry = {
    id: 'c01234567',
    fingerprint: '0123456789abcdef',
    masked: 'ABCD…WXYZ',
    provider: 'baidu',
    channel: 'console',
    target: 'console.bce.baidu.com',
    state: 'claimed',
    createdAt: '2026-11-20T00:00:00Z',
    updatedAt: '2026-11-21T00:00:00Z',
  };

  it('shows codes masked, and neither fingerprint nor key', async () => {
    const result = await status({}, { entries: [entry] });
    expect(result.stdout).toContain('ABCD…WXYZ');
    expect(result.stdout).not.toContain('0123456789abcdef');
    expect(result.code).toBe(0);
  });

  it('shows those of the provider that was asked for', async () => {
    const result = await status({ provider: 'zhipu', format: 'json' }, { entries: [entry] });
    expect(JSON.parse(result.stdout).ledger).toEqual([]);
  });

  it('needs a provider for what asks one', async () => {
    await expect(status({ verify: true })).rejects.toMatchObject({ code: 'status.needs-provider' });
    await expect(status({ provider: 'zipu' })).rejects.toMatchObject({ code: 'providers.unknown-near' });
  });
});
