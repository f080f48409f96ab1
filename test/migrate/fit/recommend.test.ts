import { describe, expect, it } from 'vitest';
import type { CallCounts, ProviderFit } from '../../../src/migrate/fit/fit.ts';
import { recommend } from '../../../src/migrate/fit/recommend.ts';

function fitOf(provider: string, calls: CallCounts, more: Partial<ProviderFit> = {}): ProviderFit {
  return {
    provider,
    name: { en: provider, 'zh-CN': provider },
    asOf: '2026-11-24',
    problem: null,
    calls,
    edits: 1,
    files: 1,
    lost: [],
    endpoint: {
      id: 'main',
      baseURL: 'https://api.example.cn/v1',
      place: 'mainland',
      region: 'China',
      nearUsers: true,
      reason: { code: 'fit.endpoint-near', args: {} },
    },
    models: [],
    advice: { code: 'fit.advice-all-move', args: {} },
    ...more,
  };
}

const codes = ({ reasons }: ReturnType<typeof recommend>) => reasons.map(({ code }) => code);

describe('recommend', () => {
  it('prefers the provider with which fewest calls stay, and says so', () => {
    const result = recommend([
      fitOf('a', { automatic: 3, review: 0, manual: 2 }),
      fitOf('b', { automatic: 0, review: 4, manual: 1 }),
    ]);
    expect(result.provider).toBe('b');
    expect(codes(result)).toContain('fit.recommend-calls');
  });

  it('sets the side of the border above the work of looking', () => {
    const far = fitOf('far', { automatic: 5, review: 0, manual: 0 });
    const endpoint = { ...far.endpoint, nearUsers: false };
    const result = recommend([{ ...far, endpoint }, fitOf('near', { automatic: 0, review: 5, manual: 0 })]);
    expect(result.provider).toBe('near');
  });

  it('names those that are as good', () => {
    const same = { automatic: 1, review: 0, manual: 0 };
    const result = recommend([fitOf('a', same), fitOf('b', same)]);
    expect(result).toMatchObject({ provider: 'a', tied: ['b'] });
    expect(codes(result)).toEqual(['fit.recommend-tied']);
  });

  it('recommends nobody where nothing moves', () => {
    const result = recommend([fitOf('a', { automatic: 0, review: 0, manual: 2 })]);
    expect(result).toMatchObject({ provider: null, tied: [] });
  });

  it('passes over a provider that cannot be planned for', () => {
    const problem = { code: 'apply.edits-overlap', args: {} };
    const broken = fitOf('broken', { automatic: 0, review: 0, manual: 0 }, { problem });
    expect(recommend([broken, fitOf('b', { automatic: 1, review: 0, manual: 0 })]).provider).toBe('b');
  });
});
