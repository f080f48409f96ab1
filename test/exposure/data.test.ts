import { expect, test } from 'vitest';
import * as data from '../../src/exposure/data.ts';
import * as schema from '../../src/exposure/data-schema.ts';

test.each([
  ['platforms', schema.platformsSchema, data.platformsData],
  ['countries', schema.countriesSchema, data.countriesData],
  ['rules', schema.rulesSchema, data.rulesData],
  ['weak signals', schema.weakSignalsSchema, data.weakSignalsData],
  ['traps', schema.trapsSchema, data.trapsData],
] as const)('the file of the %s is what its schema says', (_name, fileSchema, file) => {
  expect(fileSchema.safeParse(file).error).toBeUndefined();
});
