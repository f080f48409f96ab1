import { expect, test } from 'vitest';
import { isExampleFile, resolveValueKind } from '../../../src/migrate/config/secret-value.ts';
import { renameKeyVariable, resolveVariableRole } from '../../../src/migrate/config/variable-roles.ts';

const target = { keyVariable: 'DASHSCOPE_API_KEY', keepEnv: false };

test.each([
  ['OPENAI_API_KEY', 'DASHSCOPE_API_KEY'],
  ['OPENAI_KEY', 'DASHSCOPE_API_KEY'],
  ['OPEN_AI_API_KEY', 'DASHSCOPE_API_KEY'],
  ['OPENAI_APIKEY', 'DASHSCOPE_API_KEY'],
  ['OPENAI_API_TOKEN', 'DASHSCOPE_API_KEY'],
  ['OPENAI_SECRET_KEY', 'DASHSCOPE_API_KEY'],
  ['CHATGPT_API_KEY', 'DASHSCOPE_API_KEY'],
  ['NEXT_PUBLIC_OPENAI_API_KEY', 'NEXT_PUBLIC_DASHSCOPE_API_KEY'],
  ['OPENAI_API_KEY_PROD', 'DASHSCOPE_API_KEY_PROD'],
  ['OPENAI_API_KEYS', 'DASHSCOPE_API_KEYS'],
  ['openai_api_key', 'dashscope_api_key'],
])('%s becomes %s', (name, renamed) => {
  expect(renameKeyVariable(name, target)).toBe(renamed);
});

test.each([
  'AZURE_OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'OPENAI_ACCESS_TOKEN',
  'OPENAI_ADMIN_KEY',
  'OPENAI_KEYWORDS',
  'OPENAI_MAX_TOKENS',
  'OPENAI_ORG_ID',
])('%s keeps its name', (name) => {
  expect(renameKeyVariable(name, target)).toBeUndefined();
});

test('with keepEnv every name stays', () => {
  expect(renameKeyVariable('OPENAI_API_KEY', { ...target, keepEnv: true })).toBeUndefined();
});

test.each([
  ['OPENAI_BASE_URL', 'base-url'],
  ['OPENAI_API_BASE', 'base-url'],
  ['OPENAI_API_BASE_URL', 'base-url'],
  ['VITE_OPENAI_URL', 'base-url'],
  ['OPENAI_PROXY_URL', 'base-url'],
  ['OPENAI_API_HOST', 'host'],
  ['OPENAI_EMBEDDING_MODEL', 'model'],
  ['OPENAI_ORGANIZATION', 'organization'],
  ['OPENAI_PROJECT_ID', 'organization'],
  ['OPENAI_ASSISTANT_ID', 'account'],
  ['AZURE_OPENAI_ENDPOINT', 'azure'],
  ['OPENAI_TIMEOUT_MS', 'other'],
  ['USE_OPENAI', 'other'],
] as const)('%s is %s', (name, role) => {
  expect(resolveVariableRole(name)).toBe(role);
});

test.each([
  ['', 'empty'],
  ['sk-xxx', 'placeholder'],
  ['sk-XXXXXXXXXXXXXXXXX', 'placeholder'],
  ['your-key-here', 'placeholder'],
  ['<YOUR_API_KEY>', 'placeholder'],
  ['sk-...', 'placeholder'],
  ['$' + '{OPENAI_API_KEY}', 'reference'],
  ['$' + '{{ secrets.OPENAI_API_KEY }}', 'reference'],
  ['env(OPENAI_API_KEY)', 'reference'],
  ['$' + '{OPENAI_API_KEY:-sk-proj-Zk81hQwErTy7uIoP2aSdFgHj}', 'literal'],
  ['sk-proj-Zk81hQwErTy7uIoP2aSdFgHj', 'literal'],
  ['sk-proj-Zk81xxxErTy7uIoP2aSdFgHjKl90', 'literal'],
  ['hunter2', 'literal'],
] as const)('the value "%s" is %s', (value, kind) => {
  expect(resolveValueKind(value)).toBe(kind);
});

test('example files are told by a part of their names', () => {
  const files = [
    '.env.example',
    'apps/x/.env.sample',
    'example.env',
    'values.example.yaml',
    '.env.local.template',
  ];
  expect(files.filter((file) => !isExampleFile(file))).toEqual([]);
  expect(['.env', 'template.yaml', 'examples/.env', '.env.production'].filter(isExampleFile)).toEqual([]);
});
