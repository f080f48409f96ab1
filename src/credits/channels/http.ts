import { MigrateScanError } from '../../core/errors.ts';
import { scrubText, scrubValue } from '../codes/scrub.ts';
import type { Secret } from '../codes/secret.ts';
import type { Grant } from '../grant.ts';
import {
  creditsSchema,
  type Discovery,
  discoverySchema,
  isProblemCode,
  previewSchema,
  problemSchema,
} from './answer-schema.ts';
import type { Channel, ChannelAnswer, RedemptionRequest, Reference } from './channel.ts';
import type { HttpAnswer, HttpCall, HttpClient } from './http-client.ts';
import { isSameHost } from './issuer.ts';
import { readRedemption } from './redemption-answer.ts';

export interface HttpChannelOptions {
  /** As `parseIssuer` gives it. */
  readonly issuer: URL;
  readonly client: HttpClient;
  readonly token: Secret | undefined;
  readonly wait: (ms: number) => Promise<void>;
}

const RETRIES = 3;
const LONGEST_WAIT_MS = 30_000;
const PATH = { discovery: '/.well-known/llm-credits', redemptions: 'v1/redemptions', credits: 'v1/credits' };

/**
 * Asks an issuer what it is, and what time it has there (milliseconds since 1970). Nothing but this request leaves.
 * @throws MigrateScanError `credits.issuer-unusable` where it is down or does not keep to the contract
 */
export async function discoverIssuer({
  issuer,
  client,
}: Pick<HttpChannelOptions, 'issuer' | 'client'>): Promise<{
  discovery: Discovery;
  time: number | undefined;
}> {
  const answer = await client.send({ method: 'GET', url: new URL(PATH.discovery, issuer), token: undefined });
  const fail = (reason: string) =>
    new MigrateScanError('credits.issuer-unusable', { host: issuer.host, reason });
  if (answer.kind === 'failure') throw fail(`${answer.reason} ${answer.detail}`);
  const discovery = discoverySchema.safeParse(answer.value);
  if (answer.status !== 200 || !discovery.success) throw fail(`HTTP ${answer.status}`);
  if (!isSameHost(issuer, discovery.data.baseUrl)) throw fail('other_host');
  return { discovery: discovery.data, time: answer.date };
}

/** The channel to an issuer that answered `discoverIssuer`. The code leaves in the body of a request, never in its address. */
export class HttpChannel implements Channel {
  readonly id = 'http';
  readonly target: string;
  readonly #options: HttpChannelOptions;
  readonly #discovery: Discovery;
  readonly #base: URL;

  constructor(options: HttpChannelOptions, discovery: Discovery) {
    this.#options = options;
    this.#discovery = discovery;
    this.#base = new URL(discovery.baseUrl.replace(/(?<!\/)\/*$/, '/'));
    this.target = options.issuer.host;
  }

