import { describe, expect, it } from 'vitest';
import { findWay } from '../../src/migrate/find-way.ts';
import { mapModel } from '../../src/migrate/map-model.ts';
import { resolveTarget } from '../../src/migrate/resolve-target.ts';
import { listProviders } from '../../src/providers/index.ts';

async function mapOf(id: string, { from, to }: { from: string; to: string }) {
  const way = findWay(await listProviders(), { from, to });
  return mapModel(id, way.provider, resolveTarget(way.provider, { from: way.from }));
}

describe('models on the way from one provider to another', () => {
  it('go by the OpenAI models that they stand for', async () => {
    const mapped = await mapOf('qwen3.8-max', { from: 'alibaba', to: 'zhipu' });
    expect(mapped).toMatchObject({ to: 'glm-5.3', status: 'review', others: [] });
  });

  it('are for a look where they stand for several, and the others are named', async () => {
    const mapped = await mapOf('qwen3.7-plus', { from: 'alibaba', to: 'zhipu' });
    expect(mapped).toMatchObject({ to: 'glm-5.3-flash', status: 'review', others: ['glm-4.7'] });
  });

  it('keep their names where both serve them', async () => {
    const mapped = await mapOf('glm-5.3', { from: 'baidu', to: 'zhipu' });
    expect(mapped).toMatchObject({ to: 'glm-5.3', status: 'automatic' });
  });

  it('go the way of the model that replaced them', async () => {
    const mapped = await mapOf('qwen-vl-max', { from: 'alibaba', to: 'openai' });
    expect(mapped?.status).toBe('review');
    expect(mapped?.to).toBe((await mapOf('qwen3.7-plus', { from: 'alibaba', to: 'openai' }))?.to);
  });

  it('are known by a snapshot’s date too', async () => {
    const mapped = await mapOf('qwen3.7-plus-2026-04-28', { from: 'alibaba', to: 'zhipu' });
    expect(mapped).toMatchObject({ from: 'qwen3.7-plus-2026-04-28', to: 'glm-5.3-flash' });
  });

  it('have no successor where the catalogue knows none', async () => {
    expect(await mapOf('qwen-long', { from: 'alibaba', to: 'zhipu' })).toBeUndefined();
  });
});
