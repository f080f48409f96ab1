import { createContract } from '../../src/mock/contract.ts';
import { providerSchema } from '../../src/providers/schema.ts';
import { ERROR_MEANINGS, type ErrorMeaning } from '../../src/providers/terms.ts';

const fact = { sources: ['test'] };

const STATUS: Readonly<Partial<Record<ErrorMeaning, number>>> = {
  'model-unknown': 404,
  'model-unavailable': 410,
  'missing-key': 401,
  'wrong-key': 401,
  'rate-limited': 429,
  'free-tier-exhausted': 403,
  'region-blocked': 403,
  'not-found': 404,
  'method-not-allowed': 405,
};

function errorFor(meaning: ErrorMeaning) {
  return {
    status: STATUS[meaning] ?? 400,
    code: `code_${meaning}`,
    type: null,
    meaning,
    message: `${meaning} {param}: {detail}`,
    primary: true,
    ...fact,
  };
}

function surface(path: string, shape: 'openai' | 'own' = 'openai') {
  return { status: 'supported', path, shape, ...fact };
}

function model(id: string, extra: object = {}) {
  const features = { tools: true, jsonObject: true, jsonSchema: true, streaming: true, thinking: false };
  const base = { family: 'small', kind: 'chat', contextTokens: null, maxOutputTokens: null, input: ['text'] };
  return { id, ...base, features, status: 'current', ...extra, ...fact };
}

function row(name: string, status: string, extra: object = {}) {
  return { name, surface: 'chat', status, ...extra, ...fact };
}

/** A provider that exists only in tests. */
export const SMALL_PROVIDER = providerSchema.parse({
  id: 'small',
  name: { en: 'Small', 'zh-CN': '小' },
  asOf: '2026-11-24',
  endpoints: [
    {
      id: 'main',
      baseURL: 'https://api.small.example/v1',
      place: 'mainland',
      region: 'here',
      default: true,
      keyGroup: 'cn',
      ...fact,
    },
    {
      id: 'abroad',
      baseURL: 'https://intl.small.example/v1',
      place: 'international',
      region: 'there',
      keyGroup: 'intl',
      ...fact,
    },
  ],
  auth: { scheme: 'bearer', envVar: 'SMALL_KEY', keyPattern: null, ...fact },
  surfaces: {
    chat: surface('/chat/completions'),
    completions: surface('/completions'),
    embeddings: surface('/embeddings'),
    responses: surface('/responses'),
    models: surface('/models'),
    files: surface('/files'),
    images: { status: 'unsupported', path: null, ...fact },
  },
  models: [
    model('small-chat', { contextTokens: 1000 }),
    model('small-vision', { input: ['text', 'image'] }),
    model('small-thinker', { kind: 'reasoning' }),
    model('small-gone', { status: 'retired', retiredOn: '2026-01-01' }),
    model('small/embedding', { kind: 'embedding', dimensions: [8, 4], maxBatch: 3 }),
  ],
  modelMap: [
    { from: 'gpt-4o-mini', to: 'small-chat', status: 'automatic', reason: 'the same size', ...fact },
    {
      from: 'text-embedding-3-small',
      to: 'small/embedding',
      status: 'review',
      reason: 'the only one',
      ...fact,
    },
    { from: 'dall-e-3', to: null, status: 'manual', reason: 'no images', ...fact },
  ],
  parameters: [
    row('max_tokens', 'supported'),
    row('temperature', 'restricted', {
      range: { min: 0, max: 2, maxExclusive: true },
      rules: [{ models: ['small-vis*'], status: 'restricted', range: { min: 0, max: 1 } }],
    }),
    row('tool_choice', 'restricted', {
      range: { values: ['auto', 'none', 'function'] },
      rules: [{ thinking: true, status: 'restricted', range: { values: ['auto'] } }],
    }),
    row('seed', 'ignored'),
    row('user', 'renamed', { renamedTo: 'user_id' }),
    row('logit_bias', 'rejected', { error: 'no-bias' }),
    row('verbosity', 'unknown'),
    row('top_logprobs', 'supported', { rules: [{ with: 'stream', status: 'rejected' }] }),
    row('role:developer', 'rejected'),
    row('tools', 'supported'),
    row('stream', 'supported'),
  ],
  unlistedParameters: { status: 'ignored', ...fact },
  extraBody: [{ name: 'enable_thinking', value: false, when: 'always', ...fact }],
  errors: {
    ...Object.fromEntries(ERROR_MEANINGS.map((meaning) => [meaning, errorFor(meaning)])),
    'no-bias': { ...errorFor('parameter-invalid'), status: 422, code: 1210, primary: false },
  },
  errorBodies: {
    default: {
      template: {
        error: { code: '{code}', message: '{message}', param: '{param}', type: '{type}' },
        request_id: '{requestId}',
      },
      ...fact,
    },
  },
  limits: fact,
  env: { key: ['SMALL_KEY', 'SMALL_TOKEN'], ...fact },
  sources: { test: { kind: 'report', title: 'made up for tests', date: '2026-11-24', dated: 'read' } },
});

export const SMALL_CONTRACT = createContract(SMALL_PROVIDER);
