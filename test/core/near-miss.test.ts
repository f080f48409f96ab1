import { expect, it } from 'vitest';
import { findNearMiss } from '../../src/core/near-miss.ts';

it.each([
  ['includ', 'include'],
  ['excludes', 'exclude'],
  ['jsn', 'json'],
  ['chta', 'chat'],
  ['EMBEDDINGS', 'embeddings'],
  ['embed', 'embeddings'],
  ['zebra', undefined],
  ['x', undefined],
])('takes %s for %s', (word, meant) => {
  expect(findNearMiss(word, ['include', 'exclude', 'json', 'chat', 'embeddings'])).toBe(meant);
});
