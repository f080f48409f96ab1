// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are configuration.
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { find, findSure, isOpenAIPackage } from './find.ts';

test('comments and trailing commas are no errors', () => {
  const text = '{\n  // OPENAI_API_KEY\n  "vars": { "OPENAI_MODEL": "gpt-4o", },\n}';
  expect(find('wrangler.jsonc', text)).toEqual(['env-def 3:14 OPENAI_MODEL', 'model 3:30 gpt-4o']);
  expect(readConfig({ file: 'wrangler.jsonc', text }).warnings).toEqual([]);
});

test('turbo: lists of names, negated and with a wildcard', () => {
  const text =
    '{"globalEnv": ["OPENAI_API_KEY", "!OPENAI_ORG"],\n "tasks": {"build": {"passThroughEnv": ["OPENAI_*"]}}}';
  expect(find('turbo.json', text)).toEqual([
    'env-def 1:17 OPENAI_API_KEY',
    'env-def 1:36 OPENAI_ORG',
    'env-def 2:42 OPENAI_',
  ]);
});

test('devcontainer: the key and the reference are one usage', () => {
  expect(
    find(
      '.devcontainer/devcontainer.json',
      '{"remoteEnv": {"OPENAI_API_KEY": "${localEnv:OPENAI_API_KEY}"}}',
    ),
  ).toEqual(['env-def 1:17 OPENAI_API_KEY']);
});

test('app.json: declared variables, their descriptions left out', () => {
  const text =
    '{"env": {"OPENAI_API_KEY": {"description": "from https://api.openai.com", "required": true}}}';
  expect(find('app.json', text)).toEqual(['env-def 1:11 OPENAI_API_KEY']);
});

test('package.json: all groups of dependencies with version and SDK, overrides not', () => {
  const text = JSON.stringify({
    dependencies: { openai: '^4.0.0' },
    peerDependencies: { '@langchain/openai': '*' },
    optionalDependencies: { tiktoken: '1' },
    overrides: { openai: '4.1.0' },
    keywords: ['gpt-4', 'openai'],
  });
  const { usages } = readConfig({ file: 'package.json', text }, { isOpenAIPackage });
  expect(usages.map(({ detail, sdk, sdkVersion }) => [detail, sdk, sdkVersion])).toEqual([
    ['openai', 'openai-node', '^4.0.0'],
    ['@langchain/openai', 'langchain', '*'],
    ['tiktoken', 'tiktoken', '1'],
  ]);
});

test('package.json: an alias is the package that it names, a git URL is not kept as version', () => {
  const text = '{"dependencies": {"ai4": "npm:openai@^4", "openai": "git+https://me:pass@host/openai.git"}}';
  const { usages } = readConfig({ file: 'package.json', text }, { isOpenAIPackage });
  expect(usages.map(({ detail, sdkVersion }) => [detail, sdkVersion])).toEqual([['openai', '^4']]);
});

test('package.json: scripts are shell text', () => {
  const text =
    '{"scripts": {\n "dev": "OPENAI_API_KEY=x node a.js",\n "ping": "curl https://api.openai.com/v1/models"}}';
  expect(find('package.json', text)).toEqual([
    'env-def 2:10 OPENAI_API_KEY',
    'http 3:16 https://api.openai.com/v1/models',
  ]);
});

test('deno.json and import maps: npm, jsr and content networks', () => {
  const text =
    '{"imports": {\n"a": "npm:openai@4.2.0",\n"openai": "https://esm.sh/openai@4?target=deno",\n"x": "jsr:@openai/openai"},\n"scopes": {"/v/": {"openai": "https://deno.land/x/openai@v4.20.1/mod.ts"}}}';
  const { usages } = readConfig({ file: 'deno.json', text }, { isOpenAIPackage });
  expect(usages.map(({ range, sdkVersion }) => [range.start.line, sdkVersion])).toEqual([
    [2, '4.2.0'],
    [3, '4'],
    [4, null],
    [5, 'v4.20.1'],
  ]);
});

test('an extension that asks for the host is found at low confidence', () => {
  const text =
    '{"manifest_version": 3, "host_permissions": ["https://*.openai.com/*", "https://api.groq.com/*"]}';
  expect(findSure('manifest.json', text)).toEqual(['http https://*.openai.com/* low']);
});

test('locale files, lock files and compiler settings are not read', () => {
  for (const file of [
    'src/locales/en.json',
    'package-lock.json',
    'tsconfig.base.json',
    'x/__fixtures__/a.json',
  ]) {
    expect(find(file, '{"model": "gpt-4o", "OPENAI_API_KEY": ""}')).toEqual([]);
  }
});

test('a broken file gives a warning and its findings at low confidence', () => {
  const text = '{"env": {"OPENAI_API_KEY": "x",\n<<<<<<< HEAD\n"OPENAI_MODEL": "gpt-4o"\n';
  expect(findSure('vercel.json', text)).toEqual([
    'env-def OPENAI_API_KEY low',
    'env-def OPENAI_MODEL low',
    'model gpt-4o low',
  ]);
  expect(readConfig({ file: 'vercel.json', text }).warnings).toMatchObject([
    { code: 'config-syntax', line: 2 },
  ]);
});

test('columns count UTF-16 units', () => {
  expect(find('a.json', '{"😀": "", "model": "gpt-4o"}')).toEqual(['model 1:22 gpt-4o']);
});
