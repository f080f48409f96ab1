import { expect, it } from 'vitest';
import { lineStarts, offsetAt } from '../../src/core/range.ts';
import { scan } from '../../src/scan/scan.ts';
import { makeTree } from '../files/temporary-tree.ts';

const OPTIONS = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
const SEPARATORS = '\u2028\u2029';

/** What the source holds at the place of each finding of a kind, and the line. */
async function findPlaces(file: string, text: string, kind: string) {
  const { findings } = await scan(makeTree({ [file]: text }), OPTIONS);
  const starts = lineStarts(text);
  return findings
    .filter((finding) => finding.kind === kind)
    .map(({ range }) => ({
      line: range.start.line,
      text: text.slice(offsetAt(starts, range.start), offsetAt(starts, range.end)),
    }));
}

const LINES = [
  "import OpenAI from 'openai';",
  `const separators = '${SEPARATORS}'; // ${SEPARATORS} const none = 1;`,
  `const client = new OpenAI();${SEPARATORS}const text = \`${SEPARATORS}\`;`,
  "client.chat.completions.create({ model: 'gpt-4o', messages: [] });",
];

it.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['a lone CR', '\r'],
])('counts lines that end in %s, and none that U+2028 or U+2029 would end', async (_name, end) => {
  const text = LINES.join(end);
  expect(await findPlaces('a.ts', text, 'model')).toEqual([{ line: 4, text: "'gpt-4o'" }]);
  expect(await findPlaces('a.ts', text, 'client')).toEqual([{ line: 3, text: 'new OpenAI()' }]);
});

it('counts lines in the script of a Vue file alike', async () => {
  const text = `<template>${SEPARATORS}</template>\n<script setup lang="ts">\n${LINES.join('\n')}\n</script>\n`;
  expect(await findPlaces('a.vue', text, 'model')).toEqual([{ line: 6, text: "'gpt-4o'" }]);
});

it('gives the line of a syntax error as an editor does', async () => {
  const { warnings } = await scan(makeTree({ 'a.ts': [...LINES, 'const = ;'].join('\n') }), OPTIONS);
  expect(warnings).toMatchObject([{ code: 'syntax-error', line: 5 }]);
});
