import { afterEach, describe, expect, it } from 'vitest';
import { createContract } from '../../src/mock/contract.ts';
import { type MockServer, type ServerOptions, serveContract } from '../../src/mock/server.ts';
import { SMALL_CONTRACT, SMALL_PROVIDER } from './small-contract.ts';

const open: MockServer[] = [];

async function serve(options: Partial<ServerOptions> = {}): Promise<MockServer> {
  const server = await serveContract({ contract: SMALL_CONTRACT, ...options });
  open.push(server);
  return server;
}

function post(server: MockServer, path: string, body: unknown, key = 'sk-test'): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const chat = (extra: object = {}, text = 'hello') => ({
  model: 'small-chat',
  messages: [{ role: 'user', content: text }],
  ...extra,
});

async function codeOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { error: { code: unknown } }).error.code;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('serveContract', () => {
  it('answers the same request with the same words', async () => {
    const server = await serve();
    const read = async () => {
      const body = (await (await post(server, '/chat/completions', chat())).json()) as Record<
        string,
        unknown
      >;
      return { ...body, created: 0 };
    };
    expect(await read()).toEqual(await read());
  });

  it('refuses a request without a key', async () => {
    const server = await serve();
    const response = await fetch(`${server.url}/models`);
    expect(await codeOf(response)).toBe('code_missing-key');
  });

  it('refuses a key that is not in the list', async () => {
    const server = await serve({ keys: ['sk-right'] });
    expect(await codeOf(await post(server, '/chat/completions', chat(), 'sk-other'))).toBe('code_wrong-key');
  });

  it('accepts any key but one with the word wrong', async () => {
    const server = await serve();
    expect((await post(server, '/chat/completions', chat(), 'sk-any')).status).toBe(200);
    expect((await post(server, '/chat/completions', chat(), 'sk-wrong')).status).toBe(401);
  });

  it('refuses the request over the rate, and says when to retry', async () => {
    const server = await serve({ rateLimit: 2 });
    await post(server, '/chat/completions', chat());
    await post(server, '/chat/completions', chat());
    const third = await post(server, '/chat/completions', chat());
    expect(third.status).toBe(429);
    expect(third.headers.get('retry-after')).toBe('1');
  });

  it('counts the rate by key', async () => {
    const server = await serve({ rateLimit: 1 });
    await post(server, '/chat/completions', chat(), 'sk-a');
    expect((await post(server, '/chat/completions', chat(), 'sk-b')).status).toBe(200);
  });

  it.each([
    ['moderation', 'moderation'],
    ['quota', 'free-tier-exhausted'],
    ['rate', 'rate-limited'],
  ])('plays %s where the text asks for it', async (name, meaning) => {
    const server = await serve();
    const response = await post(server, '/chat/completions', chat({}, `please [[mock:${name}]]`));
    expect(await codeOf(response)).toBe(`code_${meaning}`);
  });

  it('plays one scenario for every request', async () => {
    const server = await serve({ scenario: 'free-tier-exhausted' });
    expect(await codeOf(await post(server, '/chat/completions', chat()))).toBe('code_free-tier-exhausted');
  });

  it('blocks the region before it looks at the key', async () => {
    const server = await serve({ blockRegion: true });
    expect(await codeOf(await fetch(`${server.url}/models`))).toBe('code_region-blocked');
  });

  it('refuses an unknown model', async () => {
    const server = await serve();
    expect(await codeOf(await post(server, '/chat/completions', chat({ model: 'gpt-4o' })))).toBe(
      'code_model-unknown',
    );
  });

  it('tells a retired model from an unknown one', async () => {
    const server = await serve();
    expect(await codeOf(await post(server, '/chat/completions', chat({ model: 'small-gone' })))).toBe(
      'code_model-unavailable',
    );
  });

  it('refuses with the code of the row’s own error', async () => {
    const server = await serve();
    const response = await post(server, '/chat/completions', chat({ logit_bias: {} }));
    expect([response.status, await codeOf(response)]).toEqual([422, 1210]);
  });

  it('follows the rule of the model, of thinking and of another parameter', async () => {
    const server = await serve();
    const status = async (extra: object) => (await post(server, '/chat/completions', chat(extra))).status;
    expect(await status({ temperature: 1.5 })).toBe(200);
    expect(await status({ temperature: 1.5, model: 'small-vision' })).toBe(400);
    expect(await status({ tool_choice: 'none', model: 'small-thinker' })).toBe(400);
    expect(await status({ tool_choice: 'none', model: 'small-thinker', enable_thinking: false })).toBe(200);
    expect(await status({ top_logprobs: 1 })).toBe(200);
    expect(await status({ top_logprobs: 1, stream: true })).toBe(400);
  });

  it('refuses an embedding model on the chat surface', async () => {
    const server = await serve();
    expect((await post(server, '/chat/completions', chat({ model: 'small/embedding' }))).status).toBe(404);
  });

  it('refuses more tokens than the model takes', async () => {
    const server = await serve();
    expect(await codeOf(await post(server, '/chat/completions', chat({}, 'x'.repeat(4100))))).toBe(
      'code_context-exceeded',
    );
  });

  it('refuses a picture on a model that does not see', async () => {
    const server = await serve();
    const content = [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }];
    const messages = [{ role: 'user', content }];
    expect(await codeOf(await post(server, '/chat/completions', chat({ messages })))).toBe(
      'code_parameter-invalid',
    );
    expect((await post(server, '/chat/completions', chat({ messages, model: 'small-vision' }))).status).toBe(
      200,
    );
  });

  it('refuses a body that is too large, whether it says its size or not', async () => {
    const requestBytes = { max: 1000, sources: ['test'], confirmed: true };
    const provider = { ...SMALL_PROVIDER, limits: { ...SMALL_PROVIDER.limits, requestBytes } };
    const server = await serve({ contract: createContract(provider) });
    const body = JSON.stringify(chat({}, 'x'.repeat(2000)));
    expect(await codeOf(await post(server, '/chat/completions', body))).toBe('code_request-too-large');
    const unsized = await fetch(`${server.url}/chat/completions`, {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(await codeOf(unsized)).toBe('code_request-too-large');
  });

  it('does not read ahead of a client that stops reading', async () => {
    const server = await serve();
    const response = await post(
      server,
      '/chat/completions',
      chat({ model: 'small-vision', stream: true }, 'x'.repeat(4_000_000)),
    );
    const reader = response.body?.getReader();
    await reader?.read();
    await new Promise((resolve) => setImmediate(resolve));
    await reader?.cancel();
    await expect.poll(() => server.requests[0]?.aborted).toBe(true);
    expect(server.requests[0]?.events).toBeLessThan(500_000);
  });

  it('drops open streams when it closes', async () => {
    const server = await serve({ paceMs: 5 });
    const response = await post(
      server,
      '/chat/completions',
      chat({ model: 'small-vision', stream: true }, 'x'.repeat(4000)),
    );
    await server.close();
    await expect(response.text()).rejects.toThrow();
  });

  it('refuses a body that is not JSON', async () => {
    const server = await serve();
    expect(await codeOf(await post(server, '/chat/completions', '{"model":'))).toBe('code_malformed-request');
  });

  it('refuses a message list of the wrong shape and names the place', async () => {
    const server = await serve();
    const response = await post(server, '/chat/completions', {
      model: 'small-chat',
      messages: [{ content: 'x' }],
    });
    expect(await response.json()).toMatchObject({
      error: { code: 'code_messages-invalid', param: 'messages.0.role' },
    });
  });

  it('answers a path that the provider does not have as the provider does', async () => {
    const server = await serve();
    expect(await codeOf(await post(server, '/audio/speech', {}))).toBe('code_not-found');
  });

  it('says so where the provider has a path and the emulator has not', async () => {
    const server = await serve();
    expect((await post(server, '/files', {})).status).toBe(501);
  });

  it('accepts an ignored parameter and records it', async () => {
    const server = await serve();
    await post(server, '/chat/completions', chat({ seed: 1, user: 'u', verbosity: 'low' }));
    expect(server.requests[0]).toMatchObject({
      ignored: ['seed', 'user'],
      unconfirmed: ['verbosity'],
      status: 200,
    });
  });

  it('refuses an ignored parameter under strict', async () => {
    const server = await serve({ strict: true });
    const response = await post(server, '/chat/completions', chat({ seed: 1 }));
    expect(await response.json()).toMatchObject({ error: { code: 'code_parameter-invalid', param: 'seed' } });
  });

  it('records no key, wherever the request holds it', async () => {
    const server = await serve();
    const key = 'secret-0123456789';
    await post(server, '/chat/completions', chat({ [key]: key }, `my key is ${key}`), key);
    expect(JSON.stringify(server.requests)).not.toContain(key);
  });

  it('cuts long texts in the record', async () => {
    const server = await serve();
    await post(server, '/chat/completions', chat({ model: 'small-vision' }, 'y'.repeat(9000)));
    expect(JSON.stringify(server.requests).length).toBeLessThan(3000);
  });

  it('finds a model by an id with a slash', async () => {
    const server = await serve();
    const response = await fetch(`${server.url}/models/small/embedding`, {
      headers: { authorization: 'Bearer k' },
    });
    expect(await response.json()).toMatchObject({ id: 'small/embedding' });
  });

  it('gives vectors of the model’s own width, unit length, equal for equal texts', async () => {
    const server = await serve();
    const body = { model: 'small/embedding', input: ['a', 'a', 'b'] };
    const { data } = (await (await post(server, '/embeddings', body)).json()) as {
      data: { embedding: number[] }[];
    };
    expect(data.map((entry) => entry.embedding.length)).toEqual([8, 8, 8]);
    expect(data[0]).toEqual({ ...data[1], index: 0 });
    expect(data[0]?.embedding).not.toEqual(data[2]?.embedding);
    expect(Math.hypot(...(data[0]?.embedding ?? []))).toBeCloseTo(1, 5);
  });

  it('refuses a width that the model does not give, and a batch over its limit', async () => {
    const server = await serve();
    const ask = (extra: object) =>
      post(server, '/embeddings', { model: 'small/embedding', input: 'a', ...extra });
    expect((await ask({ dimensions: 4 })).status).toBe(200);
    expect((await ask({ dimensions: 5 })).status).toBe(400);
    expect((await ask({ input: ['a', 'b', 'c', 'd'] })).status).toBe(400);
  });

  it('packs vectors as base64 floats', async () => {
    const server = await serve();
    const ask = async (encoding_format: string) => {
      const response = await post(server, '/embeddings', {
        model: 'small/embedding',
        input: 'a',
        encoding_format,
      });
      return ((await response.json()) as { data: { embedding: unknown }[] }).data[0]?.embedding;
    };
    const bytes = Buffer.from(String(await ask('base64')), 'base64');
    const floats = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
    expect(floats).toEqual(await ask('float'));
  });
});
