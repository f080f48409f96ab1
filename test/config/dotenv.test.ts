import { expect, test } from 'vitest';
import { readEntries } from '../../src/config/read-config.ts';
import { find, findSure } from './find.ts';

test('a variable is found by its name, with the value left alone', () => {
  expect(find('.env', 'PORT=3000\nOPENAI_API_KEY=sk-abc\n')).toEqual(['env-def 2:1 OPENAI_API_KEY']);
});

test('the name behind export and white space keeps its column', () => {
  expect(find('.env.local', '  export OPENAI_API_KEY="x"')).toEqual(['env-def 1:10 OPENAI_API_KEY']);
});

test('a URL and a model in variables that are no secrets are found at their places', () => {
  const text = 'OPENAI_BASE_URL="https://api.openai.com/v1"\nMODEL=gpt-4o-mini # cheap\n';
  expect(find('.env.example', text)).toEqual([
    'env-def 1:1 OPENAI_BASE_URL',
    'http 1:18 https://api.openai.com/v1',
    'model 2:7 gpt-4o-mini',
  ]);
});

test('an ambiguous id counts only in a variable that says model', () => {
  expect(find('.env', 'OPENAI_MODEL=o3\nOPENAI_LEVEL=o3\n')).toEqual([
    'env-def 1:1 OPENAI_MODEL',
    'model 1:14 o3',
    'env-def 2:1 OPENAI_LEVEL',
  ]);
});

test('a list of models gives each of them', () => {
  expect(find('.env', 'MODELS=gpt-4o,claude-3,gpt-4o-mini')).toEqual([
    'model 1:8 gpt-4o',
    'model 1:24 gpt-4o-mini',
  ]);
});

test('an assignment that is commented out is found at low confidence', () => {
  expect(findSure('.env.example', '# OPENAI_API_KEY=\n#the OPENAI_API_KEY is secret\n')).toEqual([
    'env-def OPENAI_API_KEY low',
  ]);
});

test('lines inside a quoted value are no assignments', () => {
  const text = 'PROMPT="one\nOPENAI_MODEL=gpt-4o\ntwo"\r\nOPENAI_ORG=x';
  expect(find('.env', text)).toEqual(['env-def 4:1 OPENAI_ORG']);
});

test('an unclosed quote ends with its line', () => {
  expect(find('.env', 'A="x\nOPENAI_ORG=y\n')).toEqual(['env-def 2:1 OPENAI_ORG']);
});

test('a name without a value counts', () => {
  expect(find('docker.env', 'OPENAI_API_KEY\n')).toEqual(['env-def 1:1 OPENAI_API_KEY']);
});

test('entries keep the places of name and value for editors', () => {
  const [entry] = readEntries({ file: '.dev.vars', text: "OPENAI_MODEL = 'gpt-4o'\n" }).entries;
  expect(entry).toMatchObject({
    name: { text: 'OPENAI_MODEL', from: 0, to: 12 },
    value: { text: 'gpt-4o', from: 16, to: 22 },
  });
});

test('Azure placeholders in a host are seen through', () => {
  expect(find('.env', 'AZURE_OPENAI_ENDPOINT=https://<your_resource>.openai.azure.com/')).toEqual([
    'env-def 1:1 AZURE_OPENAI_ENDPOINT',
    'http 1:23 https://<your_resource>.openai.azure.com/',
  ]);
});
