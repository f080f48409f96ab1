import { describe, expect, it } from 'vitest';
import { destinationOf } from '../../src/core/vocabulary/endpoints.ts';
import { isOwnEnvName, isVendorEnvName } from '../../src/core/vocabulary/env-names.ts';
import { parseModelId } from '../../src/core/vocabulary/models.ts';
import type { Vendor } from '../../src/core/vocabulary/vendor.ts';
import { findDeparture } from '../../src/migrate/find-way.ts';
import { listProviders } from '../../src/providers/index.ts';

async function vendorOf(id: string): Promise<Vendor> {
  const departure = findDeparture(await listProviders(), id);
  if (!departure) throw new Error(`${id} is nobody to leave`);
  return departure.vendor;
}

describe('what a scan for another vendor sees', () => {
  it.each([
    ['https://dashscope.aliyuncs.com/compatible-mode/v1', 'direct'],
    ['https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions', 'direct'],
    ['https://my-space.cn-beijing.maas.aliyuncs.com/compatible-mode/v1', 'direct'],
    ['https://api.openai.com/v1', 'provider'],
    ['https://open.bigmodel.cn/api/paas/v4', 'provider'],
    ['https://dashscope.aliyuncs.com.example.org/compatible-mode/v1', 'unknown'],
    ['https://example.org/?to=https://dashscope.aliyuncs.com', 'unknown'],
  ])('%s is %s', async (url, kind) => {
    expect(destinationOf(url, await vendorOf('alibaba')).kind).toBe(kind);
  });

  it('reads the names of OpenAI’s variables too, as they may hold the vendor’s key', async () => {
    const alibaba = await vendorOf('alibaba');
    expect(isVendorEnvName('OPENAI_API_KEY', alibaba)).toBe(true);
    expect(isOwnEnvName('OPENAI_API_KEY', alibaba)).toBe(false);
    expect(isOwnEnvName('VITE_DASHSCOPE_API_KEY', alibaba)).toBe(true);
    expect(isOwnEnvName('ALIBABA_CLOUD_ACCESS_KEY_ID', alibaba)).toBe(false);
  });

  it('knows the vendor’s models and no others', async () => {
    const zhipu = await vendorOf('zhipu');
    expect(parseModelId('glm-4.7', zhipu)).toMatchObject({ surface: 'chat', prefixed: false });
    expect(parseModelId('embedding-3', zhipu)).toMatchObject({ surface: 'embeddings' });
    expect(parseModelId('gpt-4o', zhipu)).toBeUndefined();
  });

  it('leaves the scan for OpenAI as it is', () => {
    expect(destinationOf('https://dashscope.aliyuncs.com/compatible-mode/v1')).toMatchObject({
      kind: 'provider',
      provider: 'alibaba',
    });
    expect(parseModelId('glm-4.7')).toBeUndefined();
  });
});
