import { describe, expect, it } from 'vitest';
import { resolveTargets } from '../../src/doctor/resolve-targets.ts';
import { SMALL_PROVIDER } from '../mock/small-contract.ts';

const catalogue = [SMALL_PROVIDER];
const resolve = (request: Parameters<typeof resolveTargets>[0]) => resolveTargets(request, catalogue)[0];

describe('resolveTargets', () => {
  it('takes the default endpoint and the models that OpenAI’s usual ones map to', () => {
    expect(resolve({ provider: 'small' })).toMatchObject({
      baseURL: 'https://api.small.example/v1',
      trusted: true,
      keyVariable: 'SMALL_KEY',
      chatModel: 'small-chat',
      embeddingModel: 'small/embedding',
      mappedModels: ['small-chat', 'small/embedding'],
      siblings: [{ endpoint: 'abroad', baseURL: 'https://intl.small.example/v1' }],
    });
  });

  it('takes the key from the variable that is set', () => {
    const hasVariable = (name: string) => name === 'SMALL_TOKEN';
    expect(resolve({ provider: 'small', hasVariable })?.keyVariable).toBe('SMALL_TOKEN');
  });

  it('knows the provider of an address by its host', () => {
    expect(resolve({ baseURL: 'https://intl.small.example/v1' })).toMatchObject({
      provider: 'small',
      endpoint: 'abroad',
    });
  });

  it('does not trust a host outside the catalogue', () => {
    expect(resolve({ provider: 'small', baseURL: 'https://evil.example/v1' })?.trusted).toBe(false);
  });

  it('does not trust a host that only ends like one of the catalogue', () => {
    expect(
      resolve({ provider: 'small', baseURL: 'https://api.small.example.evil.example/v1' })?.trusted,
    ).toBe(false);
    expect(resolve({ provider: 'small', baseURL: 'https://xapi.small.example/v1' })?.trusted).toBe(false);
  });

  it('does not trust a host of the catalogue behind a user name', () => {
    expect(
      resolve({ provider: 'small', baseURL: 'https://api.small.example@evil.example/v1' })?.trusted,
    ).toBe(false);
  });

  it('does not trust a host of the catalogue without encryption', () => {
    expect(resolve({ baseURL: 'http://api.small.example/v1' })?.trusted).toBe(false);
  });

  it('trusts a host that the user confirmed', () => {
    const request = { baseURL: 'http://127.0.0.1:8080/v1', allowedHosts: ['127.0.0.1'] };
    expect(resolve(request)?.trusted).toBe(true);
  });

  it('asks for a target', () => {
    expect(() => resolve({})).toThrow('doctor.no-target');
  });

  it('refuses an address that is no URL', () => {
    expect(() => resolve({ baseURL: 'file:///etc/passwd' })).toThrow('doctor.bad-url');
  });

  it('refuses an endpoint that the provider does not have', () => {
    expect(() => resolve({ provider: 'small', endpoints: ['mars'] })).toThrow('doctor.unknown-endpoint');
  });
});