  async preview(request: RedemptionRequest) {
    const none = { grants: [], warnings: [] };
    if (!this.#discovery.supports.includes('preview')) return none;
    const answer = await this.#send({
      method: 'POST',
      path: `${PATH.redemptions}/preview`,
      body: toBody(request),
    });
    if (answer.kind === 'failure') return toUnknown(answer);
    if (answer.status !== 200) return this.#readProblem(answer, request);
    const preview = previewSchema.safeParse(scrubValue(answer.value, this.#secrets(request)));
    return preview.success ? preview.data : none;
  }

  async redeem(request: RedemptionRequest, idempotencyKey: string): Promise<ChannelAnswer> {
    const answer = await this.#send({
      method: 'POST',
      path: PATH.redemptions,
      body: toBody(request),
      idempotencyKey,
    });
    const outcome = this.#read(answer, request);
    if (outcome.state !== 'unknown' || answer.kind !== 'failure' || !answer.sent) return outcome;
    // It may have arrived: the other side knows.
    return (await this.lookup({ idempotencyKey, redemptionId: undefined }, request)) ?? outcome;
  }

  async lookup(
    { idempotencyKey, redemptionId }: Reference,
    request: RedemptionRequest,
  ): Promise<ChannelAnswer | undefined> {
    const path = redemptionId
      ? `${PATH.redemptions}/${encodeURIComponent(redemptionId)}`
      : `${PATH.redemptions}?idempotencyKey=${encodeURIComponent(idempotencyKey)}`;
    const answer = await this.#send({ method: 'GET', path });
    if (answer.kind === 'json' && answer.status === 404) return undefined;
    const outcome = this.#read(answer, request);
    // That we may not ask says nothing of what became of the code.
    const isRefusal = answer.kind === 'json' && answer.status >= 400 && outcome.state === 'rejected';
    return isRefusal ? { ...outcome, state: 'unknown' } : outcome;
  }

  async verify(
    { provider, account }: RedemptionRequest,
    grants: readonly Grant[],
  ): Promise<boolean | undefined> {
    if (!this.#discovery.supports.includes('list') || grants.length === 0) return undefined;
    const query = new URLSearchParams({ provider, ...(account && { account: account.id }) });
    const answer = await this.#send({ method: 'GET', path: `${PATH.credits}?${query}` });
    if (answer.kind !== 'json' || answer.status !== 200) return undefined;
    const listed = creditsSchema.safeParse(answer.value);
    if (!listed.success) return undefined;
    const ids = new Set(listed.data.grants.map(({ id }) => id));
    return grants.every(({ id }) => ids.has(id));
  }

  /** Sends a call, again where nothing arrived or the other side asks to wait. */
  async #send({
    path,
    ...call
  }: Omit<HttpCall, 'url' | 'token'> & { readonly path: string }): Promise<HttpAnswer> {
    const { client, token, wait } = this.#options;
    for (let attempt = 0; ; attempt++) {
      const answer = await client.send({ ...call, url: new URL(path, this.#base), token });
      const pause = pauseAfter(answer, attempt);
      if (pause === undefined || attempt === RETRIES) return answer;
      await wait(pause);
    }
  }

  #read(answer: HttpAnswer, request: RedemptionRequest): ChannelAnswer {
    if (answer.kind === 'failure') return toUnknown(answer);
    if (answer.status < 300) return readRedemption(answer.value, this.#secrets(request));
    return this.#readProblem(answer, request);
  }

  #readProblem(
    { status, value }: Extract<HttpAnswer, { kind: 'json' }>,
    request: RedemptionRequest,
  ): Extract<ChannelAnswer, { state: 'rejected' | 'unknown' }> {
    const problem = problemSchema.safeParse(value);
    const { code, title, detail } = problem.data ?? {};
    const state = status === 429 || status >= 500 ? 'unknown' : 'rejected';
    const reason = isProblemCode(code) ? code : `http_${status}`;
    return { state, reason, detail: scrubText(detail ?? title ?? '', this.#secrets(request)) };
  }

  #secrets(request: RedemptionRequest): Secret[] {
    return [request.code, this.#options.token].filter((secret) => secret !== undefined);
  }
}

function toUnknown({ reason, detail }: { readonly reason: string; readonly detail: string }) {
  return { state: 'unknown', reason, detail } as const;
}

/** Milliseconds to wait before the next try; undefined where there is to be none. */
function pauseAfter(answer: HttpAnswer, attempt: number): number | undefined {
  if (answer.kind === 'failure') return answer.sent ? undefined : 250 * 2 ** attempt;
  const { status, retryAfterMs } = answer;
  const isAskedToWait = (status === 429 || status === 503) && retryAfterMs !== undefined;
  return isAskedToWait && retryAfterMs <= LONGEST_WAIT_MS ? retryAfterMs : undefined;
}

/** All that is sent. No path, name or source of the repository is among it. */
function toBody({ code, provider, account, acceptedTerms, toolVersion }: RedemptionRequest) {
  return {
    code: code?.reveal(),
    provider,
    ...(account && { account }),
    context: { tool: 'migrate-scan', toolVersion, purpose: 'openai-migration' },
    ...(acceptedTerms !== undefined && { acceptTerms: acceptedTerms }),
  };
}
