import { describe, expect, it } from 'vitest';
import { classifyExhaustion, type ExhaustionClass } from '../../src/credits/exhaustion/classify.ts';
import { loadProvider } from '../../src/providers/index.ts';

interface Row {
  readonly what: string;
  readonly provider?: string;
  readonly status: number;
  readonly body: unknown;
  readonly class: ExhaustionClass;
}

const error = (fields: object) => ({ error: fields });
const FREE_TIER_TEXT =
  'The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, please disable the "use free tier only" mode in the management console.';

/** One row for each answer that the providers are known to give. */
const ROWS: readonly Row[] = [
  // Alibaba
  {
    what: 'the free tier under Free Quota Only',
    provider: 'alibaba',
    status: 403,
    body: error({
      code: 'AllocationQuota.FreeTierOnly',
      type: 'AllocationQuota.FreeTierOnly',
      message: FREE_TIER_TEXT,
    }),
    class: 'free-tier-stopped',
  },
  {
    what: 'the same message under HTTP 400 and without the code',
    provider: 'alibaba',
    status: 400,
    body: error({ code: 'invalid_request_error', message: FREE_TIER_TEXT }),
    class: 'free-tier-stopped',
  },
  {
    what: 'an overdue account',
    provider: 'alibaba',
    status: 400,
    body: error({ code: 'Arrearage', type: 'Arrearage', message: 'Access denied, please make sure…' }),
    class: 'overdue',
  },
  {
    what: 'tokens per minute in the words of a quota',
    provider: 'alibaba',
    status: 429,
    body: error({
      code: 'Throttling.AllocationQuota',
      message: 'Allocated quota exceeded, please try again',
    }),
    class: 'rate',
  },
  {
    what: 'tokens per minute in the words of OpenAI’s billing',
    provider: 'alibaba',
    status: 429,
    body: error({
      code: 'insufficient_quota',
      type: 'insufficient_quota',
      message: 'You exceeded your current quota, please check your plan and billing details.',
    }),
    class: 'rate',
  },
  // Tencent
  {
    what: 'the free pack of TokenHub',
    provider: 'tencent',
    status: 402,
    body: error({
      type: 'permission_error',
      code: '401007',
      message: 'endpoint is inactive: FREE_QUOTA_EXHAUSTED',
    }),
    class: 'free-tier-stopped',
  },
  ...['401008', '403004'].map((code) => ({
    what: `billing or plan, ${code}`,
    provider: 'tencent',
    status: 402,
    body: error({ type: 'permission_error', code, message: 'the plan or billing limit is reached' }),
    class: 'balance-empty' as const,
  })),
  {
    what: 'requests per minute',
    provider: 'tencent',
    status: 429,
    body: error({ type: 'rate_limit_error', code: '429001', message: 'rate limit exceeded' }),
    class: 'rate',
  },
  // Baidu
  {
    what: 'an empty balance of AI Search',
    provider: 'baidu',
    status: 429,
    body: { code: 'BILLING_INSUFFICIENT_BALANCE', message: 'insufficient balance' },
    class: 'balance-empty',
  },
  {
    what: 'the free calls of the day',
    provider: 'baidu',
    status: 429,
    body: { code: 'QUOTA_USER_DAILY_FREE', message: 'daily free quota' },
    class: 'free-tier-stopped',
  },
  {
    what: 'an overdue account',
    provider: 'baidu',
    status: 403,
    body: error({ code: 'account_overdue', type: 'access_denied', message: 'Your account is overdue' }),
    class: 'overdue',
  },
  {
    what: 'a request without rights',
    provider: 'baidu',
    status: 403,
    body: { code: 'AccessDenied', message: 'denied' },
    class: 'other',
  },
  // Volcengine
  ...(
    [
      ['The free trial quota of the model has been used up.', 'free-tier-stopped'],
      ['模型免费额度已用完', 'free-tier-stopped'],
      ['Too many tasks in the queue.', 'rate'],
      ['The weekly limit of the plan has been reached, resets at 2026-11-30 00:00:00', 'plan-window'],
      ['Quota exceeded.', 'other'],
    ] as const
  ).map(([message, name]) => ({
    what: `QuotaExceeded: ${message}`,
    provider: 'volcengine',
    status: 429,
    body: error({ code: 'QuotaExceeded', type: 'TooManyRequests', message }),
    class: name,
  })),
  {
    what: 'the user’s own limit',
    provider: 'volcengine',
    status: 429,
    body: error({ code: 'SetLimitExceeded', type: 'TooManyRequests', message: 'limit set by the user' }),
    class: 'user-limit',
  },
  ...['AccountOverdueError', 'OperationDenied.ServiceOverdue'].map((code) => ({
    what: code,
    provider: 'volcengine',
    status: 403,
    body: error({ code, type: 'Forbidden', message: 'overdue' }),
    class: 'overdue' as const,
  })),
  // Keys of the API itself
  {
    what: 'an empty balance with a code that misleads',
    provider: 'deepseek',
    status: 402,
    body: error({ message: 'Insufficient Balance', type: 'unknown_error', code: 'invalid_request_error' }),
    class: 'balance-empty',
  },
  {
    what: 'a bad request with the code that misleads',
    provider: 'deepseek',
    status: 400,
    body: error({ message: 'bad parameter', type: 'unknown_error', code: 'invalid_request_error' }),
    class: 'other',
  },
  {
    what: 'the quota error of older pages',
    provider: 'moonshot',
    status: 429,
    body: error({ type: 'exceeded_current_quota_error', message: 'current balance is used up' }),
    class: 'balance-empty',
  },
  {
    what: 'an empty balance by the help page',
    provider: 'moonshot',
    status: 403,
    body: error({ type: 'permission_denied_error', message: 'Your account balance is not enough' }),
    class: 'balance-empty',
  },
  {
    what: 'the limit of a tier',
    provider: 'moonshot',
    status: 429,
    body: error({ type: 'rate_limit_reached_error', message: 'limit of the tier' }),
    class: 'rate',
  },
  {
    what: 'an empty balance',
    provider: 'siliconflow',
    status: 403,
    body: { code: 30001, message: 'Sorry, your account balance is insufficient', data: null },
    class: 'balance-empty',
  },
  {
    what: 'the balance endpoint that was stopped',
    provider: 'siliconflow',
    status: 410,
    body: { code: 410, message: 'Gone', data: null },
    class: 'other',
  },
  {
    what: 'an account in arrears under 429',
    provider: 'zhipu',
    status: 429,
    body: error({ code: '1113', message: '您的账户已欠费，请充值后重试' }),
    class: 'overdue',
  },
  ...['1304', '1308', '1309', '1310'].map((code) => ({
    what: `a used-up plan or day, ${code}`,
    provider: 'zhipu',
    status: 429,
    body: error({ code, message: '已达到上限，将于 2026-11-26 08:00:00 重置' }),
    class: 'plan-window' as const,
  })),
  ...['1302', '1303', '1305'].map((code) => ({
    what: `too much at once, ${code}`,
    provider: 'zhipu',
    status: 429,
    body: error({ code, message: '请求过多' }),
    class: 'rate' as const,
  })),
  ...[200, 402, 429, 500].map((status) => ({
    what: `1008 under HTTP ${status}`,
    provider: 'minimax',
    status,
    body: { base_resp: { status_code: 1008, status_msg: 'insufficient balance' } },
    class: 'balance-empty' as const,
  })),
  {
    what: '1008 at the end of a message',
    provider: 'minimax',
    status: 500,
    body: { type: 'error', error: { type: 'api_error', message: 'insufficient balance (1008)' } },
    class: 'balance-empty',
  },
  // Whoever answers
  {
    what: 'OpenAI’s own quota',
    status: 429,
    body: error({ code: 'insufficient_quota', message: 'You exceeded your current quota' }),
    class: 'balance-empty',
  },
  { what: 'HTTP 402 without a body', status: 402, body: '', class: 'balance-empty' },
  { what: 'any other 429', status: 429, body: '<html>slow down</html>', class: 'rate' },
  { what: 'a wrong key', status: 401, body: error({ code: 'invalid_api_key' }), class: 'other' },
];

