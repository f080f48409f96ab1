import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Contract } from './contract.ts';
import { Exchange } from './exchange.ts';
import { createGate, type GateOptions } from './gate.ts';
import { HANDLERS } from './handlers.ts';
import { type MockRequest, redact, redactRecord } from './record.ts';
import { modelEntry, modelList } from './surfaces/models.ts';

export interface ServerOptions extends GateOptions {
  readonly contract: Contract;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Refuse what the provider would silently ignore. */
  readonly strict?: boolean;
  /** Pause before each event of a stream, in milliseconds. */
  readonly paceMs?: number;
  /** Called when a request is over: its answer has left, or its client has gone. */
  readonly onRequest?: (request: MockRequest) => void;
}

export interface MockServer {
  /** The base URL to give to an SDK, with the provider's path. */
  readonly url: string;
  /** The last requests that ended, oldest first; at most 1000. */
  readonly requests: readonly MockRequest[];
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const MAX_KEPT_REQUESTS = 1000;
const MAX_BODY_BYTES = 64 * 1024 * 1024;

type Variables = { Variables: { exchange: Exchange; key: string | undefined } };

/** Serves a contract on 127.0.0.1. Rejects with the system's error where the port is taken. */
export async function serveContract(options: ServerOptions): Promise<MockServer> {
  const requests: MockRequest[] = [];
  const app = createApp(options, (request) => {
    requests.push(request);
    if (requests.length > MAX_KEPT_REQUESTS) requests.shift();
    options.onRequest?.(request);
  });
  const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST, overrideGlobalObjects: false });
  const { port } = await listen(server, options.port ?? 0);
  return {
    url: `http://${HOST}:${port}${options.contract.basePath}`,
    requests,
    close: () => close(server),
  };
}

function createApp(options: ServerOptions, onEnd: (request: MockRequest) => void): Hono<Variables> {
  const { contract } = options;
  const gate = createGate(options);
  const settings = { contract, strict: options.strict === true, paceMs: options.paceMs ?? 0 };
  const app = new Hono<Variables>();
  app.use('*', async (context, next) => {
    const { method, path } = context.req;
    const authorization = context.req.header('authorization');
    const key = authorization?.split(/\s+/)[1];
    const exchange = new Exchange(emptyRecord(method, path), {
      ...settings,
      onEnd: (record) => onEnd(redactRecord(record, key)),
    });
    context.set('exchange', exchange);
    context.set('key', key);
    const refusal = gate(authorization);
    return refusal ? exchange.refuse(refusal) : next();
  });
  const maxSize = contract.provider.limits.requestBytes?.max ?? MAX_BODY_BYTES;
  const limitBody = bodyLimit({
    maxSize,
    onError: (context) => context.get('exchange').refuse({ meaning: 'request-too-large' }),
  });
  // Node holds a body to its declared length; the middleware, which costs a stream each time, is for the others.
  app.use('*', (context, next) => {
    const declared = Number(context.req.header('content-length') ?? Number.NaN);
    return declared <= maxSize || context.req.method === 'GET' ? next() : limitBody(context, next);
  });
  addSurfaces(app, contract);
  app.notFound((context) => context.get('exchange').refuse({ meaning: 'not-found' }));
  return app;
}

function addSurfaces(app: Hono<Variables>, contract: Contract): void {
  const base = contract.basePath;
  for (const [surface, plan] of Object.entries(HANDLERS)) {
    const path = contract.paths[surface as keyof typeof HANDLERS];
    if (path === undefined) continue;
    app.post(base + path, async (context) => {
      const exchange = context.get('exchange');
      const body: unknown = await context.req.json().catch(() => undefined);
      exchange.record.surface = surface;
      exchange.record.body = redact(body, context.get('key'));
      if (!isObject(body)) return exchange.refuse({ meaning: 'malformed-request' });
      return exchange.answer(surface as keyof typeof HANDLERS, body, plan);
    });
    app.all(base + path, (context) => context.get('exchange').refuse({ meaning: 'method-not-allowed' }));
  }
  addModels(app, contract);
  for (const path of contract.notEmulated) {
    app.all(`${base}${path}`, (context) =>
      context.get('exchange').send({ error: { message: NOT_EMULATED } }, 501),
    );
  }
}

const NOT_EMULATED = 'The provider has this path; the emulator of migrate-scan does not answer it.';

function addModels(app: Hono<Variables>, contract: Contract): void {
  const base = contract.basePath;
  const path = contract.paths.models;
  if (path === undefined) return;
  app.get(base + path, (context) => {
    context.get('exchange').record.surface = 'models';
    return context.get('exchange').send(modelList(contract.models, contract.provider.id));
  });
  app.get(`${base}${path}/:id{.+}`, (context) => {
    const exchange = context.get('exchange');
    exchange.record.surface = 'models';
    exchange.record.model = context.req.param('id');
    const model = contract.models.find((entry) => entry.id === exchange.record.model);
    return model
      ? exchange.send(modelEntry(model, contract.provider.id))
      : exchange.refuse({ meaning: 'model-unknown' });
  });
}

function emptyRecord(method: string, path: string): MockRequest {
  const time = new Date().toISOString();
  return { time, method, path, stream: false, status: 0, ignored: [], unconfirmed: [], ms: 0 };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listen(server: ServerType, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(server.address() as AddressInfo));
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
