// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are configuration.
import { expect, test } from 'vitest';
import { isConfigFile } from '../../src/config/format-names.ts';
import { find } from './find.ts';

test.each([
  [
    'serverless.yml',
    'provider:\n  environment:\n    KEY: ${env:OPENAI_API_KEY}',
    'env-def 3:16 OPENAI_API_KEY',
  ],
  ['render.yaml', 'envVars:\n  - key: OPENAI_API_KEY\n    sync: false', 'env-def 2:10 OPENAI_API_KEY'],
  ['app.yaml', 'env_variables:\n  OPENAI_API_KEY: "x"', 'env-def 2:3 OPENAI_API_KEY'],
  ['apphosting.yaml', 'env:\n  - variable: OPENAI_API_KEY', 'env-def 2:15 OPENAI_API_KEY'],
  ['.gitlab-ci.yml', 'variables:\n  OPENAI_API_KEY: $KEY', 'env-def 2:3 OPENAI_API_KEY'],
  [
    'compose.yml',
    'services:\n  a:\n    build:\n      args:\n        - OPENAI_API_KEY',
    'env-def 5:11 OPENAI_API_KEY',
  ],
  ['vercel.json', '{"build": {"env": {"OPENAI_API_KEY": "@key"}}}', 'env-def 1:21 OPENAI_API_KEY'],
  ['nx.json', '{"namedInputs": {"ci": [{"env": "OPENAI_API_KEY"}]}}', 'env-def 1:34 OPENAI_API_KEY'],
  [
    '.vscode/launch.json',
    '{"configurations": [{"env": {"OPENAI_API_KEY": ""}}]}',
    'env-def 1:31 OPENAI_API_KEY',
  ],
  [
    'config/custom-environment-variables.json',
    '{"llm": {"key": "OPENAI_API_KEY"}}',
    'env-def 1:18 OPENAI_API_KEY',
  ],
  ['fly.toml', '[env]\n  OPENAI_ORG = "x"', 'env-def 2:3 OPENAI_ORG'],
])('%s gives a variable', (file, text, expected) => {
  expect(find(file, text)).toEqual([expected]);
});

test.each([
  '.env',
  '.env.local.example',
  'env.example',
  'apps/a/.dev.vars',
  'prod.env',
  'Dockerfile',
  'api.Dockerfile',
  'Dockerfile.dev',
  'dockerfile',
  'k8s/a.yaml',
  'values.yml',
  'a.jsonc',
  'wrangler.toml',
  'main.tf',
  'terraform.tfvars.example',
  'Procfile',
  'Makefile',
  '.envrc',
  'scripts/a.sh',
])('%s is configuration', (file) => {
  expect(isConfigFile(file)).toBe(true);
});

test.each([
  'env.ts',
  'src/env.mjs',
  '.env.d.ts',
  'README.md',
  'pnpm-lock.yaml',
  'src/i18n/de.json',
  'yarn.lock',
  'tsconfig.json',
  '.github/ISSUE_TEMPLATE/bug.yml',
  'Cargo.toml',
  'docs/openapi.yaml',
  'src/docker.ts',
])('%s is not', (file) => {
  expect(isConfigFile(file)).toBe(false);
});
