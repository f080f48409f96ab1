import { CALL } from './tree.mjs';

/** Ways to nest: levels below the limit of a scan, and the text of any number of levels. */
const SHAPES = [
  ['parentheses.ts', 390, (n) => `export const x = ${'('.repeat(n)}1${')'.repeat(n)};`],
  ['sum.ts', 390, (n) => `export const x = ${Array(n).fill('"a"').join(' + ')};`],
  ['properties.ts', 390, (n) => `export const x = client${'.b'.repeat(n)};`],
  ['chain.ts', 190, (n) => `client${'.b()'.repeat(n)};`],
  ['if.ts', 190, (n) => `${'if (x) {'.repeat(n)}${'}'.repeat(n)}`],
  ['else-if.ts', 390, (n) => `${'if (x) {} else '.repeat(n)}{}`],
  ['jsx.tsx', 390, (n) => `export const x = ${'<a>'.repeat(n)}${'</a>'.repeat(n)};`],
  ['templates.ts', 190, (n) => `export const x = ${'`${'.repeat(n)}1${'}`'.repeat(n)};`],
  ['types.ts', 390, (n) => `export type X = ${'A<'.repeat(n)}1${'>'.repeat(n)};`],
  ['conditional-types.ts', 390, (n) => `export type X = ${'A extends B ? C : '.repeat(n)}1;`],
  ['conditions.ts', 390, (n) => `export const x = ${'a ? 1 : '.repeat(n)}1;`],
  ['arrows.ts', 390, (n) => `export const x = ${'() => '.repeat(n)}1;`],
  ['awaits.ts', 390, (n) => `export const x = ${'await '.repeat(n)}1;`],
  ['nots.ts', 390, (n) => `export const x = ${'!'.repeat(n)}1;`],
  ['objects.ts', 190, (n) => `export const x = ${'{ a: '.repeat(n)}1${'}'.repeat(n)};`],
  ['binding.ts', 120, (n) => `export const ${'{ a: '.repeat(n)}b${' }'.repeat(n)} = client;`],
  ['jsdoc.js', 390, (n) => `/** @type {${'Array<\n'.repeat(n)}1${'>'.repeat(n)}} */\nlet x;`],
];
const TOO_MANY = 10_000;

/** Programs that are hard on those who read them. */
export function addSources({ add, addCall, addSkipped }) {
  for (const [name, levels, write] of SHAPES) {
    addCall(`deep/within/${name}`, CALL + write(levels));
    addSkipped(`deep/beyond/${name}`, 'nested-too-deep', CALL + write(TOO_MANY));
  }
  addSkipped(
    'deep/script.vue',
    'nested-too-deep',
    `<script setup lang="ts">\n${CALL}const x = ${'('.repeat(TOO_MANY)}\n</script>\n`,
  );
  addSkipped(
    'deep/script.svelte',
    'nested-too-deep',
    `<script>\n${CALL}const x = ${'['.repeat(TOO_MANY)}\n</script>\n`,
  );
  addCall('deep/regex.ts', `${CALL}export const r = /${'('.repeat(20_000)}${')'.repeat(20_000)}/;`);
  addSkipped('wide/numbers.ts', 'too-many-nodes', `${CALL}export const x = [${'1,'.repeat(500_000)}];`);
  addCall('wide/union.ts', `${CALL}export type Model = ${listOf(5_000, (n) => `'m${n}'`).join(' | ')};`);
  addCall(
    'wide/recursion.ts',
    `${CALL}type D<T, N extends unknown[] = []> = N['length'] extends 5000 ? T : D<[T], [...N, 0]>;\nexport let d: D<1>;\nd.a;`,
  );
  addCall(
    'wide/distribution.ts',
    `${CALL}type Bit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;\nexport let b: \`\${Bit}\${Bit}\${Bit}\${Bit}\${Bit}\${Bit}\`;\nb.at(0);`,
  );
  addCall(
    'wide/instantiation.ts',
    `${CALL}type Two<T> = [T, T];\nexport type Big = ${'Two<'.repeat(100)}0${'>'.repeat(100)};\nexport let big: Big;\nbig[0][1];`,
  );
  const steps = listOf(3_000, (n) => `export function f${n + 1}() { return f${n}(); }`).reverse();
  add(
    'wide/steps.ts',
    `${CALL}function f0() { return client; }\n${steps.join('\n')}\nf3000().models.list();`,
  );
  addSlow({ add, addSkipped });
  addCircles({ add, addCall });
}

/** Each level doubles the work of the compiler. */
function addSlow({ add, addSkipped }) {
  add('migrate-scan.config.json', '{"maxFileSeconds": 15}');
  const loop = 'if (x) x = [y, z]; else y = [x, z]; while (x) { z = x ? y : z; if (z) break;';
  addSkipped(
    'slow/check.ts',
    'too-slow',
    `${CALL}let x, y, z; ${loop.repeat(60)}${'}'.repeat(60)} x.chat.completions.create({});`,
  );
}

function addCircles({ add, addCall }) {
  addCall('circles/a.ts', `import { b } from './b';\nexport const a = b;\n${CALL}`);
  add('circles/b.ts', `import { a } from './a';\nexport const b = a;\n`);
  addCall(
    'circles/self.ts',
    `import * as self from './self';\nexport * from './self';\nexport default self;\n${CALL}`,
  );
  for (const n of listOf(50, (at) => at))
    add(
      `circles/star${n}.ts`,
      `export * from './star${(n + 1) % 50}';\nexport * from './star${(n * 7) % 50}';\n`,
    );
  addCall(
    'circles/star-user.ts',
    `export * from './star0';\nimport { missing } from './star0';\nmissing.chat.completions.create({ model: 'gpt-4o', messages: [] });\n${CALL}`,
  );
  addCall(
    'circles/climbs.ts',
    `import x from '../../../../../../../../../etc/passwd';\nimport y from '/etc/passwd';\nimport z from '../../outside/secret';\nexport { x, y, z };\n${CALL}`,
  );
  add(
    'circles/class.ts',
    `import OpenAI from 'openai';\nclass A extends B {}\nclass B extends A {}\nnew A().chat.completions.create({});\nexport { OpenAI };\n`,
  );
  add(
    'circles/value.ts',
    `import OpenAI from 'openai';\nlet a = b, b = a;\nnew OpenAI({ baseURL: a ?? b }).models.list();\nconst m = { get x() { return this.x; } };\n`,
  );
}

function listOf(length, write) {
  return Array.from({ length }, (_, n) => write(n));
}
