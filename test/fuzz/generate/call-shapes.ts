/** How one SDK is imported, made and called. In the texts `$options`, `$members` and `$model` are holes. */
export interface CallShape {
  /** The `sdk` of its findings. */
  readonly sdk: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly head: string;
  /** Expressions; a call stands alone or where a value is wanted. */
  readonly calls: readonly string[];
}

const MESSAGES = "messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: question }]";
const RESOURCES = [
  `openai.chat.completions.create({ model: $model, ${MESSAGES}$members })`,
  `openai.chat.completions.stream({ model: $model, ${MESSAGES}$members })`,
  `openai.beta.chat.completions.parse({ model: $model, ${MESSAGES}$members })`,
  'openai.completions.create({ model: $model, prompt: question$members })',
  'openai.responses.create({ model: $model, input: question$members })',
  'openai.embeddings.create({ model: $model, input: question$members })',
  'openai.images.generate({ model: $model, prompt: question })',
  'openai.audio.speech.create({ model: $model, voice: "alloy", input: question })',
  'openai.moderations.create({ input: question })',
  'openai.files.list()',
  'openai.fineTuning.jobs.create({ model: $model, training_file: "f" })',
  'openai.batches.create({ input_file_id: "f", endpoint: "/v1/chat/completions", completion_window: "24h" })',
  'openai.beta.assistants.create({ model: $model, tools: [] })',
  'openai.vectorStores.create({ name: question })',
  'openai.models.list()',
  'openai.videos.create({ model: $model, prompt: question })',
  'openai.containers.list()',
  'openai.evals.list()',
  'openai.beta.realtime.sessions.create({ model: $model })',
];
const V3_CALLS = [
  `openai.createChatCompletion({ model: $model, ${MESSAGES}$members })`,
  'openai.createCompletion({ model: $model, prompt: question$members })',
  'openai.createEmbedding({ model: $model, input: question$members })',
  'openai.createImage({ prompt: question })',
  'openai.createTranscription(question, $model)',
  'openai.createModeration({ input: question })',
  'openai.listModels()',
];
const V3_HEAD =
  'const openai = new OpenAIApi(new Configuration({ apiKey: process.env.OPENAI_API_KEY$options }));';
const AI_CALLS = ['generateText', 'streamText', 'generateObject'].map(
  (name) => `${name}({ model: openai($model), prompt: question$members })`,
);

