import { type Contract, FAULT_KINDS, type Fault, type FaultKind } from '../../src/mock/contract.ts';

const STATUS: Readonly<Record<FaultKind, number>> = {
  malformed: 400,
  'bad-parameter': 400,
  'model-unknown': 404,
  'key-missing': 401,
  'key-wrong': 401,
  context: 400,
  rate: 429,
  moderation: 400,
  quota: 403,
  region: 403,
  'not-found': 404,
  method: 405,
};

function fault(kind: FaultKind): Fault {
  return { status: STATUS[kind], code: `code_${kind}`, type: null, message: `${kind} {param}: {detail}` };
}

/** A provider that exists only in tests: one chat model, one that sees, one for embeddings. */
export const SMALL_CONTRACT: Contract = {
  provider: 'small',
  basePaths: ['/v1'],
  paths: {
    chat: '/chat/completions',
    completions: '/completions',
    embeddings: '/embeddings',
    responses: '/responses',
    models: '/models',
  },
  notEmulated: ['/files'],
  models: [
    { id: 'small-chat', surface: 'chat', contextTokens: 1000, imageInput: false, dimensions: [] },
    { id: 'small-vision', surface: 'chat', imageInput: true, dimensions: [] },
    { id: 'small/embedding', surface: 'embeddings', imageInput: false, dimensions: [8, 4], maxBatch: 3 },
  ],
  parameters: [
    {
      name: 'temperature',
      surface: 'chat',
      support: 'restricted',
      allowed: { min: 0, max: 2, maxExclusive: true },
    },
    { name: 'seed', surface: 'chat', support: 'ignored' },
    { name: 'user', surface: 'chat', support: 'renamed', to: 'user_id' },
    { name: 'logit_bias', surface: 'chat', support: 'rejected' },
    { name: 'verbosity', surface: 'chat', support: 'unknown' },
    { name: 'role:developer', surface: 'chat', support: 'rejected' },
    { name: 'max_tokens', surface: 'chat', support: 'supported' },
  ],
  unlistedParameters: 'ignored',
  faults: Object.fromEntries(FAULT_KINDS.map((kind) => [kind, fault(kind)])) as Record<FaultKind, Fault>,
  errorBody: {
    error: { code: '{code}', message: '{message}', param: '{param}', type: '{type}' },
    request_id: '{requestId}',
  },
};
