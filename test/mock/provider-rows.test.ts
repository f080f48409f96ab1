import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MockServer } from '../../src/mock/server.ts';
import { startMock } from '../../src/mock/start.ts';
import { listProviders } from '../../src/providers/index.ts';
import { readOpenAIProvider } from '../../src/providers/openai-provider.ts';
import { casesOf } from './parameter-cases.ts';

const providers = [...(await listProviders()), readOpenAIProvider()];

function post(server: MockServer, path: string, body: unknown): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe.each(providers.map((provider) => [provider.id, provider] as const))(
  'the contract of %s',
  (_id, provider) => {
    const { cases } = casesOf(provider);
    let lenient: MockServer;
    let strict: MockServer;
    beforeAll(async () => {
      lenient = await startMock({ provider });
      strict = await startMock({ provider, strict: true });
    });
    afterAll(() => Promise.all([lenient.close(), strict.close()]));

    it.each(cases.map((entry) => [entry.name, entry] as const))(
      '%s',
      async (_name, { path, body, refusal, silent }) => {
        const response = await post(lenient, path, body);
        const text = await response.text();
        expect([response.status, text.slice(0, 300)]).toEqual([
          refusal?.status ?? 200,
          expect.stringContaining(refusal?.code ?? ''),
        ]);
        if (silent) expect((await post(strict, path, body)).status).not.toBe(200);
      },
    );
  },
);
