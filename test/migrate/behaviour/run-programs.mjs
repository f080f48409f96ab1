/**
 * Runs programs one after another in one process, so that each SDK is loaded once. Requests to a host of `routes` go to
 * an emulator; every other host is out of reach. A program ends when it prints a JSON object.
 */
import http from 'node:http';
import https from 'node:https';
import { format } from 'node:util';

const PROGRAM_MS = 10_000;

/** @type {Record<string, { origin: string, azure?: boolean }>} */
let routes = {};
/** Hosts that the running program asked for, in order. */
let asked = [];

/** The emulator's address for one of the world's, or undefined where it stays. */
function routed(url) {
  const from = new URL(url);
  if (from.hostname === '127.0.0.1') return undefined;
  asked.push(from.hostname);
  const route = routes[from.hostname.endsWith('.openai.azure.com') ? 'azure' : from.hostname];
  if (!route) throw new Error(`no route to ${from.hostname}`);
  const path = route.azure
    ? from.pathname.replace(/^\/openai\/deployments\/[^/]+/, '/v1')
    : from.pathname + from.search;
  return new URL(path, route.origin);
}

const realFetch = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const url = routed(input instanceof Request ? input.url : String(input));
  if (!url) return realFetch(input, init);
  const request = input instanceof Request ? new Request(url, input) : new Request(url, withDuplex(init));
  const key = request.headers.get('api-key');
  if (key !== null) request.headers.set('authorization', `Bearer ${key}`);
  return realFetch(request);
};

function withDuplex(init) {
  return init?.body && typeof init.body === 'object' ? { duplex: 'half', ...init } : init;
}

const realRequest = http.request;
https.request = (...args) => {
  const [first] = args;
  const options = typeof first === 'string' || first instanceof URL ? { ...args[1] } : first;
  const text = options === first ? undefined : String(first);
  const host = options.hostname ?? options.host;
  const url = routed(text ?? `https://${host}${options.path ?? '/'}`);
  const onResponse = args.find((arg) => typeof arg === 'function');
  if (!url) throw new Error('no TLS here');
  const { hostname, port, pathname, search } = url;
  const { method, headers, timeout, signal } = options;
  const local = { protocol: 'http:', hostname, port, path: pathname + search, method, timeout, signal };
  return realRequest({ ...local, headers: { ...headers, host: `${hostname}:${port}` } }, onResponse);
};

/** @type {((outcome: { prints?: unknown, error?: string }) => void) | undefined} */
let finish;

console.log = (...args) => {
  const text = format(...args);
  if (text.startsWith('{')) finish?.({ prints: JSON.parse(text) });
};
for (const quiet of ['error', 'warn', 'info', 'debug']) console[quiet] = () => {};
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error) => finish?.({ error: describe(error) }));
}

function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 400) : String(error);
}

let given = [];

process.on('message', async (message) => {
  if (message.routes) {
    routes = message.routes;
    return;
  }
  for (const name of given) delete process.env[name];
  given = Object.keys(message.env);
  Object.assign(process.env, message.env);
  asked = [];
  const timer = setTimeout(() => finish?.({ error: 'printed nothing in time' }), PROGRAM_MS);
  const outcome = await new Promise((resolve) => {
    finish = resolve;
    import(message.entry).catch((error) => resolve({ error: describe(error) }));
  });
  finish = undefined;
  clearTimeout(timer);
  process.send({ ...outcome, hosts: [...new Set(asked)] });
});

globalThis.AI_SDK_LOG_WARNINGS = false;
process.send({ ready: true });
