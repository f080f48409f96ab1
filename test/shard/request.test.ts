import { expect, it } from 'vitest';
import { resolveShard } from '../../src/shard/request.ts';

it.each([
  ['2/5', {}, [2, 5]],
  ['auto', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '4' }, [1, 4]],
  ['auto', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '4' }, [1, 4]],
  ['auto', { BUILDKITE_PARALLEL_JOB: '3', BUILDKITE_PARALLEL_JOB_COUNT: '4' }, [4, 4]],
])('reads %s of %j', (value, env, [index, total]) => {
  expect(resolveShard(value, env)).toEqual({ index, total });
});

it.each([
  ['0/3', 'shard.invalid', {}],
  ['4/3', 'shard.invalid', {}],
  ['1/1001', 'shard.invalid', {}],
  ['1', 'shard.invalid', {}],
  ['a/b', 'shard.invalid', {}],
  ['auto', 'shard.auto-unknown', {}],
  ['auto', 'shard.invalid', { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '4' }],
])('refuses %s (%s)', (value, code, env) => {
  expect(() => resolveShard(value, env)).toThrowError(expect.objectContaining({ code }));
});
