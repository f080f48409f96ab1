import { expect, it } from 'vitest';
import { findDeepNesting } from '../../src/config/nesting.ts';

it.each(['[', '{', '- ', '? ', '[{'])('finds %j nested too deep', (piece) => {
  expect(findDeepNesting(piece.repeat(20_000))).toBeTypeOf('number');
});

it.each(['[] ', '{a: [1]}\n', '- a\n', 'a: b\n'])('accepts %j many times', (piece) => {
  expect(findDeepNesting(piece.repeat(20_000))).toBeUndefined();
});
