import { describe, expect, it } from 'vitest';
import { chooseEndpoint } from '../../../src/migrate/fit/choose-endpoint.ts';
import { listProviders, loadProvider } from '../../../src/providers/index.ts';

describe('chooseEndpoint', () => {
  it.each([
    ['alibaba', [], 'cn-beijing', 'default'],
    ['alibaba', ['CN'], 'cn-beijing', 'near'],
    ['alibaba', ['HK'], 'cn-hongkong', 'near'],
    ['alibaba', ['US'], 'us-virginia', 'near'],
    ['alibaba', ['SG', 'TH'], 'intl-singapore', 'near'],
    ['alibaba', ['CN', 'SG'], 'cn-beijing', 'mixed'],
    ['zhipu', ['SG'], 'intl-zai', 'near'],
    ['baidu', ['SG'], 'cn-v2', 'far'],
    ['deepseek', ['CN', 'SG'], 'global', 'near'],
  ] as const)('takes for %s and users in %j the endpoint %s (%s)', async (id, users, endpoint, why) => {
    const chosen = chooseEndpoint(await loadProvider(id), users);
    expect([chosen.id, chosen.reason.code]).toEqual([endpoint, `fit.endpoint-${why}`]);
  });

  it('finds one for every provider of the catalogue', async () => {
    for (const provider of await listProviders()) {
      expect(chooseEndpoint(provider, ['CN']).nearUsers).toBe(true);
    }
  });
});