describe('classifyExhaustion', () => {
  it.each(ROWS)('reads $provider: $what', async (row) => {
    const provider = row.provider === undefined ? undefined : await loadProvider(row.provider);
    const body = typeof row.body === 'string' ? row.body : JSON.stringify(row.body);
    expect(classifyExhaustion({ status: row.status, body }, provider).class).toBe(row.class);
  });

  it('takes no text of a model’s reply for an error', () => {
    const body = JSON.stringify({
      choices: [{ message: { content: 'FREE_QUOTA_EXHAUSTED, Insufficient Balance' } }],
      base_resp: { status_code: 0, status_msg: 'success' },
    });
    expect(classifyExhaustion({ status: 200, body }).class).toBe('none');
  });

  it('says when a window opens again', async () => {
    const body = JSON.stringify(error({ code: '1308', message: '将于 2026-11-26 08:00:00 重置' }));
    expect(classifyExhaustion({ status: 429, body }, await loadProvider('zhipu'))).toMatchObject({
      class: 'plan-window',
      isTransient: false,
      resetsAt: '2026-11-26 08:00:00',
    });
  });

  it('says that trying again helps only where it was too much at once', async () => {
    const provider = await loadProvider('minimax');
    const empty = classifyExhaustion({ status: 500, body: '{"base_resp":{"status_code":1008}}' }, provider);
    const busy = classifyExhaustion({ status: 200, body: '{"base_resp":{"status_code":1002}}' }, provider);
    expect([empty.isTransient, busy.isTransient]).toEqual([false, true]);
  });
});
