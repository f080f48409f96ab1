import { describe, expect, test } from 'vitest';
import { openRepository, resolveIn } from '../repository.ts';

const paths = (entries: Record<string, string[]>, rest: object = {}) => ({
  compilerOptions: { paths: entries, ...rest },
});

describe('paths', () => {
  test.each([
    ['a wildcard', { '@/*': ['./src/*'] }, '@/b', 'src/b.ts'],
    ['an exact key', { llm: ['./src/b.ts'] }, 'llm', 'src/b.ts'],
    ['a suffix', { '*.svc': ['./src/*.ts'] }, 'b.svc', 'src/b.ts'],
    ['the second target', { '@/*': ['./gone/*', './src/*'] }, '@/b', 'src/b.ts'],
    ['the longest prefix', { '@/*': ['./other/*'], '@/x/*': ['./src/*'] }, '@/x/b', 'src/b.ts'],
    ['the catch-all', { '*': ['./src/*'] }, 'b', 'src/b.ts'],
  ])('%s', (_, entries, specifier, expected) => {
    const configs = { 'tsconfig.json': paths(entries) };
    const files = ['src/b.ts', 'other/x/b.ts'];
    expect(resolveIn({ files, configs }, specifier, 'src/a.ts')).toBe(expected);
  });

  test('are relative to baseUrl', () => {
    const configs = { 'tsconfig.json': paths({ '@/*': ['*'] }, { baseUrl: './src' }) };
    expect(resolveIn({ files: ['src/b.ts'], configs }, '@/b', 'a.ts')).toBe('src/b.ts');
  });

  test('of the nearest config win', () => {
    const configs = {
      'tsconfig.json': paths({ '@/*': ['./*'] }),
      'web/tsconfig.json': paths({ '@/*': ['./src/*'] }),
    };
    expect(resolveIn({ files: ['b.ts', 'web/src/b.ts'], configs }, '@/b', 'web/a.ts')).toBe('web/src/b.ts');
  });

  test('of a config above hold where the nearest has none', () => {
    const configs = { 'tsconfig.json': paths({ '@/*': ['./src/*'] }), 'web/tsconfig.json': {} };
    expect(resolveIn({ files: ['src/b.ts'], configs }, '@/b', 'web/a.ts')).toBe('src/b.ts');
  });

  test('hold in jsconfig.json too', () => {
    const configs = { 'jsconfig.json': paths({ '@/*': ['./src/*'] }) };
    expect(resolveIn({ files: ['src/b.js'], configs }, '@/b', 'a.js')).toBe('src/b.js');
  });

  test('never lead out of the root', () => {
    const configs = { 'tsconfig.json': paths({ '@/*': ['../../etc/*'] }) };
    expect(resolveIn({ files: ['etc/b.ts'], configs }, '@/b', 'a.ts')).toBe('unresolved');
  });

  test('may have comments and trailing commas', () => {
    const text = '{ /* x */ "compilerOptions": { "paths": { "@/*": ["./src/*"], }, }, // y\n }';
    expect(resolveIn({ files: ['src/b.ts'], configs: { 'tsconfig.json': text } }, '@/b', 'a.ts')).toBe(
      'src/b.ts',
    );
  });
});

describe('baseUrl', () => {
  const configs = { 'tsconfig.json': { compilerOptions: { baseUrl: '.' } } };

  test('makes bare specifiers files', () => {
    expect(resolveIn({ files: ['lib/b.ts'], configs }, 'lib/b', 'src/a.ts')).toBe('lib/b.ts');
  });

  test('gives way to a declared package of that name', () => {
    const withPackage = { ...configs, 'package.json': { dependencies: { openai: '4' } } };
    expect(resolveIn({ files: ['openai.ts'], configs: withPackage }, 'openai', 'a.ts')).toBe(
      'package:openai',
    );
  });
});

describe('extends', () => {
  const base = paths({ '@/*': ['./src/*'] });

  test.each([
    ['a file', './base.json'],
    ['a file without extension', './base'],
    ['a list, the last wins', ['./other.json', './base.json']],
    ['a package of the workspace', '@acme/tsconfig/base.json'],
  ])('%s', (_, parent) => {
    const configs = {
      'package.json': { workspaces: ['config'] },
      'config/package.json': { name: '@acme/tsconfig' },
      'config/base.json': paths({ '@/*': ['../src/*'] }),
      'tsconfig.json': { extends: parent },
      'base.json': base,
      'other.json': paths({ '@/*': ['./other/*'] }),
    };
    expect(resolveIn({ files: ['src/b.ts', 'other/b.ts'], configs }, '@/b', 'a.ts')).toBe('src/b.ts');
  });

  test('keeps paths relative to the config that declares them', () => {
    const configs = {
      'config/base.json': paths({ '@/*': ['../src/*'] }),
      'tsconfig.json': { extends: './config/base' },
    };
    expect(resolveIn({ files: ['src/b.ts'], configs }, '@/b', 'a.ts')).toBe('src/b.ts');
  });

  test('knows configDir', () => {
    const configs = {
      'config/base.json': paths({ '@/*': [`\${configDir}/src/*`] }),
      'web/tsconfig.json': { extends: '../config/base.json' },
    };
    expect(resolveIn({ files: ['web/src/b.ts'], configs }, '@/b', 'web/a.ts')).toBe('web/src/b.ts');
  });

  test('follows the configs beside a solution-style config', () => {
    const configs = {
      'tsconfig.json': {
        files: [],
        references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }],
      },
      'tsconfig.node.json': {},
      'tsconfig.app.json': base,
    };
    expect(resolveIn({ files: ['src/b.ts'], configs }, '@/b', 'a.ts')).toBe('src/b.ts');
  });
});

describe('warnings', () => {
  const warningsOf = (texts: Record<string, string>) => {
    const { resolver } = openRepository({ 'a.ts': '', ...texts });
    resolver.resolve('@/b', 'a.ts');
    return resolver.warnings().map(({ code, file, line }) => ({ code, file, line }));
  };

  test('name file and line of broken JSON', () => {
    expect(warningsOf({ 'tsconfig.json': '{\n  "compilerOptions": {\n    "paths" ["x"]\n  }\n}' })).toEqual([
      { code: 'module-config-syntax', file: 'tsconfig.json', line: 3 },
    ]);
  });

  test('name a missing parent', () => {
    expect(warningsOf({ 'tsconfig.json': '{"extends":"./gone.json"}' })).toEqual([
      { code: 'module-extends-missing', file: 'tsconfig.json', line: undefined },
    ]);
  });

  test('name a circle once and survive it', () => {
    const texts = { 'tsconfig.json': '{"extends":"./b.json"}', 'b.json': '{"extends":"./tsconfig.json"}' };
    expect(warningsOf(texts)).toEqual([{ code: 'module-extends-cycle', file: 'b.json', line: undefined }]);
  });

  test.each(['./.svelte-kit/tsconfig.json', '@tsconfig/node20', 'expo/tsconfig.base'])(
    'are silent about %s, which an install or a build brings',
    (parent) => {
      expect(warningsOf({ 'tsconfig.json': JSON.stringify({ extends: parent }) })).toEqual([]);
    },
  );

  test('survive nesting that no person wrote', () => {
    const text = `{"a":${'['.repeat(100_000)}`;
    expect(warningsOf({ 'package.json': text })).toMatchObject([
      { code: 'module-config-syntax', file: 'package.json' },
    ]);
  });
});
