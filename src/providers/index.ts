import { MigrateScanError } from '../core/errors.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { type Provider, providerSchema } from './schema.ts';

type DataFile = Promise<{ readonly default: unknown }>;

/** The data file of each provider, in the order in which lists show them. None is read before it is asked for. */
const DATA_FILES = {
  alibaba: (): DataFile => import('./data/alibaba.json', { with: { type: 'json' } }),
  baidu: (): DataFile => import('./data/baidu.json', { with: { type: 'json' } }),
  zhipu: (): DataFile => import('./data/zhipu.json', { with: { type: 'json' } }),
  deepseek: (): DataFile => import('./data/deepseek.json', { with: { type: 'json' } }),
  moonshot: (): DataFile => import('./data/moonshot.json', { with: { type: 'json' } }),
  volcengine: (): DataFile => import('./data/volcengine.json', { with: { type: 'json' } }),
  tencent: (): DataFile => import('./data/tencent.json', { with: { type: 'json' } }),
  minimax: (): DataFile => import('./data/minimax.json', { with: { type: 'json' } }),
  siliconflow: (): DataFile => import('./data/siliconflow.json', { with: { type: 'json' } }),
};

export type ProviderId = keyof typeof DATA_FILES;

export const PROVIDER_IDS = Object.keys(DATA_FILES) as readonly ProviderId[];

/** Whether the catalogue has a provider of this id. */
export function isProviderId(id: string): id is ProviderId {
  return Object.hasOwn(DATA_FILES, id);
}

/**
 * Reads one provider of the catalogue.
 * @throws MigrateScanError `providers.unknown` or `providers.unknown-near` when there is none of this id.
 */
export async function loadProvider(id: string): Promise<Provider> {
  if (!isProviderId(id)) throw unknownProvider(id, PROVIDER_IDS);
  return providerSchema.parse((await DATA_FILES[id]()).default);
}

/** Reads all providers of the catalogue, in the order of `PROVIDER_IDS`. */
export function listProviders(): Promise<Provider[]> {
  return Promise.all(PROVIDER_IDS.map(loadProvider));
}

/** The error for an id that is not among `known`, with the one that was probably meant. */
export function unknownProvider(id: string, known: readonly string[]): MigrateScanError {
  const near = findNearMiss(id, known);
  return near
    ? new MigrateScanError('providers.unknown-near', { id, near })
    : new MigrateScanError('providers.unknown', { id, known: known.join(', ') });
}
