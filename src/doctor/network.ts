import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';

/** What a step below HTTP saw: an error code such as `ENOTFOUND`, or none, and what it found. */
export interface NetworkOutcome {
  readonly error?: string;
  readonly found: string;
}

export interface Place {
  readonly host: string;
  readonly port: number;
}

/** The addresses of a name. `timeoutMs` bounds the wait; the resolver itself cannot be cancelled. */
export async function probeDns(host: string, timeoutMs: number): Promise<NetworkOutcome> {
  const done = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: done.signal }).then(
    () => ({ error: 'ETIMEDOUT', found: '' }),
    () => ({ found: '' }),
  );
  const answer = lookup(host, { all: true }).then(
    (addresses) => ({ found: addresses.map((entry) => entry.address).join(', ') }),
    (error: unknown) => ({ error: errorCodeOf(error), found: '' }),
  );
  return Promise.race([answer, late]).finally(() => done.abort());
}

/** Opens a TCP connection and closes it again. */
export function probeTcp(place: Place, timeoutMs: number): Promise<NetworkOutcome> {
  return untilSettled(net.connect({ ...place }), 'connect', timeoutMs);
}

/** Makes a TLS handshake with the name and the system's certificates, and closes the connection again. */
export function probeTls(place: Place, timeoutMs: number): Promise<NetworkOutcome> {
  const servername = net.isIP(place.host) ? '' : place.host;
  return untilSettled(tls.connect({ ...place, servername }), 'secureConnect', timeoutMs);
}

/** Asks a proxy for a tunnel to a place, and closes it again. The error of a refusal is `ERR_PROXY_` and its status. */
export function probeProxy(proxy: URL, place: Place, timeoutMs: number): Promise<NetworkOutcome> {
  const client = proxy.protocol === 'https:' ? https : http;
  const auth =
    proxy.username && `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return new Promise((resolve) => {
    const request = client.request(proxy, {
      method: 'CONNECT',
      path: `${place.host}:${place.port}`,
      headers: auth ? { 'proxy-authorization': `Basic ${Buffer.from(auth).toString('base64')}` } : {},
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const settle = (status: number | undefined) => {
      request.destroy();
      resolve(status === 200 ? { found: proxy.host } : { error: `ERR_PROXY_${status}`, found: proxy.host });
    };
    request.once('connect', (answer, socket) => {
      socket.destroy();
      settle(answer.statusCode);
    });
    request.once('response', (answer) => settle(answer.statusCode));
    request.once('error', (error) => resolve({ error: errorCodeOf(error), found: proxy.host }));
    request.end();
  });
}

function untilSettled(socket: net.Socket, event: string, timeoutMs: number): Promise<NetworkOutcome> {
  return new Promise((resolve) => {
    const settle = (outcome: NetworkOutcome) => {
      socket.destroy();
      resolve(outcome);
    };
    socket.setTimeout(timeoutMs, () => settle({ error: 'ETIMEDOUT', found: '' }));
    socket.once('error', (error) => settle({ error: errorCodeOf(error), found: issuerOf(socket) }));
    socket.once(event, () => settle({ found: issuerOf(socket) || (socket.remoteAddress ?? '') }));
  });
}

/** Who signed the certificate that the other side showed; empty where it showed none. */
function issuerOf(socket: net.Socket): string {
  if (!(socket instanceof tls.TLSSocket)) return '';
  const issuer = socket.getPeerCertificate()?.issuer;
  return [issuer?.O, issuer?.CN].filter(Boolean).join(' ');
}

/** The most telling code of an error and its causes. */
export function errorCodeOf(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return 'ETIMEDOUT';
    if (at instanceof AggregateError && at.errors.length > 0) return errorCodeOf(at.errors[0]);
  }
  return 'UNKNOWN';
}
