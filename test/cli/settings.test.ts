import { expect, it } from 'vitest';
import { resolveScanOptions } from '../../src/cli/settings.ts';

const flags = { interactive: true };

it('has defaults', () => {
  const options = resolveScanOptions(flags, {});
  expect(options).toEqual({
    include: [],
    exclude: [],
    tests: true,
    surfaces: [],
    kinds: [],
    maxFileBytes: 2_097_152,
    maxFileSeconds: 30,
  });
});

it('takes the config over the defaults', () => {
  const config = {
    tests: false,
    maxFileSize: '1kb',
    maxFileSeconds: 5,
    surfaces: ['chat' as const],
    include: ['src/**'],
  };
  expect(resolveScanOptions(flags, config)).toMatchObject({
    tests: false,
    maxFileBytes: 1024,
    maxFileSeconds: 5,
    surfaces: ['chat'],
    include: ['src/**'],
  });
});

it('takes a flag over the config', () => {
  const config = {
    tests: false,
    maxFileSize: 10,
    maxFileSeconds: 5,
    kinds: ['call' as const],
    exclude: ['a'],
  };
  const given = {
    ...flags,
    tests: true,
    maxFileSize: 20,
    maxFileSeconds: 0.5,
    kind: ['env' as const],
    exclude: ['b'],
  };
  expect(resolveScanOptions(given, config)).toMatchObject({
    tests: true,
    maxFileBytes: 20,
    maxFileSeconds: 0.5,
    kinds: ['env'],
    exclude: ['b'],
  });
});
