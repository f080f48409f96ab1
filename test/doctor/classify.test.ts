import { describe, expect, it } from 'vitest';
import { classifyOutcome } from '../../src/doctor/classify.ts';

const answer = (status: number, body: unknown) => ({
  kind: 'answer' as const,
  status,
  type: 'application/json',
  location: '',
  body: JSON.stringify(body),
});

describe('classifyOutcome', () => {
  it.each([
    ['an empty balance under HTTP 500', 'minimax', 500, { base_resp: { status_code: 1008 } }, 'quota'],
    [
      'a stopped free tier under HTTP 400',
      'alibaba',
      400,
      { error: { code: 'x', message: 'The free tier of the model has been exhausted.' } },
      'quota',
    ],
    [
      'tokens per minute that read like billing',
      'alibaba',
      429,
      { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } },
      'rate-limited',
    ],
    ['arrears under HTTP 429', 'zhipu', 429, { error: { code: '1113', message: '已欠费' } }, 'quota'],
    ['a good answer', 'zhipu', 200, { choices: [] }, 'ok'],
  ])('knows %s', (_what, provider, status, body, verdict) => {
    expect(classifyOutcome(answer(status, body), [], provider)).toBe(verdict);
  });
});
