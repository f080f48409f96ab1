import { describe, expect, it } from 'vitest';
import { type Placing, placeModule, specifierOf } from '../../../src/migrate/switch/place-module.ts';

function place(importers: string[], wishes: Partial<Placing> = {}): string {
  return placeModule({
    files: new Set(importers),
    packageFolder: '',
    importers,
    syntax: 'ts',
    isModule: false,
    ...wishes,
  });
}

describe('the place of a switch', () => {
  it('is the folder that its importers have in common, beside the first', () => {
    expect(place(['src/lib/openai.ts', 'src/chat.ts', 'scripts/once.ts'])).toBe('src/llm-endpoint.ts');
  });

  it.each([
    ['pages/api/chat.ts', 'llm-endpoint.ts'],
    ['src/pages/api/chat.ts', 'src/llm-endpoint.ts'],
    ['app/api/chat/route.ts', 'app/llm-endpoint.ts'],
    ['src/routes/chat.ts', 'src/llm-endpoint.ts'],
    ['netlify/functions/chat.ts', 'netlify/llm-endpoint.ts'],
  ])('is outside of folders of routes: %s', (importer, expected) => {
    expect(place([importer])).toBe(expected);
  });

  it('is src or lib rather than the root, where routes lie at the root', () => {
    const files = new Set(['pages/api/chat.ts', 'lib/names.ts']);
    expect(place(['pages/api/chat.ts'], { files })).toBe('lib/llm-endpoint.ts');
  });

  it('is inside the package', () => {
    const importers = ['packages/desk/index.ts'];
    expect(place(importers, { packageFolder: 'packages/desk' })).toBe('packages/desk/llm-endpoint.ts');
  });

  it('takes no file away, whatever its extension or case', () => {
    const files = new Set(['src/a.ts', 'src/LLM-endpoint.tsx', 'src/llm-endpoint-2.test.ts']);
    expect(place(['src/a.ts'], { files })).toBe('src/llm-endpoint-3.ts');
  });

  it.each([
    ['esm', 'a.js', true, 'llm-endpoint.js'],
    ['esm', 'a.mjs', false, 'llm-endpoint.mjs'],
    ['cjs', 'a.js', false, 'llm-endpoint.js'],
    ['cjs', 'a.cjs', true, 'llm-endpoint.cjs'],
    ['deno', 'a.ts', false, 'llm-endpoint.ts'],
  ] as const)('has the extension that Node reads as %s from %s', (syntax, importer, isModule, expected) => {
    expect(place([importer], { syntax, isModule })).toBe(expected);
  });
});

it.each([
  ['src/chat/ask.ts', 'src/llm-endpoint.ts', '', '../llm-endpoint'],
  ['src/a.ts', 'src/llm-endpoint.ts', '.js', './llm-endpoint.js'],
  ['a.ts', 'llm-endpoint.ts', '.ts', './llm-endpoint.ts'],
  ['a.js', 'llm-endpoint.cjs', '', './llm-endpoint.cjs'],
] as const)('%s imports %s with %j as %s', (from, module, style, expected) => {
  expect(specifierOf(from, module, style)).toBe(expected);
});
