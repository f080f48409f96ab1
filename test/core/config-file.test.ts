import { expect, it } from 'vitest';
import { ConfigFileError } from '../../src/core/config-error.ts';
import { parseConfig } from '../../src/core/config-file.ts';

it('reads every key', () => {
  const config = {
    $schema: './schema.json',
    include: ['src/**'],
    exclude: ['**/*.test.*'],
    tests: false,
    maxFileSize: '500kb',
    maxFileSeconds: 0.5,
    surfaces: ['chat'],
    kinds: ['call'],
    lang: 'zh-CN',
  };
  expect(parseConfig(`\uFEFF${JSON.stringify(config)}`, 'c.json')).toEqual(config);
});

function problemsOf(text: string) {
  try {
    parseConfig(text, 'c.json');
  } catch (error) {
    if (error instanceof ConfigFileError)
      return error.problems.map(({ line, code, args }) => ({ line, code, args }));
    throw error;
  }
  return [];
}

it('reports all problems at once, in the order of the file', () => {
  const text = [
    '{',
    '"includ": ["a"],',
    '"tests": "no",',
    '"maxFileSize": "big",',
    '"kinds": ["calls"],',
    '"maxFileSeconds": 0',
    '}',
  ].join('\n');
  expect(problemsOf(text).map(({ line, code }) => [line, code])).toEqual([
    [2, 'cli.config-key-near'],
    [3, 'cli.config-type'],
    [4, 'cli.config-size'],
    [5, 'cli.config-choice'],
    [6, 'cli.config-seconds'],
  ]);
});

it('suggests the key that was meant', () => {
  expect(problemsOf('{"exlude": []}')).toEqual([
    { line: 1, code: 'cli.config-key-near', args: { key: 'exlude', near: 'exclude' } },
  ]);
});

it.each(['{"tests": true,}', '// no\n{}', '', '{', 'undefined'])('refuses %j, which is not JSON', (text) => {
  expect(problemsOf(text).map(({ code }) => code)).toEqual(['cli.config-syntax']);
});

it.each(['[]', '"text"', 'null'])('refuses %s, which is not an object', (text) => {
  expect(problemsOf(text).map(({ code }) => code)).toEqual(['cli.config-type']);
});

it.each(['*'.repeat(20), '+(a|a)+', '', 'a'.repeat(300)])('refuses the glob %j', (glob) => {
  expect(problemsOf(JSON.stringify({ include: [glob] })).map(({ code }) => code)).toContain(
    'cli.config-glob',
  );
});

it('treats a key named __proto__ as unknown', () => {
  expect(problemsOf('{"__proto__": {"tests": false}}').map(({ code }) => code)).toEqual(['cli.config-key']);
});
