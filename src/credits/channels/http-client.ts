import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { errorCodeOf } from '../../doctor/network.ts';
import { resolveProxy } from '../../doctor/proxy.ts';
import type { Secret } from '../codes/secret.ts';

/** Longest answer that is read. */
export const MOST_BYTES = 64 * 1024;

export interface HttpLimits {
  readonly connectMs: number;
  /** For the whole of a call. */
  readonly totalMs: number;
}

export const HTTP_LIMITS: HttpLimits = { connectMs: 10_000, totalMs: 30_000 };

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly token: Secret | undefined;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** `failure`: no answer, or none that may be read. `sent`: whether the call may have reached the other side. */
export type HttpAnswer =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly value: unknown;
      readonly retryAfterMs: number | undefined;
      /** The other side's clock, in milliseconds since 1970. */
      readonly date: number | undefined;
    }
  | { readonly kind: 'failure'; readonly reason: string; readonly detail: string; readonly sent: boolean };

export interface HttpClient {
  send(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits?: HttpLimits;
}

/** Errors of a connection that was never made: nothing has left. */
const NOT_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_TLS|CERT_.*|.*_CERT.*|ERR_TLS_.*|ERR_SSL_.*|EPROTO)$/;

/**
 * A client for one host. It follows no redirect, reads no more than 64 KiB, waits no longer than the limits say, and
 * uses no connection twice, so that an answer too many is nobody's answer.
 */
export function createHttpClient(origin: URL, { env, limits = HTTP_LIMITS }: HttpClientOptions): HttpClient {
  const proxy = isLoopback(origin) ? undefined : resolveProxy(origin, env);
  const options = {
    pipelining: 0,
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.totalMs,
    bodyTimeout: limits.totalMs,
  };
  const dispatcher: Dispatcher = proxy ? new ProxyAgent({ ...options, uri: proxy.href }) : new Agent(options);
  return {
    send: (call) => send(call, dispatcher, limits),
    close: () => dispatcher.destroy(),
  };
}

/** Whether an address is this machine itself, where plain HTTP is no risk. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]';
}

async function send(call: HttpCall, dispatcher: Dispatcher, limits: HttpLimits): Promise<HttpAnswer> {
  try {
    const { token, idempotencyKey, body } = call;
    const answer = await request(call.url, {
      dispatcher,
      method: call.method,
      signal: AbortSignal.timeout(limits.totalMs),
      headers: {
        accept: 'application/json, application/problem+json',
        ...(token && { authorization: `Bearer ${token.reveal()}` }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return await readAnswer(answer);
  } catch (error) {
    const code = errorCodeOf(error);
    const sent = !NOT_CONNECTED.test(code);
    const reason = !sent ? 'unreachable' : code === 'ETIMEDOUT' ? 'timeout' : 'connection_lost';
    return { kind: 'failure', reason, detail: code, sent };
  }
}

async function readAnswer({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<HttpAnswer> {
  const refuse = async (reason: string, detail: string): Promise<HttpAnswer> => {
    body.destroy();
    body.on('error', () => {});
    return { kind: 'failure', reason, detail, sent: true };
  };
  const type = headerOf(headers['content-type']);
  if (statusCode >= 300 && statusCode < 400) return refuse('redirect', `HTTP ${statusCode}`);
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) return refuse('not_json', `HTTP ${statusCode}`);
  const text = await readBounded(body);
  if (text === undefined) return refuse('too_large', `HTTP ${statusCode}`);
  const value = parseJson(text);
  if (value === undefined) return refuse('not_json', `HTTP ${statusCode}`);
  return {
    kind: 'json',
    status: statusCode,
    value,
    retryAfterMs: parseRetryAfter(headerOf(headers['retry-after'])),
    date: Date.parse(headerOf(headers.date)) || undefined,
  };
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined where it is no JSON; null is no answer either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Seconds; a date is not taken, for clocks differ. */
function parseRetryAfter(value: string): number | undefined {
  return /^\d{1,6}$/.test(value) ? Number(value) * 1000 : undefined;
}

function headerOf(value: string | string[] | undefined): string {
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}
