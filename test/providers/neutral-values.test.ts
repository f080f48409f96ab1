import { describe, expect, it } from 'vitest';
import { isNeutralValue } from '../../src/providers/neutral-values.ts';

describe('isNeutralValue', () => {
  it.each([
    ['frequency_penalty', 0],
    ['n', 1],
    ['logit_bias', {}],
    ['service_tier', 'auto'],
    ['seed', null],
  ])('%s = %j asks for nothing', (name, value) => {
    expect(isNeutralValue(name, value)).toBe(true);
  });

  it.each([
    ['frequency_penalty', 0.5],
    ['logit_bias', { 1: -100 }],
    ['temperature', 0],
    ['seed', 0],
  ])('%s = %j asks for something', (name, value) => {
    expect(isNeutralValue(name, value)).toBe(false);
  });
});
