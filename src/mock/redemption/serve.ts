import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings, type ServerType } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerProblem, answerRedemption, createGrant } from './answers.ts';
import { type MockRedemptionRequest, redemptionRequestSchema } from './request-schema.ts';
import { findScenario, receiptOf, type Scenario } from './scenarios.ts';
import { type Claim, digest, type MockRedemption, RedemptionStore } from './store.ts';
import { causeTrouble } from './trouble.ts';

export interface RedemptionMockOptions {
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Providers that it has credit for; all of them where absent. */
  readonly providers?: readonly string[];
  /** Told of each request when it has been answered, without anything secret. */
  readonly onRequest?: (line: RedemptionLine) => void;
}

export interface RedemptionLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface RedemptionMock {
  readonly url: string;
  readonly store: RedemptionStore;
  close(): Promise<void>;
}

type Env = { Bindings: HttpBindings; Variables: { token: string } };
type Handler = Context<Env>;

const HOST = '127.0.0.1';
const MOST_BYTES = 64 * 1024;
const BAD_CODES_ALLOWED = 5;
export const TERMS = '2026-11';
const PROVIDERS = ['alibaba', 'baidu', 'zhipu', 'deepseek', 'moonshot', 'volcengine', 'tencent'];

/** Serves the redemption contract on 127.0.0.1. Rejects with the system's error where the port is taken. */
export async function serveRedemption(options: RedemptionMockOptions = {}): Promise<RedemptionMock> {
  const store = new RedemptionStore();
  let url = '';
  const app = createApp(options, store, () => url);
  const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST, overrideGlobalObjects: false });
  const { port } = await listen(server, options.port ?? 0);
  url = `http://${HOST}:${port}`;
  return { url, store, close: () => close(server) };
}

function createApp(
  { providers = PROVIDERS, onRequest }: RedemptionMockOptions,
  store: RedemptionStore,
  urlOf: () => string,
): Hono<Env> {
  const app = new Hono<Env>();
  app.use('*', async (context, next) => {
    await next();
    onRequest?.({ method: context.req.method, path: context.req.path, status: context.res.status });
  });
  app.get('/.well-known/llm-credits', () =>
    Response.json({
      version: 1,
      issuer: 'migrate-scan emulator',
      baseUrl: urlOf(),
      providers,
      codePattern: '^TEST-[A-Z]+-[0-9A-Z]{4}-[0-9A-Z]{4}$',
      codeCase: 'sensitive',
      supports: ['preview', 'lookup', 'list'],
      terms: TERMS,
    }),
  );
  app.use('/v1/*', async (context, next) => {
    const token = /^bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (token === undefined || token.includes('wrong'))
      return answerProblem({ status: 401, code: 'unauthenticated' });
    context.set('token', token);
    return next();
  });
  app.use('/v1/*', bodyLimit({ maxSize: MOST_BYTES, onError: () => malformed('The body is over 64 KiB.') }));
  app.post('/v1/redemptions/preview', (context) => preview(context, providers));
  app.post('/v1/redemptions', (context) => redeem(context, providers, store));
  app.get('/v1/redemptions', (context) =>
    answerLookup(store.findByKey(context.get('token'), context.req.query('idempotencyKey') ?? '')),
  );
  app.get('/v1/redemptions/:id', (context) => answerLookup(store.findById(context.req.param('id'))));
  app.get('/v1/credits', (context) =>
    Response.json({ grants: store.listGrants(context.req.query('provider')) }),
  );
  app.notFound(() => answerProblem({ status: 404, code: 'not_found' }));
  return app;
}

function malformed(detail: string): Response {
  return answerProblem({ status: 400, code: 'malformed_request', detail });
}

async function readRequest(context: Handler): Promise<MockRedemptionRequest | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  return redemptionRequestSchema.safeParse(body).data;
}

