import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRepository, resolveIn } from '../repository.ts';

describe('relative specifiers', () => {
  test.each([
    ['./b', 'src/b.ts'],
    ['./b', 'src/b.tsx'],
    ['./b', 'src/b.mts'],
    ['./b', 'src/b.cjs'],
    ['./b', 'src/b.vue'],
    ['./b', 'src/b.svelte'],
    ['./b', 'src/b.astro'],
    ['./b', 'src/b.json'],
    ['./b', 'src/b.d.ts'],
    ['./b', 'src/b/index.ts'],
    ['./b/', 'src/b/index.js'],
    ['.', 'src/index.ts'],
    ['..', 'index.ts'],
    ['../lib/b', 'lib/b.js'],
    ['./b.js', 'src/b.js'],
    ['./b.js', 'src/b.ts'],
    ['./b.js', 'src/b.tsx'],
    ['./b.mjs', 'src/b.mts'],
    ['./b.cjs', 'src/b.cts'],
    ['./b.server', 'src/b.server.ts'],
    ['./b.ts?raw', 'src/b.ts'],
    ['!raw-loader!./b.ts', 'src/b.ts'],
  ])('%s is %s', (specifier, file) => {
    expect(resolveIn({ files: [file] }, specifier, 'src/a.ts')).toBe(file);
  });

  test('prefers the file to the folder', () => {
    expect(resolveIn({ files: ['b.ts', 'b/index.ts'] }, './b', 'a.ts')).toBe('b.ts');
  });

  test('prefers code to declarations', () => {
    expect(resolveIn({ files: ['b.js', 'b.d.ts'] }, './b', 'a.ts')).toBe('b.js');
  });

  test('does not leave the root', () => {
    expect(resolveIn({ files: ['secret.ts'] }, '../../secret', 'src/a.ts')).toBe('unresolved');
  });

  test('is unresolved where there is no such file', () => {
    expect(resolveIn({}, './b', 'a.ts')).toBe('unresolved');
  });
});

describe('specifiers of packages', () => {
  test.each([
    ['openai', 'package:openai'],
    ['openai/resources/chat', 'package:openai/resources/chat'],
    ['@azure/openai', 'package:@azure/openai'],
    ['@langchain/core/messages', 'package:@langchain/core/messages'],
    ['node:https', 'package:node:https'],
    ['node:fs/promises', 'package:node:fs/promises'],
    ['npm:openai@4.20.1', 'package:openai'],
    ['npm:openai@^4/resources', 'package:openai/resources'],
    ['npm:/@langchain/openai@0.3.0/x', 'package:@langchain/openai/x'],
    ['jsr:@openai/openai@4.20.1', 'package:@openai/openai'],
    ['https://esm.sh/openai@4.20.1', 'package:openai'],
    ['https://esm.sh/v135/openai@4.20.1/resources?target=deno', 'package:openai/resources'],
    ['https://deno.land/x/openai@v4.20.1/mod.ts', 'package:openai'],
    ['https://cdn.skypack.dev/openai@3.1.0?dts', 'package:openai'],
    ['https://cdn.jsdelivr.net/npm/openai@4/+esm', 'package:openai'],
    ['https://unpkg.com/@azure/openai@1.0.0/dist/index.js', 'package:@azure/openai/dist/index.js'],
    ['$env/static/private', 'package:$env/static/private'],
    ['https://example.org/openai.js', 'unresolved'],
    ['https://esm.sh/gh/owner/name', 'unresolved'],
    ['data:text/javascript,1', 'unresolved'],
    ['', 'unresolved'],
  ])('%j is %s', (specifier, expected) => {
    expect(resolveIn({}, specifier, 'a.ts')).toBe(expected);
  });

  test('follows an alias of a dependency', () => {
    const configs = { 'package.json': { dependencies: { 'openai-v3': 'npm:openai@3.3.0' } } };
    expect(resolveIn({ configs }, 'openai-v3', 'src/a.ts')).toBe('package:openai');
  });
});

