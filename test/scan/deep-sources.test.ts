import { describe, expect, it } from 'vitest';
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
const CLIENT = "import OpenAI from 'openai';\nconst client = new OpenAI();\n";
const CALL = 'client.models.list();\n';

const scanFiles = (files: Record<string, string>) => scan(makeTree(files), OPTIONS);
const callsIn = ({ findings }: Awaited<ReturnType<typeof scan>>) =>
  findings.filter(({ kind }) => kind === 'call').map(({ file }) => file);

/** Ways to nest, each with how many levels of its own kind keep below the limit. */
const SHAPES: readonly (readonly [string, string, number, (levels: number) => string])[] = [
  ['parentheses', 'ts', 390, (n) => `const x = ${'('.repeat(n)}1${')'.repeat(n)};`],
  ['a sum', 'ts', 390, (n) => `const x = ${Array(n).fill('"a"').join(' + ')};`],
  ['property accesses', 'ts', 390, (n) => `const x = client${'.b'.repeat(n)};`],
  ['chained calls', 'ts', 190, (n) => `client${'.b()'.repeat(n)};`],
  ['nested if', 'ts', 190, (n) => `${'if (x) {'.repeat(n)}${'}'.repeat(n)}`],
  ['else if', 'ts', 390, (n) => `${'if (x) {} else '.repeat(n)}{}`],
  ['JSX', 'tsx', 390, (n) => `const x = ${'<a>'.repeat(n)}${'</a>'.repeat(n)};`],
  ['templates', 'ts', 190, (n) => `const x = ${'`${'.repeat(n)}1${'}`'.repeat(n)};`],
  ['types', 'ts', 390, (n) => `type X = ${'A<'.repeat(n)}1${'>'.repeat(n)};`],
  ['conditions', 'ts', 390, (n) => `const x = ${'a ? 1 : '.repeat(n)}1;`],
  ['arrow functions', 'ts', 390, (n) => `const x = ${'() => '.repeat(n)}1;`],
  ['awaits', 'ts', 390, (n) => `const x = ${'await '.repeat(n)}1;`],
  ['objects', 'ts', 190, (n) => `const x = ${'{ a: '.repeat(n)}1${'}'.repeat(n)};`],
  ['types in comments', 'js', 390, (n) => `/** @type {${'Array<\n'.repeat(n)}1${'>'.repeat(n)}} */\nlet x;`],
];

describe.each(SHAPES)('%s', (_name, extension, levels, write) => {
  const file = `deep.${extension}`;

  it.each([2_000, 10_000])('nested %i levels cost their file only, and it is named', async (tooMany) => {
    const report = await scanFiles({ [file]: CLIENT + CALL + write(tooMany), 'ok.ts': CLIENT + CALL });
    expect(report.skipped).toEqual([{ file, reason: 'nested-too-deep' }]);
    expect(callsIn(report)).toEqual(['ok.ts']);
  });

  it('nested as deep as the limit allows are followed to the end', async () => {
    const report = await scanFiles({ [file]: CLIENT + write(levels) + CALL });
    expect(report.skipped).toEqual([]);
    expect(report.summary.coverage.notUnderstood).toEqual([]);
    expect(callsIn(report)).toContain(file);
  });
});

it('skips a file with more syntax than the limit, and names it', async () => {
  const report = await scanFiles({
    'long.ts': `${CLIENT}${CALL}const x = [\n${'1,\n'.repeat(500_000)}];`,
    'ok.ts': CLIENT + CALL,
  });
  expect(report.skipped).toEqual([{ file: 'long.ts', reason: 'too-many-nodes' }]);
  expect(callsIn(report)).toEqual(['ok.ts']);
});

it('follows a chain of thousands of definitions as far as it can, and says so', async () => {
  const steps = Array.from({ length: 5_000 }, (_, n) => `function f${n + 1}() { return f${n}(); }`);
  const report = await scanFiles({
    'chain.ts': `${CLIENT}function f0() { return client; }\n${steps.reverse().join('\n')}\nf5000().models.list();`,
    'ok.ts': `${CLIENT}const identity = <T>(value: T): T => value;\nidentity(identity(client)).models.list();`,
  });
  expect(report.summary.coverage.notUnderstood.map(({ file, code }) => [file, code])).toEqual([
    ['chain.ts', 'too-deep-to-follow'],
  ]);
  expect(callsIn(report)).toEqual(['ok.ts']);
});

it('bears a union of 5,000 members', async () => {
  const members = Array.from({ length: 5_000 }, (_, n) => `'m${n}'`);
  const report = await scanFiles({
    'a.ts': `${CLIENT}type Model = ${members.join(' | ')};\nexport const list = (model: Model) => client.models.retrieve(model);\n`,
  });
  expect(report.skipped).toEqual([]);
  expect(callsIn(report)).toEqual(['a.ts']);
});

it('bears a type that recurses without end', async () => {
  const report = await scanFiles({
    'a.ts': `${CLIENT}type Deep<T, N extends unknown[] = []> = N['length'] extends 5000 ? T : Deep<[T], [...N, 0]>;\nlet deep: Deep<1>;\ndeep.a;\n${CALL}`,
  });
  expect(callsIn(report)).toEqual(['a.ts']);
});
