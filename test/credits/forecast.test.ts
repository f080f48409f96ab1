import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/credits/forecast/forecast.ts';
import type { ForecastInput, ForecastTarget } from '../../src/credits/forecast/input.ts';
import { type Forecast, forecastSchema, type ProviderForecast } from '../../src/credits/forecast/schema.ts';
import { type Volume, volumeOfOptions, volumeOfUsage } from '../../src/credits/forecast/volume.ts';
import { readCatalogue } from '../../src/credits/offers/catalogue.ts';
import { readUsage } from '../../src/credits/usage/read-usage.ts';
import { mapModel } from '../../src/migrate/map-model.ts';
import { resolveTarget } from '../../src/migrate/resolve-target.ts';
import { loadProvider } from '../../src/providers/index.ts';

const AS_OF = '2026-11-25';

async function targetOf(id: string, endpointId?: string): Promise<ForecastTarget> {
  const provider = await loadProvider(id);
  const target = resolveTarget(provider, { endpoint: endpointId });
  const endpoint = provider.endpoints.find((entry) => entry.id === target.endpoint.id);
  return {
    provider,
    place: endpoint?.place ?? 'mainland',
    mapModel: (model) => mapModel(model, provider, target),
  };
}

type Wishes = Partial<Omit<ForecastInput, 'targets' | 'volume' | 'usage'>>;

async function forecastFiles(names: readonly string[], target: ForecastTarget, wishes: Wishes = {}) {
  const usage = await readUsage(names.map((name) => ({ path: `fixtures/usage/${name}`, name })));
  return run(target, wishes, volumeOfUsage(usage), usage);
}

function run(
  target: ForecastTarget,
  wishes: Wishes,
  volume?: Volume,
  usage?: ForecastInput['usage'],
): { all: Forecast; provider: ProviderForecast } {
  const all = forecast({
    asOf: AS_OF,
    horizonDays: 90,
    models: [],
    includeUnconfirmed: false,
    offers: readCatalogue(),
    ...wishes,
    targets: [target],
    volume,
    usage,
  });
  expect(forecastSchema.parse(all)).toEqual(all);
  const [provider] = all.providers;
  if (!provider) throw new Error('no provider');
  return { all, provider };
}

const near = (value: number) => expect.closeTo(value, 6);
const band = (low: number, base: number, high: number) => ({
  low: near(low),
  base: near(base),
  high: near(high),
});

// The figures of these three are worked out by hand in docs/credits-forecast.md.
describe('the usage API, to Zhipu', () => {
  const files = ['openai-usage-api.json', 'dashboard-costs-gbk.csv'];

  it('says what OpenAI charged, and what it lists', async () => {
    const { all } = await forecastFiles(files, await targetOf('zhipu'));
    expect(all.today.charged).toEqual([{ currency: 'USD', perDay: near(0.6), days: 6 }]);
    expect(all.today.listed).toEqual({ currency: 'USD', perDay: near(0.5775) });
  });

  it('says what a day costs there', async () => {
    const { provider } = await forecastFiles(files, await targetOf('zhipu'));
    expect(provider.costPerDay).toEqual([{ currency: 'CNY', amount: band(1.39128, 1.496, 1.58576) }]);
    expect(provider.firstBilledDay).toEqual({ low: AS_OF, base: AS_OF, high: AS_OF });
  });

  it('burns the welcome pack only when unconfirmed offers are asked for', async () => {
    const target = await targetOf('zhipu');
    const without = await forecastFiles(files, target);
    expect(without.provider.pools).toEqual([]);
    expect(without.provider.skippedOffers).toContainEqual({
      offer: 'zhipu-welcome-20m',
      reason: 'unconfirmed',
    });
    const { provider } = await forecastFiles(files, target, { includeUnconfirmed: true });
    expect(provider.pools).toMatchObject([
      {
        offer: 'zhipu-welcome-20m',
        confirmed: false,
        lastDay: '2027-02-22',
        runsOut: { low: '2026-12-11', base: '2026-12-10', high: '2026-12-09' },
        expiresUnused: { low: 0, base: 0, high: 0 },
      },
    ]);
    expect(provider.firstBilledDay).toEqual({ low: '2026-12-11', base: '2026-12-10', high: '2026-12-09' });
    expect(provider.costOfHorizon[0]?.amount.base).toBeCloseTo(111.973333, 5);
    expect(provider.series).toHaveLength(90);
    expect(provider.series[14]).toEqual({
      day: '2026-12-09',
      freeTokens: band(20e6 - 15 * 1_227_600, 200_000, 0),
      cost: { CNY: { low: 0, base: 0, high: expect.closeTo(15 * 1.58576 - 1.58576 * (20 / 1.3992), 1) } },
    });
  });
});

