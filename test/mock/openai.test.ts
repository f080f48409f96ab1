import OpenAI from 'openai';
import { afterEach, describe, expect, it } from 'vitest';
import type { MockServer } from '../../src/mock/server.ts';
import { type MockOptions, startMock } from '../../src/mock/start.ts';
import { readOpenAIProvider } from '../../src/providers/openai-provider.ts';

let server: MockServer | undefined;

async function connect(options: Partial<MockOptions> = {}): Promise<OpenAI> {
  server = await startMock({ provider: readOpenAIProvider(), ...options });
  return new OpenAI({ apiKey: 'sk-test', baseURL: server.url, maxRetries: 0 });
}

const ask = (client: OpenAI, extra: object = {}) =>
  client.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: 'hello' }],
    ...extra,
  });

afterEach(() => server?.close());

describe('OpenAI’s own contract', () => {
  it('refuses a blocked region as OpenAI does', async () => {
    const client = await connect({ blockRegion: true });
    const error = await ask(client).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OpenAI.PermissionDeniedError);
    expect(error).toMatchObject({
      status: 403,
      error: {
        code: 'unsupported_country_region_territory',
        message: 'Country, region, or territory not supported',
        param: null,
        type: 'request_forbidden',
      },
    });
  });

  it('takes the developer role and max_completion_tokens', async () => {
    const client = await connect();
    const messages = [{ role: 'developer' as const, content: 'be brief' }];
    await expect(ask(client, { messages, max_completion_tokens: 5 })).resolves.toBeTruthy();
  });

  it('calls a function in the older form, in a stream too', async () => {
    const client = await connect();
    const parameters = { type: 'object', properties: { city: { type: 'string' } } };
    const functions = [{ name: 'weather', parameters }];
    const { choices } = await ask(client, { functions });
    expect(choices[0]).toMatchObject({
      finish_reason: 'function_call',
      message: { function_call: { name: 'weather', arguments: '{"city":"text"}' } },
    });
    const stream = client.chat.completions.stream({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: 'hello' }],
      functions,
    });
    const message = await stream.finalMessage();
    expect(message.function_call).toEqual({ name: 'weather', arguments: '{"city":"text"}' });
  });

  it('answers a response in the JSON that its format asks for', async () => {
    const client = await connect();
    const schema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] };
    const { output_text } = await client.responses.create({
      model: 'gpt-4o-mini',
      input: 'hello',
      text: { format: { type: 'json_schema', name: 'place', schema } },
    });
    expect(JSON.parse(output_text)).toEqual({ city: 'text' });
  });

  it('refuses max_tokens on a model that reasons', async () => {
    const client = await connect();
    const refusal = { status: 400, code: 'unsupported_parameter', param: 'max_tokens' };
    await expect(ask(client, { model: 'gpt-5', max_tokens: 5 })).rejects.toMatchObject(refusal);
  });

  it('refuses a parameter that it does not know', async () => {
    const client = await connect();
    await expect(ask(client, { enable_thinking: false })).rejects.toMatchObject({
      status: 400,
      param: 'enable_thinking',
    });
  });

  it('does not know the models of other providers', async () => {
    const client = await connect();
    await expect(ask(client, { model: 'qwen-plus' })).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });

  it('asks for money where the quota is used up', async () => {
    const client = await connect({ scenario: 'quota-exhausted' });
    await expect(ask(client)).rejects.toMatchObject({ status: 429, code: 'insufficient_quota' });
  });
});
