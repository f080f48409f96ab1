// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are configuration.
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { find, findSure } from './find.ts';

test('compose: environment as a list, with interpolation of the same name', () => {
  const text =
    'services:\n  app:\n    environment:\n      - OPENAI_API_KEY=${OPENAI_API_KEY}\n      - OPENAI_ORG_ID\n';
  expect(find('docker-compose.yml', text)).toEqual([
    'env-def 4:9 OPENAI_API_KEY',
    'env-def 5:9 OPENAI_ORG_ID',
  ]);
});

test('compose: environment as a map, null values and defaults included', () => {
  const text =
    'services:\n  app:\n    environment:\n      OPENAI_API_KEY:\n      LLM_URL: ${OPENAI_BASE_URL:-https://api.openai.com/v1}\n';
  expect(find('compose.yaml', text)).toEqual([
    'env-def 4:7 OPENAI_API_KEY',
    'env-def 5:18 OPENAI_BASE_URL',
    'http 5:35 https://api.openai.com/v1',
  ]);
});

test('Kubernetes: name beside value, and the key of a secret', () => {
  const text = `env:
  - name: OPENAI_API_KEY
    valueFrom:
      secretKeyRef: { name: app, key: OPENAI_API_KEY }
  - name: OPENAI_MODEL
    value: "o3"
`;
  expect(find('k8s/deploy.yaml', text)).toEqual([
    'env-def 2:11 OPENAI_API_KEY',
    'env-def 4:39 OPENAI_API_KEY',
    'env-def 5:11 OPENAI_MODEL',
    'model 6:13 o3',
  ]);
});

test('a workflow: env, with and secrets, each line once', () => {
  const text = `jobs:
  test:
    env:
      OPENAI_API_KEY: \${{ secrets.OPENAI_API_KEY }}
    steps:
      - uses: some/action@v1
        with:
          openai_api_key: \${{ secrets.OPENAI_API_KEY }}
      - run: |
          curl https://api.openai.com/v1/models -H "Authorization: Bearer $OPENAI_API_KEY"
`;
  expect(find('.github/workflows/ci.yml', text)).toEqual([
    'env-def 4:7 OPENAI_API_KEY',
    'env-def 8:39 OPENAI_API_KEY',
    'http 10:16 https://api.openai.com/v1/models',
    'env 10:76 OPENAI_API_KEY',
  ]);
});

test('Helm values in nested maps', () => {
  expect(
    find('chart/values.yaml', 'app:\n  env:\n    OPENAI_BASE_URL: "https://eu.api.openai.com/v1"\n'),
  ).toEqual(['env-def 3:5 OPENAI_BASE_URL', 'http 3:23 https://eu.api.openai.com/v1']);
});

test('all documents of a stream are read', () => {
  expect(find('all.yml', 'a: 1\n---\nstringData:\n  OPENAI_API_KEY: x\n')).toEqual([
    'env-def 4:3 OPENAI_API_KEY',
  ]);
});

test('an anchor counts where it stands, aliases and merge keys do not', () => {
  const text = 'x: &env\n  OPENAI_API_KEY: a\none:\n  <<: *env\ntwo: *env\n';
  expect(find('compose.yml', text)).toEqual(['env-def 2:3 OPENAI_API_KEY']);
});

test('a Helm template is read line by line at low confidence and without a warning', () => {
  const text =
    '{{- if .Values.ai }}\nenv:\n  - name: OPENAI_API_KEY\n    value: {{ .Values.key | quote }}\n{{- end }}\n';
  const { usages, warnings } = readConfig({ file: 'templates/deploy.yaml', text });
  expect(usages.map(({ detail, confidence }) => [detail, confidence])).toEqual([['OPENAI_API_KEY', 'low']]);
  expect(warnings).toEqual([]);
});

test('a syntax error gives a warning with its line, and what the lines show', () => {
  const text = 'env:\n  OPENAI_API_KEY: "x\n  B: [1\n';
  const { usages, warnings } = readConfig({ file: 'ci.yml', text });
  expect(usages.map(({ detail, confidence }) => [detail, confidence])).toEqual([['OPENAI_API_KEY', 'low']]);
  expect(warnings).toEqual([
    { code: 'config-syntax', args: { format: 'YAML' }, file: 'ci.yml', line: expect.any(Number) },
  ]);
});

test('comments, prose, API descriptions and other hosts are no findings', () => {
  expect(find('a.yml', '# OPENAI_API_KEY: x\ndescription: see https://api.openai.com\n')).toEqual([]);
  expect(find('api.yml', 'openapi: 3.1.0\nservers:\n  - url: https://api.openai.com/v1\n')).toEqual([]);
  expect(
    find(
      'a.yml',
      'url: https://api.groq.com/openai/v1/chat/completions\ndocs: https://platform.openai.com/docs\n',
    ),
  ).toEqual([]);
});

test('a catalog gives dependencies with their versions', () => {
  const text = "catalog:\n  openai: ^4.1.0\ncatalogs:\n  old:\n    '@langchain/openai': 0.0.9\n";
  expect(findSure('pnpm-workspace.yaml', text)).toEqual(['dep openai high', 'dep @langchain/openai high']);
});
