import { expect, it } from 'vitest';
import { MESSAGES } from '../../src/core/messages/catalogue.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

it.each(Object.entries(MESSAGES))('%s says the same in both languages', (_code, message) => {
  expect(message.en).not.toBe('');
  expect(message['zh-CN']).not.toBe('');
  const known = new Set(placeholders(message.en));
  const chinese = placeholders(message['zh-CN']);
  expect(chinese.filter((name) => !known.has(name))).toEqual([]);
  expect(placeholders(message.hint?.en ?? '')).toEqual(placeholders(message.hint?.['zh-CN'] ?? ''));
});
