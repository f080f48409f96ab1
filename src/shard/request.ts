import { MigrateScanError } from '../core/errors.ts';

/** One of several machines that scan one repository together. */
export interface Shard {
  /** 1 to `total`. */
  readonly index: number;
  readonly total: number;
}

type Env = Readonly<Record<string, string | undefined>>;

const MOST_SHARDS = 1000;

/** How CI services tell their parallel jobs apart. `first` is the number of the first job. */
const SERVICES = [
  { index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  { index: 'CIRCLE_NODE_INDEX', total: 'CIRCLE_NODE_TOTAL', first: 0 },
  { index: 'BUILDKITE_PARALLEL_JOB', total: 'BUILDKITE_PARALLEL_JOB_COUNT', first: 0 },
] as const;

/** Reads `2/5`, or `auto` for what the CI service says. @throws MigrateScanError `shard.invalid`, `shard.auto-unknown` */
export function resolveShard(value: string, env: Env): Shard {
  if (value === 'auto') return resolveFromService(env);
  const [, index, total] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  return checkShard({ index: Number(index), total: Number(total) }, value);
}

function resolveFromService(env: Env): Shard {
  const service = SERVICES.find(({ index, total }) => env[index] !== undefined && env[total] !== undefined);
  if (!service) {
    const names = SERVICES.map(({ index, total }) => `${index}/${total}`).join(', ');
    throw new MigrateScanError('shard.auto-unknown', { names });
  }
  const value = `${env[service.index]}/${env[service.total]}`;
  const index = Number(env[service.index]) - service.first + 1;
  return checkShard({ index, total: Number(env[service.total]) }, value);
}

function checkShard(shard: Shard, value: string): Shard {
  const { index, total } = shard;
  const isWhole = Number.isInteger(index) && Number.isInteger(total);
  if (isWhole && index >= 1 && index <= total && total <= MOST_SHARDS) return shard;
  throw new MigrateScanError('shard.invalid', { value });
}
