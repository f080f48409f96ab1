import { createAlibaba } from '@ai-sdk/alibaba';
import { createDeepSeek } from '@ai-sdk/deepseek';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { HumanMessage } from '@langchain/core/messages';
import { tool as langchainTool } from '@langchain/core/tools';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';
import { OpenAIEmbedding as LlamaEmbedding, OpenAI as LlamaOpenAI } from '@llamaindex/openai';
import {
  embedMany,
  generateText,
  jsonSchema,
  type LanguageModel,
  Output,
  stepCountIs,
  streamText,
  tool,
} from 'ai';
import { afterEach, describe, expect, it } from 'vitest';
import { createZhipu } from 'zhipu-ai-provider';
import { z } from 'zod';
import type { MockServer } from '../../../src/mock/server.ts';
import { type MockOptions, startMock } from '../../../src/mock/start.ts';
import { loadProvider } from '../../../src/providers/index.ts';

globalThis.AI_SDK_LOG_WARNINGS = false;

const open: MockServer[] = [];

async function serve(id: string, options: Partial<MockOptions> = {}): Promise<MockServer> {
  const server = await startMock({ provider: await loadProvider(id), ...options });
  open.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const apiKey = 'sk-test';

/** Each AI SDK provider with the model that it is asked for. */
const AI_SDK: readonly [string, string, string, (baseURL: string) => (model: string) => LanguageModel][] = [
  [
    '@ai-sdk/openai-compatible',
    'alibaba',
    'qwen3.8-flash',
    (baseURL) => createOpenAICompatible({ name: 'x', baseURL, apiKey }),
  ],
  ['@ai-sdk/alibaba', 'alibaba', 'qwen3.8-flash', (baseURL) => createAlibaba({ baseURL, apiKey })],
  ['@ai-sdk/deepseek', 'deepseek', 'deepseek-flash', (baseURL) => createDeepSeek({ baseURL, apiKey })],
  ['zhipu-ai-provider', 'zhipu', 'glm-5.3', (baseURL) => createZhipu({ baseURL, apiKey })],
];

describe.each(AI_SDK)('AI SDK through %s', (_package, providerId, id, connect) => {
  const weather = tool({
    description: 'The weather',
    inputSchema: jsonSchema<{ city: string }>({
      type: 'object',
      properties: { city: { type: 'string' } },
      required: ['city'],
    }),
    execute: async ({ city }) => `sunny in ${city}`,
  });

  it('chats', async () => {
    const model = connect((await serve(providerId)).url)(id);
    const { text, usage } = await generateText({ model, prompt: 'hello' });
    expect(text).toBe(`${id} heard: hello`);
    expect(usage.inputTokens).toBeGreaterThan(0);
  });

  it('streams', async () => {
    const model = connect((await serve(providerId)).url)(id);
    let text = '';
    for await (const piece of streamText({ model, prompt: 'hello' }).textStream) text += piece;
    expect(text).toBe(`${id} heard: hello`);
  });

  it('runs a tool and goes on', async () => {
    const model = connect((await serve(providerId)).url)(id);
    const result = await generateText({
      model,
      prompt: 'hello',
      tools: { weather },
      stopWhen: stepCountIs(3),
    });
    expect(result.steps[0]?.toolCalls[0]?.toolName).toBe('weather');
    expect(result.text).toContain('sunny in text');
  });

  it('stops in the middle of a stream', async () => {
    const server = await serve(providerId, { paceMs: 5 });
    const abort = new AbortController();
    const { textStream } = streamText({
      model: connect(server.url)(id),
      prompt: 'word '.repeat(1000),
      abortSignal: abort.signal,
    });
    let pieces = 0;
    for await (const _piece of textStream) {
      pieces += 1;
      if (pieces === 3) abort.abort();
    }
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
  });

  it('reports a refusal with the provider’s status', async () => {
    const model = connect((await serve(providerId)).url)(`${id}-gone`);
    await expect(generateText({ model, prompt: 'hello', maxRetries: 0 })).rejects.toMatchObject({
      name: 'AI_APICallError',
      statusCode: providerId === 'alibaba' ? 404 : 400,
    });
  });
});

describe('AI SDK through @ai-sdk/openai-compatible', () => {
  it('makes an object', async () => {
    const server = await serve('alibaba');
    const model = createOpenAICompatible({
      name: 'x',
      baseURL: server.url,
      apiKey,
      supportsStructuredOutputs: true,
    })('qwen3.8-flash');
    const schema = z.object({ city: z.string(), degrees: z.number() });
    const { output } = await generateText({ model, prompt: 'hello', output: Output.object({ schema }) });
    expect(output).toEqual({ city: 'text', degrees: 1 });
  });

  it('embeds in batches that the provider takes', async () => {
    const server = await serve('alibaba');
    const model = createOpenAICompatible({ name: 'x', baseURL: server.url, apiKey }).embeddingModel(
      'text-embedding-v4',
    );
    const { embeddings } = await embedMany({ model, values: ['a', 'b'] });
    expect(embeddings.map((vector) => vector.length)).toEqual([1024, 1024]);
  });
});

describe('LangChain', () => {
  async function connect(options: Partial<MockOptions> = {}, extra: object = {}) {
    const server = await serve('zhipu', options);
    const chat = new ChatOpenAI({
      model: 'glm-5.3',
      apiKey,
      maxRetries: 0,
      configuration: { baseURL: server.url },
      ...extra,
    });
    return { server, chat };
  }

  it('chats', async () => {
    const { chat } = await connect();
    expect((await chat.invoke('hello')).content).toBe('glm-5.3 heard: hello');
  });

  it('streams', async () => {
    const { chat } = await connect();
    let text = '';
    for await (const chunk of await chat.stream('hello')) text += chunk.content;
    expect(text).toBe('glm-5.3 heard: hello');
  });

  it('calls a tool', async () => {
    const { chat } = await connect();
    const add = langchainTool(async () => '3', { name: 'add', schema: z.object({ a: z.number() }) });
    const answer = await chat.bindTools([add]).invoke([new HumanMessage('hello')]);
    expect(answer.tool_calls).toMatchObject([{ name: 'add', args: { a: 1 } }]);
  });

  it('answers in JSON', async () => {
    const { chat } = await connect();
    const answer = await chat.invoke('hello', { response_format: { type: 'json_object' } });
    expect(JSON.parse(String(answer.content))).toEqual({ echo: 'hello' });
  });

  it('embeds', async () => {
    const server = await serve('zhipu');
    const embeddings = new OpenAIEmbeddings({
      model: 'embedding-3',
      apiKey,
      configuration: { baseURL: server.url },
    });
    expect((await embeddings.embedDocuments(['a', 'b'])).map((vector) => vector.length)).toEqual([
      2048, 2048,
    ]);
  });

  it('fails with Zhipu’s code where the balance is used up', async () => {
    const { chat } = await connect({ scenario: 'quota-exhausted' });
    await expect(chat.invoke('hello')).rejects.toMatchObject({ status: 429, code: '1113' });
  });

  it('stops in the middle of a stream', async () => {
    const { server, chat } = await connect({ paceMs: 5 });
    let chunks = 0;
    for await (const _chunk of await chat.stream('word '.repeat(1000))) {
      chunks += 1;
      if (chunks === 3) break;
    }
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
  });
});

describe('LlamaIndex', () => {
  async function connect() {
    const server = await serve('baidu');
    return {
      server,
      llm: new LlamaOpenAI({
        model: 'ernie-5.1',
        apiKey,
        baseURL: server.url,
        maxRetries: 0,
        temperature: 0.5,
      }),
    };
  }

  it('chats', async () => {
    const { llm } = await connect();
    const answer = await llm.chat({ messages: [{ role: 'user', content: 'hello' }] });
    expect(answer.message.content).toBe('ernie-5.1 heard: hello');
  });

  it('streams', async () => {
    const { llm } = await connect();
    let text = '';
    for await (const chunk of await llm.chat({
      messages: [{ role: 'user', content: 'hello' }],
      stream: true,
    }))
      text += chunk.delta;
    expect(text).toBe('ernie-5.1 heard: hello');
  });

  it('embeds', async () => {
    const server = await serve('siliconflow');
    const embedding = new LlamaEmbedding({ model: 'BAAI/bge-m3', apiKey, baseURL: server.url });
    expect(await embedding.getTextEmbedding('hello')).toHaveLength(1024);
  });

  it('is refused by Baidu for the base64 that the SDK asks for by itself', async () => {
    const { server } = await connect();
    const embedding = new LlamaEmbedding({ model: 'bge-large-zh', apiKey, baseURL: server.url });
    await expect(embedding.getTextEmbedding('hello')).rejects.toMatchObject({
      status: 400,
      code: 'invalid_argument',
    });
    expect(server.requests[0]?.param).toBe('encoding_format');
  });

  it('fails with Baidu’s status for a model that it does not have', async () => {
    const { server } = await connect();
    const llm = new LlamaOpenAI({ model: 'gpt-4o', apiKey, baseURL: server.url, maxRetries: 0 });
    await expect(llm.chat({ messages: [{ role: 'user', content: 'hello' }] })).rejects.toMatchObject({
      status: 401,
      code: 'invalid_model',
    });
  });
});
