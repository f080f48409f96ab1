import { expect, it } from 'vitest';
import { OPENAI } from '../../../src/core/vocabulary/vendor.ts';
import { createYamlLayout } from '../../../src/migrate/config/layout/yaml.ts';

const NAME = 'OPENAI_API_KEY';

it('finds the pair of a variable beside six hundred levels of maps', () => {
  const nested = Array.from({ length: 600 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  const text = `${NAME}: x\n${nested}\n`;
  const unit = createYamlLayout({ file: 'a.yaml', text }, { vendor: OPENAI }).findUnit(0);
  expect(unit).toMatchObject({ from: 0, to: `${NAME}: x`.length });
});

it('leaves a file alone that is nested deeper than the parser may be trusted with', () => {
  const text = `${NAME}: x\nlist: ${'- '.repeat(20_000)}x\n`;
  expect(createYamlLayout({ file: 'a.yaml', text }, { vendor: OPENAI }).findUnit(0)).toBeUndefined();
});
