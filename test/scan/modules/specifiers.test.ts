import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpecifiers } from '../../../src/scan/modules/specifiers.ts';

test.each([
  ["import a from './a'", './a'],
  ['import "./a"', './a'],
  ["import type { A } from './a'", './a'],
  ["import {\n  a,\n  b,\n} from\n  './a'", './a'],
  ["export * from './a'", './a'],
  ["export { a as b } from './a'", './a'],
  ["const a = require('./a')", './a'],
  ["import a = require('./a')", './a'],
  ["const a = await import('./a')", './a'],
  ['const a = import(`./a`)', './a'],
  ["const a = import(/* webpackChunkName: 'x' */ './a')", './a'],
  ["type A = import('./a').A", './a'],
  [' * @param {import("./a").A} a', './a'],
  ['import{a}from"./a";a()', './a'],
  ["<script setup>\nimport a from './a'\n</script>", './a'],
  ["---\nimport a from './a'\n---\n<a />", './a'],
])('%j', (text, specifier) => {
  expect(findSpecifiers(text)).toEqual([specifier]);
});

test.each([
  ["// import a from './a'"],
  ["  // const a = require('./a')"],
  [" * import a from './a'"],
  ["/* import a from './a' */"],
  ["Array.from('abc')"],
  ["jest.mock('./a')"],
  ["myrequire('./a')"],
  ['import(`./$' + '{name}`)'],
  ["'import'"],
])('nothing in %j', (text) => {
  expect(findSpecifiers(text)).toEqual([]);
});

test('keeps the order and names each module once', () => {
  expect(findSpecifiers("import 'b'\nimport 'a'\nrequire('b')")).toEqual(['b', 'a']);
});

test('finds what any import statement names', () => {
  const name = fc.stringMatching(/^[a-z@./-]{1,20}$/);
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const text = names.map((specifier) => `import x from '${specifier}';`).join('\n');
      expect(findSpecifiers(text)).toEqual([...new Set(names)]);
    }),
  );
});
