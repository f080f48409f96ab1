import { expect, test } from 'vitest';
import { isProviderId, loadProvider } from '../../src/providers/index.ts';

test('an unknown id is refused with the one that was probably meant', async () => {
  await expect(loadProvider('alibab')).rejects.toMatchObject({
    code: 'providers.unknown-near',
    args: { id: 'alibab', near: 'alibaba' },
  });
});

test('an id that is like none is refused with the list of all', async () => {
  await expect(loadProvider('xyz')).rejects.toMatchObject({
    code: 'providers.unknown',
    args: { known: expect.stringContaining('alibaba, baidu, zhipu') },
  });
});

test.each(['constructor', '__proto__', 'toString'])('%s is no provider', (id) => {
  expect(isProviderId(id)).toBe(false);
});
