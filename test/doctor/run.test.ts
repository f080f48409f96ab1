import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { DoctorReport, StepId } from '../../src/doctor/result.ts';
import { type DoctorOptions, runDoctor } from '../../src/doctor/run.ts';
import type { Target } from '../../src/doctor/target.ts';
import { type MockServer, type ServerOptions, serveContract } from '../../src/mock/server.ts';
import { SMALL_CONTRACT } from '../mock/small-contract.ts';
import { serveHttp, serveProxy, serveSelfSigned, serveSockets, type TestServer } from './servers.ts';

const KEY = 'sk-doctor-0123456789';
const open: { close(): Promise<void> }[] = [];

async function keep<T extends { close(): Promise<void> }>(server: Promise<T>): Promise<T> {
  open.push(await server);
  return server;
}

function mock(options: Partial<ServerOptions> = {}): Promise<MockServer> {
  return keep(serveContract({ contract: SMALL_CONTRACT, ...options }));
}

function targetOf(baseURL: string, extra: Partial<Target> = {}): Target {
  return {
    baseURL,
    keyVariable: 'SMALL_KEY',
    trusted: true,
    chatModel: 'small-chat',
    embeddingModel: 'small/embedding',
    lengthParameter: 'max_tokens',
    surfaces: ['models', 'chat', 'embeddings'],
    mappedModels: ['small-chat'],
    siblings: [],
    errors: [{ verdict: 'quota', status: 403, codes: ['code_free-tier-exhausted'] }],
    ...extra,
  };
}

async function examine(
  target: Target,
  extra: Partial<DoctorOptions> = {},
): Promise<DoctorReport['endpoints'][number]> {
  const environment = { SMALL_KEY: KEY, no_proxy: '*' };
  const report = await runDoctor([target], { environment, timeoutMs: 1500, ...extra });
  const [endpoint] = report.endpoints;
  if (!endpoint) throw new Error('no endpoint');
  return endpoint;
}

const statusOf = (report: DoctorReport['endpoints'][number], step: StepId) =>
  report.steps.find((entry) => entry.step === step)?.status;

const urlOf = (server: TestServer, scheme = 'http') => `${scheme}://127.0.0.1:${server.port}/v1`;

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('runDoctor against the emulator', () => {
  it('finds everything in order', async () => {
    const report = await examine(targetOf((await mock()).url));
    expect(report.steps.map((entry) => [entry.step, entry.status])).toEqual(
      ['dns', 'tcp', 'http', 'key', 'chat', 'stream', 'tools', 'json', 'embeddings'].map((step) => [
        step,
        'ok',
      ]),
    );
    expect(report.verdict).toBe('ok');
  });

  it('sees the region block before any key is sent', async () => {
    const server = await mock({ blockRegion: true });
    const report = await examine(
      targetOf(server.url, {
        errors: [{ verdict: 'region-blocked', status: 403, codes: ['code_region-blocked'] }],
      }),
    );
    expect(report.verdict).toBe('region-blocked');
    expect(statusOf(report, 'key')).toBe('skipped');
  });

  it('says that a key is missing, after the endpoint proved reachable', async () => {
    const report = await examine(targetOf((await mock()).url), { environment: { no_proxy: '*' } });
    expect(report.verdict).toBe('key-missing');
    expect(statusOf(report, 'http')).toBe('ok');
  });

  it('says that a key is wrong', async () => {
    const report = await examine(targetOf((await mock({ keys: ['sk-another'] })).url));
    expect(report.verdict).toBe('key-wrong');
    expect(statusOf(report, 'chat')).toBe('skipped');
  });

  it('finds the region that a refused key belongs to', async () => {
    const here = await mock({ keys: ['sk-another'] });
    const there = await mock({ keys: [KEY] });
    const report = await examine(
      targetOf(here.url, { siblings: [{ endpoint: 'intl', baseURL: there.url }] }),
    );
    expect(report).toMatchObject({ verdict: 'key-wrong-region', keyBelongsTo: 'intl' });
  });

  it('tells a used-up quota from a wrong key by the provider’s code', async () => {
    const report = await examine(targetOf((await mock({ scenario: 'free-tier-exhausted' })).url));
    expect(report.verdict).toBe('quota');
  });

  it('says that the rate limit is reached', async () => {
    const report = await examine(targetOf((await mock({ scenario: 'rate-limited' })).url));
    expect(report.verdict).toBe('rate-limited');
  });

  it('says that the model is unknown', async () => {
    const errors = [{ verdict: 'model-unknown' as const, status: 404, codes: ['code_model-unknown'] }];
    const report = await examine(targetOf((await mock()).url, { chatModel: 'gpt-4o', errors }));
    expect(report.verdict).toBe('model-unknown');
  });

  it('names the mapped models that the endpoint does not list', async () => {
    const report = await examine(
      targetOf((await mock()).url, { mappedModels: ['small-chat', 'small-gone'] }),
    );
    expect(report.missingModels).toEqual(['small-gone']);
  });

  it('sends no key to a host that nobody confirmed', async () => {
    const keys: (string | undefined)[] = [];
    const server = await keep(
      serveHttp((request, response) => {
        keys.push(request.headers.authorization);
        response.setHeader('content-type', 'application/json').end('{"data":[]}');
      }),
    );
    const report = await examine(targetOf(urlOf(server), { trusted: false }));
    expect(keys).toEqual([undefined]);
    expect(report.verdict).toBe('unknown');
    expect(report.steps.at(-1)?.seen?.code).toBe('doctor.skipped-untrusted');
  });

  it('never puts the key into the report', async () => {
    const report = await examine(targetOf((await mock({ keys: ['sk-another'] })).url));
    expect(JSON.stringify(report)).not.toContain(KEY);
  });

  it('tells what a step sends before it sends it', async () => {
    const server = await mock();
    const told: [string, number][] = [];
    await examine(targetOf(server.url), { onStep: (step) => told.push([step, server.requests.length]) });
    expect(told.slice(2, 5)).toEqual([
      ['http', 0],
      ['key', 1],
      ['chat', 2],
    ]);
  });

  it('sends nothing when offline, and lists every step', async () => {
    const server = await mock();
    const report = await examine(targetOf(server.url), { offline: true });
    expect(server.requests).toEqual([]);
    expect(new Set(report.steps.map((entry) => entry.status))).toEqual(new Set(['planned']));
  });
});

