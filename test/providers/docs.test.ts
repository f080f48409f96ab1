import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderProviderDocs } from '../../src/report/provider-docs.ts';

const FOLDER = new URL('../../docs/providers/', import.meta.url);
const pages = await renderProviderDocs();

test('docs/providers holds the generated pages and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])('%s is what scripts/generate-provider-docs.mjs writes today', (name, text) => {
  const written = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n');
  expect(written === text, 'run node scripts/generate-provider-docs.mjs').toBe(true);
});

test.each([...pages])('each row of a table in %s has as many cells as its heading', (_name, text) => {
  const tables = text.split(/\n\n+/).filter((block) => block.startsWith('| '));
  for (const table of tables) {
    const counts = table
      .trim()
      .split('\n')
      .map((line) => line.replaceAll('\\|', '').split('|').length);
    expect(new Set(counts).size).toBe(1);
  }
});
