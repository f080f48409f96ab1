import { expect, test } from 'vitest';
import { MESSAGES } from '../../../src/core/messages/catalogue.ts';
import { PACKAGE_RULES } from '../../../src/scan/reach/package-rules.ts';
import { FIRM_RULES, SOFT_RULES } from '../../../src/scan/reach/rules.ts';

const CODES = [...new Set([...FIRM_RULES, ...SOFT_RULES, ...PACKAGE_RULES].map(({ code }) => code))];

test.each(CODES)('%s has its words', (code) => {
  expect(MESSAGES[code]).toBeDefined();
});

test('every rule has a condition', () => {
  const bare = [...FIRM_RULES, ...SOFT_RULES].filter(
    ({ path, inPackage, text, imports }) => !path && !inPackage && !text && !imports,
  );
  expect(bare).toEqual([]);
});

test('no pattern keeps a position between files', () => {
  const patterns = [...FIRM_RULES, ...SOFT_RULES].flatMap(({ path, inPackage, text, without }) => [
    path,
    inPackage,
    text,
    without,
  ]);
  expect(patterns.filter((pattern) => pattern?.global || pattern?.sticky)).toEqual([]);
});