describe('runDoctor against servers that misbehave', () => {
  it('calls a reset connection blocked', async () => {
    const report = await examine(targetOf(urlOf(await keep(serveSockets('reset')))));
    expect(report.verdict).toBe('network-blocked');
  });

  it('calls a reset during the handshake blocked', async () => {
    const report = await examine(targetOf(urlOf(await keep(serveSockets('reset')), 'https')));
    expect(report.verdict).toBe('network-blocked');
    expect(statusOf(report, 'tls')).toBe('failed');
  });

  it('does not wait for a server that hangs', async () => {
    const report = await examine(targetOf(urlOf(await keep(serveSockets('hang')))), { timeoutMs: 200 });
    expect(report.verdict).toBe('network-blocked');
  });

  it('does not wait for a handshake that hangs', async () => {
    const server = await keep(serveSockets('hang'));
    const report = await examine(targetOf(urlOf(server, 'https')), { timeoutMs: 200 });
    expect(report.steps.find((entry) => entry.step === 'tls')?.seen?.args.error).toBe('ETIMEDOUT');
  });

  it('calls a closed port blocked', async () => {
    const port = await freePort();
    const report = await examine(targetOf(`http://127.0.0.1:${port}/v1`));
    expect(report.verdict).toBe('network-blocked');
    expect(statusOf(report, 'http')).toBe('skipped');
  });

  it('sees that nobody signed the certificate', async () => {
    const server = await keep(serveSelfSigned((_request, response) => response.end('{}')));
    const report = await examine(targetOf(urlOf(server, 'https')));
    expect(report.verdict).toBe('tls-intercepted');
  });

  it('does not take a web page for an API', async () => {
    const server = await keep(
      serveHttp((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
      }),
    );
    const report = await examine(targetOf(urlOf(server)));
    expect(report.verdict).toBe('unknown');
    expect(statusOf(report, 'key')).toBe('skipped');
  });

  it('gives up on a body that drips', async () => {
    const server = await keep(
      serveHttp((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(timer));
      }),
    );
    const report = await examine(targetOf(urlOf(server)), { timeoutMs: 300 });
    expect(statusOf(report, 'http')).toBe('failed');
  });

  it('does not follow a redirect with the key', async () => {
    const elsewhere: (string | undefined)[] = [];
    const other = await keep(
      serveHttp((request, response) => {
        elsewhere.push(request.headers.authorization);
        response.end('{}');
      }),
    );
    const server = await keep(
      serveHttp((request, response) => {
        if (request.headers.authorization)
          response.writeHead(307, { location: `${urlOf(other)}/x?token=1` }).end();
        else response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
      }),
    );
    const report = await examine(targetOf(urlOf(server)));
    expect(elsewhere).toEqual([]);
    expect(report.steps.find((entry) => entry.step === 'key')?.seen).toEqual({
      code: 'doctor.seen-redirect',
      args: { status: '307', location: `127.0.0.1:${other.port}` },
    });
  });

  it('sees the region block that a relay wraps', async () => {
    const inner = JSON.stringify({ error: { code: 'unsupported_country_region_territory' } });
    const server = await keep(
      serveHttp((_request, response) => {
        response.writeHead(403).end(JSON.stringify({ error: { code: 403, metadata: { raw: inner } } }));
      }),
    );
    expect((await examine(targetOf(urlOf(server)))).verdict).toBe('region-blocked');
  });
});

describe('runDoctor behind a proxy', () => {
  it('sends every request through the tunnel that the proxy opens', async () => {
    const server = await mock();
    const proxy = await keep(serveProxy());
    const environment = { SMALL_KEY: KEY, HTTP_PROXY: `http://user:pass@127.0.0.1:${proxy.port}` };
    const report = await examine(targetOf(server.url), { environment });
    expect(report.verdict).toBe('ok');
    expect(report.proxy).toBe(`http://127.0.0.1:${proxy.port}`);
    expect(new Set(proxy.authorizations)).toEqual(new Set([`Basic ${btoa('user:pass')}`]));
    expect(JSON.stringify(report)).not.toContain('pass@');
  });

  it('says that the proxy refuses the tunnel', async () => {
    const server = await mock();
    const proxy = await keep(serveProxy(403));
    const environment = { SMALL_KEY: KEY, HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
    const report = await examine(targetOf(server.url), { environment });
    expect(report.verdict).toBe('network-blocked');
    expect(report.steps.find((entry) => entry.step === 'proxy')?.seen?.args.error).toBe('ERR_PROXY_403');
    expect(server.requests).toEqual([]);
  });

  it('goes direct to a host that NO_PROXY names', async () => {
    const server = await mock();
    const environment = {
      SMALL_KEY: KEY,
      HTTP_PROXY: 'http://127.0.0.1:9',
      NO_PROXY: 'example.com,127.0.0.1',
    };
    const report = await examine(targetOf(server.url), { environment });
    expect(report.verdict).toBe('ok');
    expect(report.proxy).toBeUndefined();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
