import { describe, expect, it } from 'vitest';
import { DependencyRanges } from '../../src/files/dependency-ranges.ts';

function rangesOf(texts: Readonly<Record<string, string>>): DependencyRanges {
  return new DependencyRanges({ files: new Set(Object.keys(texts)), read: (file) => texts[file] });
}

const PNPM =
  'packages: [packages/*]\ncatalog:\n  openai: ^4.1.0\n  alias: npm:openai@^5\ncatalogs:\n  ai:\n    openai: ^6.0.0\n';

describe('DependencyRanges', () => {
  it.each([
    ['^4.0.0', '^4.0.0'],
    ['catalog:', '^4.1.0'],
    ['catalog:default', '^4.1.0'],
    ['catalog:ai', '^6.0.0'],
    ['catalog:unknown', 'catalog:unknown'],
    ['workspace:^1.2.0', '^1.2.0'],
    ['workspace:*', '*'],
    ['workspace:../openai', '*'],
  ])('reads %s as %s', (range, expected) => {
    const ranges = rangesOf({ 'pnpm-workspace.yaml': PNPM });
    expect(ranges.resolve({ name: 'openai', range, directory: 'packages/a' })).toEqual({
      name: 'openai',
      range: expected,
    });
  });

  it('sees through an alias, also in a catalog', () => {
    const ranges = rangesOf({ 'pnpm-workspace.yaml': PNPM });
    const resolve = (name: string, range: string) => ranges.resolve({ name, range, directory: '' });
    expect(resolve('mine', 'npm:openai@^4')).toEqual({ name: 'openai', range: '^4' });
    expect(resolve('mine', 'npm:@ai-sdk/openai')).toEqual({ name: '@ai-sdk/openai', range: '*' });
    expect(resolve('alias', 'catalog:')).toEqual({ name: 'openai', range: '^5' });
  });

  it.each([
    ['package.json', '{"workspaces":{"packages":[],"catalog":{"openai":"^4.1.0"}}}'],
    ['package.json', '{"catalog":{"openai":"^4.1.0",}}'],
    ['.yarnrc.yml', 'catalog:\n  openai: ^4.1.0\n'],
  ])('reads catalogs of %s: %s', (file, text) => {
    const ranges = rangesOf({ [file]: text });
    expect(ranges.resolve({ name: 'openai', range: 'catalog:', directory: 'a/b' }).range).toBe('^4.1.0');
  });

  it('takes the nearest catalog that knows the package', () => {
    const nearer = 'catalog:\n  openai: ^7.0.0\n';
    const ranges = rangesOf({ 'pnpm-workspace.yaml': PNPM, 'a/pnpm-workspace.yaml': nearer });
    expect(ranges.resolve({ name: 'openai', range: 'catalog:', directory: 'a/b' }).range).toBe('^7.0.0');
  });

  it('warns of a catalog file that cannot be read, once', () => {
    const ranges = rangesOf({ 'pnpm-workspace.yaml': 'catalog: [}' });
    const request = { name: 'openai', range: 'catalog:', directory: '' };
    expect(ranges.resolve(request).range).toBe('catalog:');
    ranges.resolve(request);
    expect(ranges.warnings).toEqual([{ code: 'catalog-invalid', args: {}, file: 'pnpm-workspace.yaml' }]);
  });

  it('is not misled by names that every object has', () => {
    const ranges = rangesOf({ 'package.json': '{"catalog":{}}' });
    expect(ranges.resolve({ name: 'constructor', range: 'catalog:', directory: '' }).range).toBe('catalog:');
  });
});