describe('package.json imports', () => {
  const files = ['src/llm.ts', 'src/db/pool.ts'];

  test.each([
    ['#llm', { '#llm': './src/llm.ts' }, 'src/llm.ts'],
    ['#db/pool', { '#db/*': './src/db/*.ts' }, 'src/db/pool.ts'],
    ['#llm', { '#llm': { node: './dist/llm.js', default: './dist/llm.browser.js' } }, 'src/llm.ts'],
    ['#sdk', { '#sdk': 'openai' }, 'package:openai'],
    ['#gone', { '#gone': null }, 'package:#gone'],
  ])('%s by %j', (specifier, imports, expected) => {
    expect(resolveIn({ files, configs: { 'package.json': { imports } } }, specifier, 'src/a.ts')).toBe(
      expected,
    );
  });
});

describe('import maps of Deno', () => {
  test.each([
    ['deno.json', { imports: { openai: 'npm:openai@4' } }, 'openai', 'package:openai'],
    ['deno.jsonc', '{ // map\n "imports": { "@/": "./src/", }, }', '@/b.ts', 'src/b.ts'],
    ['import_map.json', { imports: { llm: './src/b.ts' } }, 'llm', 'src/b.ts'],
    [
      'deno.json',
      { imports: { 'openai/': 'https://esm.sh/openai@4/' } },
      'openai/resources',
      'package:openai/resources',
    ],
  ])('%s with %j', (file, map, specifier, expected) => {
    expect(resolveIn({ files: ['src/b.ts'], configs: { [file]: map } }, specifier, 'src/a.ts')).toBe(
      expected,
    );
  });

  test('reads the file that importMap names', () => {
    const configs = {
      'deno.json': { importMap: './maps/m.json' },
      'maps/m.json': { imports: { b: '../src/b.ts' } },
    };
    expect(resolveIn({ files: ['src/b.ts'], configs }, 'b', 'src/a.ts')).toBe('src/b.ts');
  });

  test('survives an importMap that names itself', () => {
    const configs = { 'deno.json': { importMap: './m.json' }, 'm.json': { importMap: './m.json' } };
    expect(resolveIn({ configs }, 'openai', 'a.ts')).toBe('package:openai');
  });
});

test('takes a dollar in a name as it is', () => {
  const configs = { 'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } } };
  expect(resolveIn({ files: ['src/$&.ts'], configs }, '@/$&', 'a.ts')).toBe('src/$&.ts');
});

describe('aliases that no config declares', () => {
  test.each([
    ['$lib/llm', '@sveltejs/kit', 'src/lib/llm.ts'],
    ['$lib', '@sveltejs/kit', 'src/lib/index.ts'],
    ['$misc/llm', '@sveltejs/kit', 'src/misc/llm.ts'],
    ['~/utils/llm', 'nuxt', 'utils/llm.ts'],
    ['@/utils/llm', 'nuxt', 'app/utils/llm.ts'],
    ['~~/server/llm', 'nuxt', 'server/llm.ts'],
    ['@/llm', 'vite', 'src/llm.ts'],
    ['~/llm', '@remix-run/node', 'app/llm.ts'],
    ['@components/Chat', 'vite', 'src/components/Chat.vue'],
    ['/src/llm', 'vite', 'src/llm.ts'],
  ])('%s with %s', (specifier, dependency, file) => {
    const configs = { 'web/package.json': { dependencies: { [dependency]: '1' } } };
    expect(resolveIn({ files: [`web/${file}`], configs }, specifier, 'web/src/routes/a.ts')).toBe(
      `web/${file}`,
    );
  });

  test('counts only where the target exists', () => {
    expect(resolveIn({ files: ['src/b.ts'] }, '@/c', 'src/a.ts')).toBe('unresolved');
  });

  test('gives way to a declared package', () => {
    const configs = { 'package.json': { dependencies: { '@scope/pkg': '1' } } };
    expect(resolveIn({ files: ['src/scope/pkg.ts'], configs }, '@scope/pkg', 'a.ts')).toBe(
      'package:@scope/pkg',
    );
  });
});

test('never throws and never leaves the files it was given', () => {
  const files = ['a.ts', 'src/b.ts', 'src/c/index.js'];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'./@#~$:*?!a\\b ') }), (specifier) => {
      const { resolver } = openRepository(Object.fromEntries(files.map((file) => [file, ''])));
      const found = resolver.resolve(specifier, 'src/b.ts');
      expect(found.kind !== 'file' || files.includes(found.file)).toBe(true);
    }),
  );
});
