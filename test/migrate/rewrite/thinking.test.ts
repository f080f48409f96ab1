import { describe, expect, it } from 'vitest';
import { switchFor } from '../../../src/migrate/rewrite/thinking.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { providerSchema } from '../../../src/providers/schema.ts';

const restricted = { status: 'restricted' } as const;

describe('the provider’s switch of thinking', () => {
  it.each([
    ['alibaba', 'qwen3.7-plus', { name: 'enable_thinking', value: false }],
    ['zhipu', 'glm-4.7', { name: 'thinking', value: { type: 'disabled' } }],
    ['deepseek', 'deepseek-flash', { name: 'thinking', value: { type: 'disabled' } }],
  ])('is off at %s for a call that asked for no effort', async (id, model, member) => {
    const provider = await loadProvider(id);
    expect(switchFor(provider, model, { effort: 'none', outcome: restricted })).toEqual(member);
  });

  it('is on for an effort where the model does not think by itself', async () => {
    const provider = await loadProvider('alibaba');
    const wish = { effort: 'high', outcome: restricted };
    expect(switchFor(provider, 'qwen-plus', wish)).toEqual({ name: 'enable_thinking', value: true });
    expect(switchFor(provider, 'qwen3.7-plus', wish)).toBeUndefined();
  });

  it('is left alone where the contract takes the effort as it is', async () => {
    const provider = await loadProvider('tencent');
    const outcome = { status: 'supported', range: { values: ['none', 'low'] } } as const;
    expect(
      switchFor(provider, 'deepseek-v4-pro', {
        effort: 'none',
        outcome: { ...outcome, range: { values: [...outcome.range.values] } },
      }),
    ).toBeUndefined();
  });

  it.each([
    ['zhipu', 'glm-5.3'],
    ['moonshot', 'kimi-k2.7-code'],
    ['baidu', 'ernie-5.1'],
  ])('is not used where a model of %s refuses it, or no source confirms it: %s', async (id, model) => {
    const provider = await loadProvider(id);
    expect(switchFor(provider, model, { effort: 'none', outcome: restricted })).toBeUndefined();
  });

  it('names a member that the catalogue lists, and models that it has', async () => {
    const provider = await loadProvider('zhipu');
    const [first] = provider.thinkingSwitches;
    const planted = { ...provider, thinkingSwitches: [{ ...first, name: 'thinks', models: ['glm-9*'] }] };
    const messages = providerSchema.safeParse(planted).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['no member thinks in extraBody', 'no model glm-9*']);
  });
});