/** At least one for each SDK of `src/scan/knowledge` that sends something; a test holds that. */
export const CALL_SHAPES: readonly CallShape[] = [
  {
    sdk: 'openai-node',
    packages: { openai: '^6.10.0' },
    head: "import OpenAI from 'openai';\nconst openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY$options });",
    calls: RESOURCES,
  },
  {
    sdk: 'openai-node',
    packages: { openai: '^4.104.0' },
    head: "const { OpenAI } = require('openai');\nclass Service { openai = new OpenAI(); }\nconst { openai } = new Service();",
    calls: RESOURCES,
  },
  {
    sdk: 'openai-node-v3',
    packages: { openai: '^3.3.0' },
    head: `import { Configuration, OpenAIApi } from 'openai';\n${V3_HEAD}`,
    calls: V3_CALLS,
  },
  {
    sdk: 'openai-edge',
    packages: { 'openai-edge': '^1.2.0' },
    head: `import { Configuration, OpenAIApi } from 'openai-edge';\n${V3_HEAD}`,
    calls: V3_CALLS,
  },
  {
    sdk: 'azure-openai',
    packages: { '@azure/openai': '1.0.0-beta.11' },
    head: "import { OpenAIClient, OpenAIKeyCredential } from '@azure/openai';\nconst openai = new OpenAIClient(new OpenAIKeyCredential(process.env.OPENAI_API_KEY));",
    calls: [
      'openai.getChatCompletions($model, [{ role: "user", content: question }])',
      'openai.getEmbeddings($model, [question])',
    ],
  },
  {
    sdk: 'ai-sdk',
    packages: { ai: '^6.0.0', '@ai-sdk/openai': '^3.0.0' },
    head: "import { generateObject, generateText, streamText, embed } from 'ai';\nimport { createOpenAI } from '@ai-sdk/openai';\nconst openai = createOpenAI({ apiKey: process.env.OPENAI_API_KEY$options });",
    calls: [
      ...AI_CALLS,
      'embed({ model: openai.embedding($model), value: question })',
      'generateText({ model: openai.responses($model), prompt: question })',
    ],
  },
  {
    sdk: 'langchain',
    packages: { '@langchain/openai': '^1.0.0' },
    head: "import { ChatOpenAI, OpenAIEmbeddings, OpenAI } from '@langchain/openai';",
    calls: [
      'new ChatOpenAI({ model: $model$members }).invoke(question)',
      'new ChatOpenAI({ modelName: $model, configuration: { timeout: 1$options } }).stream(question)',
      'new OpenAIEmbeddings({ model: $model }).embedQuery(question)',
      'new OpenAI({ modelName: $model$members }).call(question)',
    ],
  },
  {
    sdk: 'langchain',
    packages: { langchain: '^0.0.96' },
    head: "import { ChatOpenAI } from 'langchain/chat_models/openai';\nimport { OpenAI } from 'langchain/llms/openai';",
    calls: [
      'new ChatOpenAI({ modelName: $model$members }, { basePath: process.env.OPENAI_BASE_URL }).call([])',
      'new OpenAI({ modelName: $model }).predict(question)',
    ],
  },
  {
    sdk: 'llamaindex',
    packages: { '@llamaindex/openai': '^0.4.0' },
    head: "import { openai, OpenAI, OpenAIEmbedding } from '@llamaindex/openai';",
    calls: [
      'openai({ model: $model$members }).chat({ messages: [{ role: "user", content: question }] })',
      'new OpenAI({ model: $model }).complete({ prompt: question })',
      'new OpenAIEmbedding({ model: $model }).getTextEmbedding(question)',
    ],
  },
  {
    sdk: 'agents',
    packages: { '@openai/agents': '^0.4.0' },
    head: "import { Agent, run, setDefaultOpenAIClient } from '@openai/agents';\nimport { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';",
    calls: [
      "run(new Agent({ name: 'a', instructions: 'b', model: $model }), question)",
      "new RealtimeSession(new RealtimeAgent({ name: 'a' }), { model: $model }).connect({ apiKey: question })",
    ],
  },
  {
    sdk: 'codex',
    packages: { '@openai/codex-sdk': '^0.50.0' },
    head: "import { Codex } from '@openai/codex-sdk';",
    calls: ['new Codex().startThread({ model: $model }).run(question)'],
  },
  {
    sdk: 'realtime-api-beta',
    packages: { '@openai/realtime-api-beta': 'github:openai/openai-realtime-api-beta' },
    head: "import { RealtimeClient } from '@openai/realtime-api-beta';\nconst realtime = new RealtimeClient({ apiKey: process.env.OPENAI_API_KEY });",
    calls: ['realtime.connect({ model: $model })', 'realtime.createResponse()'],
  },
  {
    sdk: 'rt-client',
    packages: { 'rt-client': '^0.5.0' },
    head: "import { RTClient } from 'rt-client';\nconst realtime = new RTClient({ key: process.env.OPENAI_API_KEY }, { model: 'gpt-4o-realtime-preview' });",
    calls: ['realtime.generateResponse()'],
  },
  {
    sdk: 'chatgpt',
    packages: { chatgpt: '^5.2.0' },
    head: "import { ChatGPTAPI } from 'chatgpt';",
    calls: [
      'new ChatGPTAPI({ apiKey: process.env.OPENAI_API_KEY, completionParams: { model: $model$members } }).sendMessage(question)',
    ],
  },
  {
    sdk: 'openai-fetch',
    packages: { 'openai-fetch': '^2.0.0' },
    head: "import { OpenAIClient } from 'openai-fetch';\nconst openai = new OpenAIClient({ apiKey: process.env.OPENAI_API_KEY });",
    calls: [`openai.createChatCompletion({ model: $model, ${MESSAGES}$members })`],
  },
  {
    sdk: 'openai-streams',
    packages: { 'openai-streams': '^6.0.0' },
    head: "import { OpenAI } from 'openai-streams';",
    calls: [`OpenAI('chat', { model: $model, ${MESSAGES}$members })`],
  },
  {
    sdk: 'openai-api',
    packages: { 'openai-api': '^1.3.0' },
    head: "import OpenAI from 'openai-api';\nconst openai = new OpenAI(process.env.OPENAI_API_KEY);",
    calls: ['openai.complete({ engine: $model, prompt: question$members })'],
  },
  {
    sdk: 'openai-ext',
    packages: { 'openai-ext': '^1.2.0' },
    head: "import { OpenAIExt } from 'openai-ext';",
    calls: [
      `OpenAIExt.streamClientChatCompletion({ model: $model, ${MESSAGES}$members }, { apiKey: question })`,
    ],
  },
  {
    sdk: 'genkit',
    packages: { genkit: '^1.0.0', '@genkit-ai/compat-oai': '^1.0.0' },
    head: "import { genkit } from 'genkit';\nimport { openAI } from '@genkit-ai/compat-oai/openai';\nconst ai = genkit({ plugins: [openAI()] });",
    calls: ['ai.generate({ model: openAI.model($model), prompt: question })'],
  },
  {
    sdk: 'modelfusion',
    packages: { modelfusion: '^0.137.0' },
    head: "import { generateText, openai } from 'modelfusion';",
    calls: ['generateText({ model: openai.ChatTextGenerator({ model: $model$members }), prompt: question })'],
  },
  {
    sdk: 'xsai',
    packages: { '@xsai/generate-text': '^0.3.0' },
    head: "import { generateText } from '@xsai/generate-text';",
    calls: [
      `generateText({ apiKey: process.env.OPENAI_API_KEY, baseURL: 'https://api.openai.com/v1/', model: $model, ${MESSAGES} })`,
    ],
  },
  {
    sdk: 'posthog',
    packages: { '@posthog/ai': '^6.0.0' },
    head: "import { OpenAI } from '@posthog/ai';\nconst openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, posthog });",
    calls: [`openai.chat.completions.create({ model: $model, ${MESSAGES}$members })`],
  },
  {
    sdk: 'portkey',
    packages: { 'portkey-ai': '^1.9.0' },
    head: "import Portkey from 'portkey-ai';\nconst openai = new Portkey({ apiKey: 'a', virtualKey: 'openai' });",
    calls: [`openai.chat.completions.create({ model: $model, ${MESSAGES} })`],
  },
  {
    sdk: 'agent-frameworks',
    packages: { '@mastra/core': '^0.20.0', '@ai-sdk/openai': '^3.0.0' },
    head: "import { Agent } from '@mastra/core/agent';\nimport { openai } from '@ai-sdk/openai';",
    calls: ["new Agent({ name: 'a', instructions: 'b', model: openai($model) }).generate(question)"],
  },
  {
    sdk: 'wrapper',
    packages: { '@langfuse/openai': '^4.0.0', openai: '^6.0.0' },
    head: "import { observeOpenAI } from '@langfuse/openai';\nimport OpenAI from 'openai';\nconst openai = observeOpenAI(new OpenAI());",
    calls: [`openai.chat.completions.create({ model: $model, ${MESSAGES}$members })`],
  },
  {
    sdk: 'tokenizer',
    packages: { tiktoken: '^1.0.0' },
    head: "import { encoding_for_model } from 'tiktoken';",
    calls: ['encoding_for_model($model).encode(question)'],
  },
  {
    sdk: 'http',
    packages: { axios: '^1.0.0' },
    head: "import axios from 'axios';\nconst base = process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1';",
    calls: [
      `fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', headers: { Authorization: \`Bearer \${process.env.OPENAI_API_KEY}\` }, body: JSON.stringify({ model: $model, ${MESSAGES}$members }) })`,
      `axios.post(\`\${base}/chat/completions\`, { model: $model, ${MESSAGES}$members })`,
      "axios.post(base + '/embeddings', { model: $model, input: question })",
      "new WebSocket('wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview')",
    ],
  },
];
