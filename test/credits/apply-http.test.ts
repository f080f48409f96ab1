import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONFORMANCE } from '../../src/mock/redemption/scenarios.ts';
import { type RedemptionMock, serveRedemption } from '../../src/mock/redemption/serve.ts';
import { applyAt, makeHome, runCredits } from './run-credits.ts';
import { TOKEN } from './setup.ts';
import { expectNoSecrets, notePrinted } from './watch-secrets.ts';

const CODE = 'TEST-FRESH-7Q2M-XK4D';
const EXITS: Readonly<Record<string, number>> = { redeemed: 0, pending: 5, rejected: 6, unknown: 7 };

let mock: RedemptionMock;
beforeAll(async () => {
  mock = await serveRedemption({ onRequest: (line) => notePrinted(JSON.stringify(line)) });
});
afterAll(async () => {
  await mock.close();
  expectNoSecrets();
});

/** Scenarios that take the 30 seconds of a real time limit are tried in conformance.test.ts, with a shorter one. */
const QUICK = CONFORMANCE.filter(({ id }) => id !== 'slow');

it.each(QUICK)('$id ends with its exit code, and JSON', async ({ code, expects, reason }) => {
  const { code: exit, json } = await applyAt(mock.url, code, makeHome());
  expect({ exit, state: json.state }).toEqual({ exit: EXITS[expects], state: expects });
  if (reason) expect(json).toMatchObject({ reason, error: { code: `credits.reason-${reason}` } });
});

it('a code that is redeemed is not sent again', async () => {
  const home = makeHome();
  await applyAt(mock.url, CODE, home);
  const sent = mock.store.granted;
  const { code, json } = await applyAt('http://127.0.0.1:9', CODE, home);
  expect({ code, replayed: json.replayed, granted: mock.store.granted }).toEqual({
    code: 0,
    replayed: true,
    granted: sent,
  });
});

it('a pending code is asked about by the next run', async () => {
  const home = makeHome();
  const code = 'TEST-LATER-2222-XK4D';
  const first = await applyAt(mock.url, code, home);
  const second = await applyAt(mock.url, code, home);
  expect([first.json.state, second.json.state]).toEqual(['pending', 'redeemed']);
});

it('an unclear end is not a second try elsewhere', async () => {
  const home = makeHome();
  const code = 'TEST-HTML-3333-XK4D';
  expect((await applyAt(mock.url, code, home)).code).toBe(7);
  const other = await serveRedemption();
  const { code: exit, json } = await applyAt(other.url, code, home);
  await other.close();
  expect({ exit, json }).toMatchObject({ exit: 6, json: { error: { code: 'credits.under-way-elsewhere' } } });
});

it('a code that went for one provider does not go for another', async () => {
  const home = makeHome();
  await applyAt(mock.url, CODE, home);
  const { code, json } = await applyAt(mock.url, CODE, home, ['--provider', 'zhipu']);
  expect({ code, json }).toMatchObject({
    code: 6,
    json: { error: { code: 'credits.code-of-other-provider' } },
  });
});

it('an issuer without credit for the provider does not get the code', async () => {
  const narrow = await serveRedemption({ providers: ['baidu'] });
  const { code, json } = await applyAt(narrow.url, CODE, makeHome());
  await narrow.close();
  expect({ code, json }).toMatchObject({ code: 6, json: { error: { code: 'credits.issuer-of-others' } } });
  expect(narrow.store.granted).toBe(0);
});

it.each([
  ['empty', '  \u200b '],
  ['too-short', 'AB'],
  ['too-long', 'A'.repeat(300)],
  ['several-lines', 'TEST-FRESH\nTEST-BUSY'],
  ['control-characters', 'TEST\u0007FRESH-7Q2M'],
])('a malformed code (%s) is a matter of usage', async (problem, text) => {
  const home = makeHome();
  const file = join(home.folder, 'state', 'code.txt');
  mkdirSync(join(home.folder, 'state'));
  writeFileSync(file, text);
  const args = ['apply', '--provider', 'alibaba', '--issuer', mock.url, '--code-file', file];
  const { code, json } = await runCredits([...args, '--format', 'json'], home);
  writeFileSync(file, '');
  expect({ code, json }).toMatchObject({ code: 2, json: { error: { code: `credits.bad-code-${problem}` } } });
});

it('a code without the shape that the issuer states stays here', async () => {
  const { code, json } = await applyAt(mock.url, 'ACME-7Q2M-XK4D-0001', makeHome());
  expect({ code, json }).toMatchObject({ code: 2, json: { error: { code: 'credits.bad-code-for-issuer' } } });
});

it('a wrong token is refused', async () => {
  const home = makeHome();
  const env = { ...home.env, ISSUER_TOKEN: 'wrong-token-77412' };
  const { code, json } = await applyAt(mock.url, CODE, { ...home, env });
  expect({ code, reason: json.reason }).toEqual({ code: 6, reason: 'unauthenticated' });
});

it('no network ends with 7', async () => {
  const { code, json } = await applyAt('http://127.0.0.1:9', CODE, makeHome());
  expect({ code, json }).toMatchObject({ code: 7, json: { error: { code: 'credits.issuer-unusable' } } });
});

it('without a yes for the host nothing is sent', async () => {
  const args = ['apply', '--provider', 'alibaba', '--issuer', mock.url, '--code-env', 'CODE', '--yes'];
  const { code, stderr } = await runCredits(args, makeHome(), CODE);
  expect(code).toBe(2);
  expect(stderr).toContain('--yes-host');
});

