import OpenAI6 from 'openai';
import OpenAI4 from 'openai-v4';
import OpenAI5 from 'openai-v5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MockServer, serveContract } from '../../../src/mock/server.ts';
import { SMALL_CONTRACT } from '../small-contract.ts';

const MAJORS = [
  ['4', OpenAI4 as unknown as typeof OpenAI6],
  ['5', OpenAI5 as unknown as typeof OpenAI6],
  ['6', OpenAI6],
] as const;

const model = 'small-vision';
const hello = [{ role: 'user' as const, content: 'hello' }];
const weather = (name: string) => ({
  type: 'function' as const,
  function: {
    name,
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
});

describe.each(MAJORS)('openai %s against the emulator', (_major, OpenAI) => {
  let server: MockServer;
  let client: OpenAI6;
  beforeAll(async () => {
    server = await serveContract({ contract: SMALL_CONTRACT });
    client = new OpenAI({ apiKey: 'sk-test', baseURL: server.url, maxRetries: 0 });
  });
  afterAll(() => server.close());

  it('chats', async () => {
    const answer = await client.chat.completions.create({ model, messages: hello });
    expect(answer.choices[0]?.message.content).toBe(`${model} heard: hello`);
    expect(answer.usage?.total_tokens).toBeGreaterThan(0);
  });

  it('streams the same words, with the usage in the last chunk', async () => {
    const stream = await client.chat.completions.create({
      model,
      messages: hello,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let usage: unknown;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      usage = chunk.usage ?? usage;
    }
    expect(text).toBe(`${model} heard: hello`);
    expect(usage).toMatchObject({ prompt_tokens: 2 });
  });

  it('cuts the answer at max_tokens and says so', async () => {
    const answer = await client.chat.completions.create({ model, messages: hello, max_tokens: 2 });
    expect(answer.choices[0]?.finish_reason).toBe('length');
    expect(answer.usage?.completion_tokens).toBe(2);
  });

  it('calls the tools that the message names, side by side', async () => {
    const answer = await client.chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'ask get_weather and get_time' }],
      tools: [weather('get_weather'), weather('get_time')],
    });
    expect(answer.choices[0]?.message.tool_calls).toMatchObject([
      { function: { name: 'get_weather', arguments: '{"city":"text"}' } },
      { function: { name: 'get_time' } },
    ]);
    expect(answer.choices[0]?.finish_reason).toBe('tool_calls');
  });

  it('streams a tool call in pieces that join to JSON', async () => {
    const stream = await client.chat.completions.create({
      model,
      messages: hello,
      tools: [weather('get_weather')],
      stream: true,
    });
    let json = '';
    for await (const chunk of stream)
      json += chunk.choices[0]?.delta.tool_calls?.[0]?.function?.arguments ?? '';
    expect(JSON.parse(json)).toEqual({ city: 'text' });
  });

  it('answers after the result of a tool', async () => {
    const tool_calls = [
      { id: 'call_1', type: 'function' as const, function: { name: 'get_weather', arguments: '{}' } },
    ];
    const answer = await client.chat.completions.create({
      model,
      messages: [
        ...hello,
        { role: 'assistant', tool_calls },
        { role: 'tool', tool_call_id: 'call_1', content: 'sunny' },
      ],
      tools: [weather('get_weather')],
    });
    expect(answer.choices[0]?.message.content).toContain('sunny');
  });

  it('answers in JSON', async () => {
    const answer = await client.chat.completions.create({
      model,
      messages: hello,
      response_format: { type: 'json_object' },
    });
    expect(JSON.parse(answer.choices[0]?.message.content ?? '')).toEqual({ echo: 'hello' });
  });

  it('answers in the shape of a JSON schema', async () => {
    const schema = { type: 'object', properties: { done: { type: 'boolean' }, name: { enum: ['b'] } } };
    const answer = await client.chat.completions.create({
      model,
      messages: hello,
      response_format: { type: 'json_schema', json_schema: { name: 'answer', schema } },
    });
    expect(JSON.parse(answer.choices[0]?.message.content ?? '')).toEqual({ done: true, name: 'b' });
  });

  it('takes pictures', async () => {
    const image_url = { url: 'data:image/png;base64,iVBORw0KGgo=' };
    const content = [
      { type: 'text' as const, text: 'look' },
      { type: 'image_url' as const, image_url },
    ];
    const answer = await client.chat.completions.create({ model, messages: [{ role: 'user', content }] });
    expect(answer.choices[0]?.message.content).toContain('(1 image)');
  });

  it('embeds, with the base64 that the SDK asks for by itself', async () => {
    const answer = await client.embeddings.create({ model: 'small/embedding', input: ['a', 'b'] });
    expect(answer.data.map((entry) => entry.embedding.length)).toEqual([8, 8]);
    expect(typeof answer.data[0]?.embedding[0]).toBe('number');
  });

  it('lists models', async () => {
    const ids: string[] = [];
    for await (const entry of client.models.list()) ids.push(entry.id);
    expect(ids).toContain('small-chat');
  });

  it('makes a response and streams one', async () => {
    const answer = await client.responses.create({ model, input: 'hello' });
    expect(answer.output_text).toBe(`${model} heard: hello`);
    let text = '';
    let last = '';
    for await (const event of await client.responses.create({ model, input: 'hello', stream: true })) {
      if (event.type === 'response.output_text.delta') text += event.delta;
      last = event.type;
    }
    expect(text).toBe(answer.output_text);
    expect(last).toBe('response.completed');
  });

  it('makes a response that calls a function', async () => {
    const tools = [{ type: 'function' as const, name: 'get_weather', parameters: {}, strict: false }];
    const answer = await client.responses.create({ model, input: 'hello', tools });
    expect(answer.output[0]).toMatchObject({ type: 'function_call', name: 'get_weather' });
  });

  it('throws the SDK’s own error class for each refusal', async () => {
    const wrong = new OpenAI({ apiKey: 'sk-wrong', baseURL: server.url, maxRetries: 0 });
    const ask = (text: string, from = client, id: string = model) =>
      from.chat.completions.create({ model: id, messages: [{ role: 'user', content: text }] });
    await expect(ask('x', wrong)).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
    await expect(ask('x', client, 'nope')).rejects.toBeInstanceOf(OpenAI.NotFoundError);
    await expect(ask('[[mock:rate]]')).rejects.toBeInstanceOf(OpenAI.RateLimitError);
    await expect(ask('[[mock:quota]]')).rejects.toBeInstanceOf(OpenAI.PermissionDeniedError);
    await expect(ask('[[mock:moderation]]')).rejects.toMatchObject({ status: 400, code: 'code_moderation' });
  });

  it('frees a stream that the client aborts in the middle', async () => {
    const slow = await serveContract({ contract: SMALL_CONTRACT, paceMs: 5 });
    const own = new OpenAI({ apiKey: 'sk-test', baseURL: slow.url, maxRetries: 0 });
    const stream = await own.chat.completions.create({
      model,
      messages: [{ role: 'user', content: 'word '.repeat(2000) }],
      stream: true,
    });
    let chunks = 0;
    for await (const chunk of stream) {
      chunks += chunk.choices.length;
      if (chunks === 3) stream.controller.abort();
    }
    await expect.poll(() => slow.requests.length).toBe(1);
    expect(slow.requests[0]).toMatchObject({ aborted: true, stream: true });
    expect(slow.requests[0]?.events).toBeLessThan(100);
    await slow.close();
  });
});
