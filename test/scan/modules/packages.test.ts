import { describe, expect, test } from 'vitest';
import { resolveIn } from '../repository.ts';

const FROM = 'apps/web/a.ts';

describe('packages of the workspace', () => {
  test.each([
    ['npm', { 'package.json': { workspaces: ['packages/*'] } }],
    ['Yarn', { 'package.json': { workspaces: { packages: ['./packages/*/'] } } }],
    ['pnpm', { 'pnpm-workspace.yaml': 'packages:\n  - "packages/**"\n  - "!**/test/**"\n' }],
    ['Lerna', { 'lerna.json': { packages: ['packages/*'] } }],
    ['Rush', { 'rush.json': { projects: [{ packageName: '@acme/llm', projectFolder: 'packages/llm' }] } }],
  ])('are found by %s', (_, declaration) => {
    const configs = {
      ...declaration,
      'packages/llm/package.json': { name: '@acme/llm', main: 'src/main.ts' },
    };
    expect(resolveIn({ files: ['packages/llm/src/main.ts'], configs }, '@acme/llm', FROM)).toBe(
      'packages/llm/src/main.ts',
    );
  });

  test('are found behind link: and file:', () => {
    const configs = {
      'apps/web/package.json': { dependencies: { llm: 'file:../../llm' } },
      'llm/package.json': { name: 'llm', main: 'index.js' },
    };
    expect(resolveIn({ files: ['llm/index.js'], configs }, 'llm', FROM)).toBe('llm/index.js');
  });

  test('do not include folders that the workspace leaves out', () => {
    const configs = {
      'package.json': { workspaces: ['packages/*', '!packages/openai'] },
      'packages/openai/package.json': { name: 'openai', main: 'index.js' },
    };
    expect(resolveIn({ files: ['packages/openai/index.js'], configs }, 'openai', FROM)).toBe(
      'package:openai',
    );
  });

  test('stay packages where no file of theirs is known', () => {
    const configs = {
      'package.json': { workspaces: ['packages/*'] },
      'packages/llm/package.json': { name: 'llm' },
    };
    expect(resolveIn({ configs }, 'llm/sub', FROM)).toBe('package:llm/sub');
  });

  test.each(['./', '.'])('include the one that declares it, by %j', (itself) => {
    const configs = {
      'typescript/package.json': { name: 'typechat', main: 'index.js', workspaces: [itself, './examples/*'] },
      'typescript/examples/coffee/package.json': { name: 'coffee' },
    };
    const from = 'typescript/examples/coffee/main.ts';
    expect(resolveIn({ files: ['typescript/index.js'], configs }, 'typechat', from)).toBe(
      'typescript/index.js',
    );
  });

  test.each(['', '!', '/', '*'.repeat(50), 'a'.repeat(100_000), '+(a|+(a))'])(
    'survive the pattern %.20j',
    (odd) => {
      const configs = { 'package.json': { workspaces: [odd, `!${odd}`] } };
      expect(resolveIn({ configs }, 'llm', FROM)).toBe('package:llm');
    },
  );

  test('survive broken YAML', () => {
    expect(resolveIn({ configs: { 'pnpm-workspace.yaml': 'packages: [' } }, 'llm', FROM)).toBe('package:llm');
  });
});

describe('the entry of a package', () => {
  const root = { 'package.json': { workspaces: ['packages/*'] } };

  test.each([
    ['exports as a string', '', { exports: './src/index.ts' }, 'src/index.ts'],
    ['the built file itself', '', { main: './dist/index.js' }, 'dist/index.js'],
    ['the source of a built file', '', { main: './dist/index.js' }, 'src/index.ts'],
    ['the source of a build per format', '', { module: './dist/esm/index.mjs' }, 'src/index.ts'],
    ['the source of declarations', '', { types: './dist/types/index.d.ts' }, 'src/index.ts'],
    [
      'the condition source',
      '',
      { exports: { '.': { import: './dist/x.js', source: './src/y.ts' } } },
      'src/y.ts',
    ],
    ['import before types', '', { exports: { '.': { types: './t.d.ts', import: './i.js' } } }, 'i.js'],
    ['nested conditions', '', { exports: { node: { require: './lib/cjs/index.cjs' } } }, 'src/index.ts'],
    ['alternatives in a list', '', { exports: { '.': ['./gone.js', './src/y.ts'] } }, 'src/y.ts'],
    ['a subpath', '/chat', { exports: { './chat': './dist/chat.js' } }, 'src/chat.ts'],
    ['a pattern', '/tools/web', { exports: { './*': './dist/*.js' } }, 'src/tools/web.ts'],
    ['a subpath without exports', '/lib/x', { main: 'index.js' }, 'lib/x.js'],
    ['a built subpath without exports', '/dist/chat', {}, 'src/chat.ts'],
    ['a subpath below src', '/chat', {}, 'src/chat/index.ts'],
    ['no field at all', '', {}, 'src/index.ts'],
  ])('by %s', (_, subpath, manifest, file) => {
    const configs = { ...root, 'packages/llm/package.json': { name: 'llm', ...manifest } };
    const files = [`packages/llm/${file}`];
    if (file === 'i.js') files.push('packages/llm/t.d.ts');
    expect(resolveIn({ files, configs }, `llm${subpath}`, FROM)).toBe(`packages/llm/${file}`);
  });

  test('never lies outside the root', () => {
    const configs = { ...root, 'packages/llm/package.json': { name: 'llm', main: '../../../etc/passwd' } };
    expect(resolveIn({ files: ['etc/passwd'], configs }, 'llm', FROM)).toBe('package:llm');
  });
});

describe('self-reference', () => {
  test('works through exports', () => {
    const configs = { 'package.json': { name: 'app', exports: { './llm': './src/llm.ts' } } };
    expect(resolveIn({ files: ['src/llm.ts'], configs }, 'app/llm', 'src/a.ts')).toBe('src/llm.ts');
  });

  test('does not shadow a package without exports of its own', () => {
    const configs = { 'package.json': { name: 'openai', main: 'index.js' } };
    expect(resolveIn({ files: ['index.js'], configs }, 'openai', 'src/a.ts')).toBe('package:openai');
  });
});
