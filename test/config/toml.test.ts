import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { find } from './find.ts';

test('wrangler: vars in a table, comments left out', () => {
  const text = '# OPENAI_API_KEY\n[vars]\nOPENAI_MODEL = "gpt-4o"\n[env.dev.vars]\nOPENAI_ORG = "x"\n';
  expect(find('wrangler.toml', text)).toEqual([
    'env-def 3:1 OPENAI_MODEL',
    'model 3:17 gpt-4o',
    'env-def 5:1 OPENAI_ORG',
  ]);
});

test('netlify: dotted keys and inline tables', () => {
  const text =
    'build.environment.OPENAI_BASE_URL = "https://api.openai.com/v1"\n[context.dev]\nenvironment = { OPENAI_API_KEY = "" }\n';
  expect(find('netlify.toml', text)).toEqual([
    'env-def 1:19 OPENAI_BASE_URL',
    'http 1:38 https://api.openai.com/v1',
    'env-def 3:17 OPENAI_API_KEY',
  ]);
});

test('Supabase: a reference by env()', () => {
  expect(find('supabase/config.toml', '[studio]\nopenai_api_key = "env(OPENAI_API_KEY)"\n')).toEqual([
    'env-def 2:23 OPENAI_API_KEY',
  ]);
});

test('a syntax error gives a warning with its line', () => {
  const { usages, warnings } = readConfig({ file: 'fly.toml', text: '[env\nOPENAI_API_KEY = "x"\n' });
  expect(usages).toMatchObject([{ detail: 'OPENAI_API_KEY', confidence: 'low' }]);
  expect(warnings).toMatchObject([{ code: 'config-syntax', args: { format: 'TOML' }, line: 2 }]);
});

test('pyproject is not ours', () => {
  expect(find('pyproject.toml', '[tool]\nOPENAI_API_KEY = "x"\n')).toEqual([]);
});
