import { randomBytes } from 'node:crypto';
import type { MockGrant, MockRedemption } from './store.ts';

const DAYS_90_MS = 90 * 86_400_000;

/** One refusal of the contract. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 503;
  readonly code: string;
  readonly detail?: string;
  readonly retryAfter?: number;
}

/** `application/problem+json`, with the stable `code`. */
export function answerProblem({ status, code, detail, retryAfter }: Problem): Response {
  const body = {
    type: 'about:blank',
    title: code.replaceAll('_', ' '),
    status,
    code,
    ...(detail && { detail }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}

export function answerRedemption(redemption: MockRedemption, replayed: boolean): Response {
  if (redemption.state === 'pending') {
    const nextStep = { kind: 'wait', text: 'The platform team confirms it within a day.' };
    return Response.json({ id: redemption.id, state: 'pending', nextStep }, { status: 202 });
  }
  const { id, redeemedAt, grants, receipt } = redemption;
  const body = {
    id,
    state: 'redeemed',
    replayed,
    redeemedAt,
    grants,
    delivery: { method: 'gateway-quota', baseUrl: 'https://llm.example.com/v1' },
    ...(receipt !== undefined && { receipt }),
  };
  return Response.json(body, { status: replayed ? 200 : 201 });
}

export function createGrant(provider: string, changes: Partial<MockGrant> = {}): MockGrant {
  return {
    id: `gr_${randomBytes(5).toString('hex')}`,
    provider,
    unit: 'token',
    amount: '5000000',
    remaining: '5000000',
    models: ['qwen-plus'],
    expiresAt: new Date(Date.now() + DAYS_90_MS).toISOString(),
    stackable: true,
    ...changes,
  };
}