async function preview(context: Handler, providers: readonly string[]): Promise<Response> {
  const request = await readRequest(context);
  if (!request) return malformed('The body does not fit the contract.');
  if (!providers.includes(request.provider)) return answerProblem({ status: 400, code: 'unknown_provider' });
  // What a code would do is told for good codes; a bad one is refused when it is redeemed.
  const scenario = findScenario(request.code) ?? {};
  const grants = [createGrant(request.provider, scenario.grant)];
  return Response.json({ grants, stacking: 'adds', warnings: scenario.warning ? [scenario.warning] : [] });
}

async function redeem(
  context: Handler,
  providers: readonly string[],
  store: RedemptionStore,
): Promise<Response> {
  const key = context.req.header('idempotency-key');
  const request = await readRequest(context);
  if (!key) return malformed('The header Idempotency-Key is missing.');
  if (!request) return malformed('The body does not fit the contract.');
  const token = context.get('token');
  const claim: Claim = { token, account: request.account?.id ?? token, code: request.code };
  const bodyDigest = digest(JSON.stringify(request));
  const known = store.findByKey(token, key);
  if (known && known.bodyDigest !== bodyDigest)
    return answerProblem({ status: 409, code: 'idempotency_conflict' });
  const earlier = known ?? store.findByClaim(claim);
  if (earlier) return answerRedemption(earlier, true);
  if (!providers.includes(request.provider)) return answerProblem({ status: 400, code: 'unknown_provider' });
  if (request.acceptTerms !== TERMS) return answerProblem({ status: 400, code: 'terms_not_accepted' });
  const scenario = findScenario(request.code);
  if (!scenario || store.isUsedByOther(claim)) return refuseCode(store, token);
  const refusal = refuse(scenario, request, store.countTry(key));
  if (refusal) return refusal;
  if (scenario.trouble === 'slow' || scenario.trouble === 'lost' || !scenario.trouble) {
    const redemption = createRedemption(scenario, request, { key, bodyDigest, token });
    store.add(claim, redemption);
    if (!scenario.trouble) return answerRedemption(redemption, false);
  }
  return causeTrouble(scenario.trouble, context.env, request.code);
}

/** One answer for every code that cannot be redeemed, and none at all for whoever guesses. */
function refuseCode(store: RedemptionStore, token: string): Response {
  if (store.countBadCode(token) > BAD_CODES_ALLOWED)
    return answerProblem({ status: 429, code: 'too_many_attempts', retryAfter: 3600 });
  return answerProblem({ status: 422, code: 'code_invalid' });
}

function refuse(
  { refusal, once, echoes }: Scenario,
  { code }: MockRedemptionRequest,
  tries: number,
): Response | undefined {
  if (!refusal || (once && tries > 1)) return undefined;
  return answerProblem(
    echoes ? { ...refusal, detail: `No such code: ${code} (${code.toLowerCase()})` } : refusal,
  );
}

function createRedemption(
  scenario: Scenario,
  { code, provider }: MockRedemptionRequest,
  { key, bodyDigest, token }: { readonly key: string; readonly bodyDigest: string; readonly token: string },
): MockRedemption {
  return {
    id: `rdm_${randomBytes(6).toString('hex')}`,
    state: scenario.pending ? 'pending' : 'redeemed',
    key,
    bodyDigest,
    redeemedAt: new Date().toISOString(),
    grants: [createGrant(provider, scenario.receipt === 'echo' ? { models: [code, token] } : scenario.grant)],
    receipt: receiptOf(scenario, `${code} ${token}`),
    becomesRedeemed: scenario.pending === 'until-asked',
  };
}

function answerLookup(redemption: MockRedemption | undefined): Response {
  if (!redemption) return answerProblem({ status: 404, code: 'not_found' });
  if (redemption.becomesRedeemed) redemption.state = 'redeemed';
  const answer = answerRedemption(redemption, true);
  return redemption.state === 'pending' ? new Response(answer.body, { headers: answer.headers }) : answer;
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