it('an address with a password, or without TLS, gets no code', async () => {
  for (const issuer of [
    'http://credits.example.com',
    'https://me:secret@credits.example.com',
    'ftp://x.example',
  ]) {
    const { code, json } = await applyAt(issuer, CODE, makeHome());
    expect({ code, json }).toMatchObject({ code: 2, json: { error: { code: 'credits.bad-issuer' } } });
  }
});

it('a repository that names an issuer collects nothing', async () => {
  const asked: string[] = [];
  const collector = await listenHttp((path) => asked.push(path));
  const home = makeHome();
  const config = {
    credits: { issuer: collector.url },
    issuers: [{ id: 'x', url: collector.url }],
    baseUrl: collector.url,
  };
  writeFileSync(join(home.repository, 'migrate-scan.config.json'), JSON.stringify(config));
  const args = ['apply', '--provider', 'alibaba', '--code-env', 'CODE', '--yes'];
  const { code, stderr } = await runCredits(args, home, CODE);
  collector.server.close();
  expect({ code, asked }).toEqual({ code: 6, asked: [] });
  expect(stderr).toContain('migrate-scan.config.json');
});

it('an issuer of the user’s own config needs no yes for its host', async () => {
  const issuers = [{ id: 'acme', url: mock.url, providers: ['*'], tokenEnv: 'ISSUER_TOKEN' }];
  const args = ['apply', '--provider', 'alibaba', '--code-env', 'CODE', '--yes', '--format', 'json'];
  const { code, json } = await runCredits(args, makeHome({ issuers }), 'TEST-FRESH-4444-XK4D');
  expect({ code, channel: json.channel }).toEqual({ code: 0, channel: 'http' });
});

it('a dry run sends nothing and keeps nothing', async () => {
  const home = makeHome();
  const { code, json } = await applyAt('http://127.0.0.1:9', CODE, home, ['--dry-run']);
  expect({ code, state: json.state }).toEqual({ code: 0, state: 'planned' });
  expect(readdirSync(home.folder)).not.toContain('state');
});

it('a damaged ledger is kept, told of, and begun anew', async () => {
  const home = makeHome();
  mkdirSync(home.state, { recursive: true });
  writeFileSync(join(home.state, 'credits.json'), '{"version":1,"entries":[{]}');
  const { code, stderr } = await applyAt(mock.url, 'TEST-FRESH-5555-XK4D', home);
  const kept = readdirSync(home.state).filter((name) => name.startsWith('credits.json.damaged-'));
  expect({ code, kept: kept.length }).toEqual({ code: 0, kept: 1 });
  expect(stderr).toContain(kept[0]);
  expect(readFileSync(join(home.state, kept[0] ?? ''), 'utf8')).toContain('[{]');
});

it('a ledger of a later version is left alone', async () => {
  const home = makeHome();
  mkdirSync(home.state, { recursive: true });
  const text = '{"version":2,"things":[]}';
  writeFileSync(join(home.state, 'credits.json'), text);
  const { code, json } = await applyAt(mock.url, CODE, home);
  expect({ code, json }).toMatchObject({ code: 2, json: { error: { code: 'credits.ledger-newer' } } });
  expect(readFileSync(join(home.state, 'credits.json'), 'utf8')).toBe(text);
});

it('an issuer that names another host is not used', async () => {
  const evil = await listenHttp(() => {}, 'https://collector.example.net');
  const { code, json } = await applyAt(evil.url, CODE, makeHome());
  evil.server.close();
  expect({ code, json }).toMatchObject({ code: 7, json: { error: { code: 'credits.issuer-unusable' } } });
});

it('of two answers to one request the second is nobody’s', async () => {
  const twice = await listenTwice();
  const { code, json } = await applyAt(twice.url, CODE, makeHome());
  twice.server.close();
  expect({ code, receipt: json.receipt }).toEqual({ code: 0, receipt: 'first' });
});

it('what is forgotten can be sent again, and what is open is not forgotten by accident', async () => {
  const home = makeHome();
  const { json } = await applyAt(mock.url, 'TEST-HTML-6666-XK4D', home);
  const id = String(json.ledgerId);
  expect((await runCredits(['forget', id, '--yes'], home)).code).toBe(2);
  expect((await runCredits(['forget', id, '--yes', '--force'], home)).code).toBe(0);
  expect((await runCredits(['forget', id, '--yes'], home)).code).toBe(2);
});

/** A server that says it is an issuer and keeps what it is asked. */
async function listenHttp(onRequest: (path: string) => void, baseUrl?: string) {
  const server: Server = createServer((request, response) => {
    onRequest(request.url ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ version: 1, issuer: 'x', baseUrl: baseUrl ?? url, providers: ['*'] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, server };
}

/** An issuer whose every answer comes twice; the second one says something else. */
async function listenTwice() {
  const answer = (value: object) => {
    const body = JSON.stringify(value);
    return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  };
  const server = createSocketServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const isDiscovery = data.toString().startsWith('GET /.well-known');
      const discovery = { version: 1, issuer: 'x', baseUrl: url, providers: ['*'] };
      const redemption = (receipt: string) => ({ id: receipt, state: 'redeemed', receipt, grants: [] });
      socket.write(answer(isDiscovery ? discovery : redemption('first')));
      socket.write(answer(redemption('second')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, server };
}

it('the token is never in what the user sees', async () => {
  const { stdout, stderr } = await applyAt(mock.url, 'TEST-ECHORECEIPT-7777-XK4D', makeHome());
  expect(stdout + stderr).not.toContain(TOKEN);
});