describe('the dashboard’s export, to Alibaba', () => {
  const files = ['dashboard-usage-bom.csv'];

  it('keeps the currencies apart, and counts a hole as an idle day and as a lost one', async () => {
    const { all, provider } = await forecastFiles(files, await targetOf('alibaba'));
    expect(all.volume).toMatchObject({ days: 10, holes: 1, from: '2026-11-01', to: '2026-11-10' });
    expect(all.today.listed?.perDay).toBeCloseTo(0.1935, 6);
    expect(provider.costPerDay).toEqual([
      { currency: 'CNY', amount: band(0.13392, 0.144, 0.1696) },
      { currency: 'USD', amount: band(0.022692, 0.0244, 0.028737778) },
    ]);
    expect(provider.converted).toBeNull();
  });

  it('converts at the rate of the user only', async () => {
    const { provider } = await forecastFiles(files, await targetOf('alibaba'), { cnyPerUsd: 7.2 });
    expect(provider.converted?.USD.base).toBeCloseTo(0.0444, 6);
    expect(provider.converted?.CNY.base).toBeCloseTo(0.31968, 6);
  });

  it('keeps free quota from batch calls, and tells what expires', async () => {
    const { provider } = await forecastFiles(files, await targetOf('alibaba'), { includeUnconfirmed: true });
    expect(provider.pools).toMatchObject([
      {
        model: 'qwen3.7-plus',
        runsOut: { low: '2026-12-17', base: '2026-12-15', high: '2026-12-12' },
      },
      {
        model: 'qwen3.8-flash',
        runsOut: { low: null, base: null, high: null },
        lastDay: '2027-02-22',
        expiresUnused: { low: 1_000_000, base: 1_000_000, high: 1_000_000 },
      },
    ]);
    expect(provider.firstBilledDay?.base).toBe(AS_OF);
    expect(provider.skippedOffers).toContainEqual({ offer: 'alibaba-intl-new-user', reason: 'other-place' });
  });
});

describe('a log, to Moonshot’s international site', () => {
  it('spends a confirmed voucher by itself', async () => {
    const { all, provider } = await forecastFiles(['calls.jsonl'], await targetOf('moonshot', 'global'));
    expect(all.today.listed?.perDay).toBeCloseTo(0.5875, 6);
    expect(provider.costPerDay).toEqual([{ currency: 'USD', amount: band(0.16286, 0.182, 0.19332) }]);
    expect(provider.pools).toMatchObject([
      {
        offer: 'moonshot-intl-voucher-5usd',
        money: { value: 5, currency: 'USD' },
        confirmed: true,
        lastDay: null,
        runsOut: { low: '2026-12-25', base: '2026-12-22', high: '2026-12-20' },
        expiresUnused: null,
      },
    ]);
    expect(provider.firstBilledDay?.base).toBe('2026-12-22');
    expect(provider.costOfHorizon[0]?.amount.base).toBeCloseTo(90 * 0.182 - 5, 6);
  });
});

describe('forecast', () => {
  it('names no date without a volume', async () => {
    const models = ['gpt-4o-mini', 'gpt-4o'];
    const { all, provider } = run(await targetOf('zhipu'), { models, includeUnconfirmed: true });
    expect(all.volume).toBeNull();
    expect(all.today.listed).toBeNull();
    expect(provider.firstBilledDay).toBeNull();
    expect(provider.series).toEqual([]);
    expect(provider.pools[0]?.runsOut).toEqual({ low: null, base: null, high: null });
    expect(provider.models.map(({ to, price }) => [to, price?.input])).toEqual([
      ['glm-5.3-flash', 0.8],
      ['glm-5.3-flash', 0.8],
    ]);
  });

  it('lists models that it does not know, and guesses nothing', async () => {
    const volume = volumeOfOptions({ model: 'my-model', callsPerDay: 10, tokensIn: 10, tokensOut: 10 });
    const { all, provider } = run(await targetOf('zhipu'), {}, volume);
    expect(all.today.unpriced).toEqual(['my-model']);
    expect(provider).toMatchObject({ unknown: ['my-model'], costPerDay: [], models: [{ to: null }] });
    expect(provider.firstBilledDay).toEqual({ low: null, base: null, high: null });
  });

  it('names a model without a price', async () => {
    const volume = volumeOfOptions({
      model: 'gpt-4o-transcribe',
      callsPerDay: 1,
      tokensIn: 10,
      tokensOut: 1,
    });
    const { provider } = run(await targetOf('zhipu'), {}, volume);
    expect(provider).toMatchObject({ unpriced: ['glm-asr-2512'], costPerDay: [] });
  });

  it('takes the range of the user for the tokeniser', async () => {
    const volume = volumeOfOptions({ model: 'gpt-4o', callsPerDay: 1, tokensIn: 1e6, tokensOut: 0 });
    const { provider } = run(await targetOf('zhipu'), { tokenRatio: { low: 1.2, high: 1.4 } }, volume);
    expect(provider.costPerDay[0]?.amount).toEqual(band(0.96, 1.04, 1.12));
  });

  it('prices by the place of the endpoint', async () => {
    const models = ['gpt-5'];
    const cn = run(await targetOf('zhipu'), { models });
    const abroad = run(await targetOf('zhipu', 'intl-zai'), { models });
    expect(cn.provider.models[0]?.price).toMatchObject({ currency: 'CNY', input: 8 });
    expect(abroad.provider.models[0]?.price).toMatchObject({ currency: 'USD', input: 1.4 });
  });

  it('counts no offer of 2024, and none that has ended or must be looked up', async () => {
    const volume = volumeOfOptions({ model: 'gpt-4o', callsPerDay: 1, tokensIn: 1000, tokensOut: 100 });
    const wishes = { includeUnconfirmed: true, asOf: '2027-06-01' };
    const { provider } = run(await targetOf('zhipu'), wishes, volume);
    expect([provider.pools, provider.skippedOffers]).toEqual([[], []]);
  });
});
