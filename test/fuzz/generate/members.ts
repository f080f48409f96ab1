import fc from 'fast-check';

/** Members that real requests carry, and ones that look like them. */
const MEMBERS = [
  ...[
    'temperature: 2',
    'temperature: 0',
    'temperature',
    "'temperature': t ?? 1",
    '["top_p"]: 1',
    'top_p: 0.1',
  ],
  ...[
    'n: 3',
    'n: 1',
    'n',
    'max_tokens: 100',
    'max_completion_tokens: 100',
    'maxTokens: 100',
    'maxOutputTokens: 5',
  ],
  ...['logit_bias: { 50256: -100 }', 'logit_bias: bias', 'logprobs: true', 'top_logprobs: 3', 'seed: 1'],
  ...['stop: ["a", "b", "c", "d", "e"]', 'stop: null', 'stopSequences: ["a"]', 'presence_penalty: 3'],
  ...['frequency_penalty: -2', 'frequencyPenalty: 1', 'user: question', 'store: true', 'metadata: {}'],
  ...['functions: [{ name: "f", parameters: { type: "object" } }]', 'functions', 'functions: list, // old'],
  ...['function_call: "auto"', "function_call: { name: 'f' }", 'function_call: choice'],
  ...['tools: [{ type: "function", function: { name: "f" } }]', 'tool_choice: "required"', 'tools: [...all]'],
  ...['parallel_tool_calls: false', 'response_format: { type: "json_object" }', 'service_tier: "flex"'],
  ...['response_format: { type: "json_schema", json_schema: { name: "s", schema: {}, strict: true } }'],
  ...['stream: true', 'stream_options: { include_usage: true }', 'reasoning_effort: "minimal"'],
  ...[
    'reasoningEffort: "low"',
    'reasoning: { effort: "high" }',
    'verbosity: "low"',
    'modalities: ["text", "audio"]',
  ],
  ...['dimensions: 256', 'encoding_format: "base64"', 'encoding_format: "float"', 'web_search_options: {}'],
  ...['prediction: { type: "content", content: question }', '...rest', '...(deep ? { n: 2 } : {})'],
  ...[
    'get seed() { return 1 }',
    'toString() {}',
    '__proto__: null',
    "model: 'gpt-4'",
    'messages: []',
    'best_of: 2',
  ],
] as const;

const GAPS = [
  ', ',
  ',',
  ',\n    ',
  ', /* why */ ',
  ',\n    // why, and how\n    ',
  ' ,\t',
  ',\r\n\t',
] as const;

/** What goes on behind the first members of an object: `, temperature: 2,\n n: 3`. */
export const members: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...GAPS), fc.constantFrom(...MEMBERS)), { maxLength: 5 }),
    fc.constantFrom('', '', ',', ' /* end */', ',\n  '),
  )
  .map(([list, tail]) => list.map((pair) => pair.join('')).join('') + tail);

/** What goes on behind the options of a client. */
export const clientOptions: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '',
  ", baseURL: 'https://api.openai.com/v1'",
  ', baseURL: process.env.OPENAI_BASE_URL || undefined',
  ', baseURL: null',
  ", basePath: 'https://api.openai.com/v1/'",
  ", organization: 'org-1', project: process.env.OPENAI_PROJECT_ID",
  ', dangerouslyAllowBrowser: true, maxRetries: 0,',
  ", baseURL: 'https://api.groq.com/openai/v1'",
);

/** Models by the calls that take them; the last row fits all. */
const IDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/embed/i, ['text-embedding-3-small', 'text-embedding-ada-002']],
  [/image/i, ['dall-e-3', 'gpt-image-1']],
  [/audio|transcri/i, ['whisper-1', 'tts-1']],
  [/realtime/i, ['gpt-4o-realtime-preview', 'gpt-realtime']],
  [
    /completions\.create\(\{ model: \$model, prompt|createCompletion|complete\(/,
    ['text-davinci-003', 'gpt-3.5-turbo-instruct'],
  ],
  [
    /./,
    [
      'gpt-4o',
      'gpt-4o-mini',
      'gpt-4',
      'gpt-3.5-turbo',
      'gpt-4.1',
      'gpt-5',
      'o1',
      'o3-mini',
      'gpt-4-32k',
    ].concat(['ft:gpt-4o-mini:a::b', 'gpt-9.9-ultra', 'qwen-plus']),
  ],
];

const FORMS: readonly ((id: string, other: string) => string)[] = [
  (id) => `'${id}'`,
  (id) => `"${id}"`,
  (id) => `\`${id}\``,
  (id) => `process.env.OPENAI_MODEL ?? '${id}'`,
  (id) => `process.env.OPENAI_MODEL || "${id}"`,
  (id, other) => `deep ? '${id}' : "${other}"`,
  (id, other) => `{ small: '${id}', big: '${other}' }.small`,
  (id, other) => `['${id}', '${other}'][0]`,
  (id) => `(/* the model */ '${id}')`,
  (id) => `'${id.slice(0, 2)}' + '${id.slice(2)}'`,
  (id) => `'\\u00${id.charCodeAt(0).toString(16)}${id.slice(1)}'`,
  () => 'model',
];

/** An expression that gives a model which a call can take. */
export function modelExpression(call: string): fc.Arbitrary<string> {
  const ids = IDS.find(([pattern]) => pattern.test(call))?.[1] ?? [];
  const at = fc.nat({ max: ids.length - 1 });
  return fc
    .tuple(fc.constantFrom(...FORMS), at)
    .map(([form, index]) => form(ids[index] ?? '', ids[(index + 1) % ids.length] ?? ''));
}
