import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { errorCodeOf } from './network.ts';

const GRACE_MS = 250;
const MAX_BODY_BYTES = 4 * 1024 * 1024;

export interface HttpProbe {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly key?: string | undefined;
  readonly body?: unknown;
}

/** An answer, or the error code of a request that got none. */
export type HttpOutcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly type: string;
      readonly location: string;
      readonly body: string;
    }
  | { readonly kind: 'failure'; readonly error: string };

export interface HttpClient {
  send(probe: HttpProbe): Promise<HttpOutcome>;
  close(): Promise<void>;
}

/**
 * A client for one endpoint. Redirects are not followed, so that a key never leaves for another host; the whole answer
 * must arrive within `timeoutMs` and a body over 4 MiB is cut.
 */
export function createHttpClient(proxy: URL | undefined, timeoutMs: number): HttpClient {
  const limits = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, connect: { timeout: timeoutMs } };
  const dispatcher: Dispatcher = proxy ? new ProxyAgent({ ...limits, uri: proxy.href }) : new Agent(limits);
  return {
    // The proxy agent of undici tries a refused tunnel again without end and does not look at the signal.
    send: (probe) => Promise.race([sendProbe(probe, dispatcher, timeoutMs), failLate(timeoutMs)]),
    close: () => dispatcher.destroy(new Error('the doctor is done')),
  };
}

async function failLate(timeoutMs: number): Promise<HttpOutcome> {
  await sleep(timeoutMs + GRACE_MS, undefined, { ref: false });
  return { kind: 'failure', error: 'ETIMEDOUT' };
}

async function sendProbe(probe: HttpProbe, dispatcher: Dispatcher, timeoutMs: number): Promise<HttpOutcome> {
  try {
    const answer = await request(probe.url, {
      dispatcher,
      method: probe.method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json, text/event-stream',
        ...(probe.body !== undefined && { 'content-type': 'application/json' }),
        ...(probe.key !== undefined && { authorization: `Bearer ${probe.key}` }),
      },
      ...(probe.body !== undefined && { body: JSON.stringify(probe.body) }),
    });
    return {
      kind: 'answer',
      status: answer.statusCode,
      type: headerOf(answer.headers['content-type']),
      location: headerOf(answer.headers.location),
      body: await readBounded(answer.body),
    };
  } catch (error) {
    return { kind: 'failure', error: errorCodeOf(error) };
  }
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headerOf(value: string | string[] | undefined): string {
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}
