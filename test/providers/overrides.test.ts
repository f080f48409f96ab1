import { describe, expect, test } from 'vitest';
import { formatMessage } from '../../src/core/messages.ts';
import { PROVIDER_IDS } from '../../src/providers/index.ts';
import { resolveProviders } from '../../src/providers/overrides.ts';

async function resolveOne(id: string, override: unknown) {
  const { providers, problems } = await resolveProviders({ [id]: override });
  expect(problems).toEqual([]);
  const provider = providers.find((candidate) => candidate.id === id);
  if (!provider) throw new Error(`no provider ${id}`);
  return provider;
}

async function describeProblems(overrides: unknown): Promise<string[]> {
  const { providers, problems } = await resolveProviders(overrides);
  expect(providers.map(({ id }) => id)).toEqual(PROVIDER_IDS);
  return problems.map(({ code, args }) => formatMessage(code, args, 'en'));
}

describe('a fact of the catalogue that is otherwise for the user', () => {
  test('takes the place of the fact and says that the config holds it', async () => {
    const provider = await resolveOne('alibaba', {
      endpoints: [{ id: 'cn-beijing', baseURL: 'https://llm.corp.example/qwen/v1' }],
    });
    const endpoint = provider.endpoints.find(({ id }) => id === 'cn-beijing');
    expect(endpoint).toMatchObject({
      baseURL: 'https://llm.corp.example/qwen/v1',
      default: true,
      keyGroup: 'cn-beijing',
      sources: ['config'],
    });
  });

  test('leaves every other fact as it was', async () => {
    const { providers } = await resolveProviders(undefined);
    const before = providers.find(({ id }) => id === 'zhipu');
    const after = await resolveOne('zhipu', { auth: { envVar: 'CORP_GLM_KEY' } });
    expect({ ...after, auth: 0, sources: 0 }).toEqual({ ...before, auth: 0, sources: 0 });
    expect(after.auth).toMatchObject({ envVar: 'CORP_GLM_KEY', scheme: 'bearer' });
  });

  test('another model may stand for one of OpenAI', async () => {
    const provider = await resolveOne('alibaba', { modelMap: [{ from: 'gpt-4o', to: 'qwen3.8-max' }] });
    expect(provider.modelMap.find(({ from }) => from === 'gpt-4o')).toMatchObject({
      to: 'qwen3.8-max',
      sources: ['config'],
    });
  });

  test('a row of the contract is replaced whole', async () => {
    const provider = await resolveOne('baidu', {
      parameters: [{ name: 'temperature', surface: 'chat', status: 'supported' }],
    });
    const rows = provider.parameters.filter(
      ({ name, surface }) => name === 'temperature' && surface === 'chat',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ status: 'supported', sources: ['config'] });
    expect(rows[0]?.rules).toBeUndefined();
  });

  test('a new default endpoint is the only default', async () => {
    const provider = await resolveOne('moonshot', { endpoints: [{ id: 'global', default: true }] });
    expect(provider.endpoints.filter((endpoint) => endpoint.default).map(({ id }) => id)).toEqual(['global']);
  });
});

describe('a provider of the user', () => {
  const gateway = {
    endpoints: [{ id: 'main', baseURL: 'http://llm.corp:4000/v1' }],
    auth: { envVar: 'CORP_KEY' },
  };

  test('is taken to answer as OpenAI does', async () => {
    const provider = await resolveOne('corp', { ...gateway, models: [{ id: 'small' }] });
    expect(provider.endpoints).toMatchObject([{ id: 'main', default: true, sources: ['config'] }]);
    expect(provider.env.key).toEqual(['CORP_KEY']);
    expect(provider.models).toMatchObject([{ id: 'small', kind: 'chat', contextTokens: null }]);
  });

  test('may behave like one of the catalogue, whose addresses and offers it does not take', async () => {
    const provider = await resolveOne('corp', { ...gateway, extends: 'alibaba' });
    expect(provider.endpoints.map(({ id }) => id)).toEqual(['main']);
    expect(provider.offers).toEqual([]);
    expect(provider.parameters.length).toBeGreaterThan(30);
  });
});

describe('what is wrong is said by its path', () => {
  test.each([
    [{ alibaba: { endpoint: [] } }, 'unknown key providers.alibaba.endpoint; did you mean endpoints?'],
    [
      { alibaba: { models: [{ id: 'x', contextToken: 1 }] } },
      'unknown key providers.alibaba.models.0.contextToken; did you mean contextTokens?',
    ],
    [
      { baidu: { endpoints: [{ id: 'cn-v2', place: 'moon' }] } },
      'providers.baidu.endpoints.0.place must be one of: mainland, international, global',
    ],
    [{ baidu: { models: 'ernie' } }, 'providers.baidu.models is missing or not of type array'],
    [
      { alibba: { auth: { envVar: 'KEY' } } },
      'alibba is not in the catalogue; did you mean alibaba? A new one needs endpoints[0].baseURL and auth.envVar',
    ],
    [{ corp: {} }, 'corp is new: give it endpoints[0].baseURL and auth.envVar'],
    [{ corp: { extends: 'zhipo' } }, 'there is no provider zhipo to extend; known: zhipu'],
    [{ alibaba: { modelMap: [{ from: 'gpt-4o', to: 'qwen9' }] } }, expect.stringContaining('no model qwen9')],
    [
      { alibaba: { parameters: [{ name: 'n', surface: 'chat', status: 'restricted' }] } },
      expect.stringContaining('needs a range'),
    ],
  ])('%j', async (overrides, text) => {
    expect(await describeProblems(overrides)).toContainEqual(text);
  });

  test('a key that is no object is refused', async () => {
    expect(await describeProblems([])).toEqual(['providers is missing or not of type record']);
  });
});
