import fc from 'fast-check';
import { ts } from 'ts-morph';
import { CALL_SHAPES, type CallShape } from './call-shapes.ts';
import { clientOptions, members, modelExpression } from './members.ts';

/** What a source file may begin with. */
const OPENINGS = [
  '',
  '',
  '',
  "'use strict';\n",
  '#!/usr/bin/env node\n',
  '/**\n * Copyright 中文 😀\n */\n',
  '// migrate-scan-ignore-next-line openai-node/client -- known\n',
  "const model = 'gpt-4o', deep = true;\n",
  'export const names = [\n  \'gpt-4\', "gpt-4-32k",\n  `gpt-3.5-turbo` ];\n',
  "export enum Model { Small = 'gpt-4o-mini', Big = 'gpt-4o' }\n",
  "export type Name = 'gpt-4o' | 'gpt-4-turbo' | 'gpt-3.5-turbo';\n",
  "export const limits: Record<string, number> = { 'gpt-4': 8192, 'gpt-4-turbo': 1, 'gpt-3.5-turbo': 2 };\n",
  "const bias = {}, list = [], t = 1, functions = [{ name: 'f' }];\n",
];

/** How the value of a call is used. */
const USES: readonly ((call: string) => string)[] = [
  (call) => `await ${call};`,
  (call) => `return ${call}`,
  (call) =>
    `const reply = await ${call};\n  console.log(reply.choices[0].message.function_call?.name, reply.data);`,
  (call) => `(await ${call}).choices[0]?.message!.content;`,
  (call) => `${call}.then((r) => r.data.choices[0].message.function_call.arguments).catch(() => null);`,
  (call) => `deep ? await ${call} : null;`,
  (call) => `for await (const part of await ${call}) part.choices[0].delta?.content;`,
  (call) =>
    `switch ((await ${call}).choices[0].finish_reason) {\n    case 'function_call': break;\n    case "length": break;\n  }`,
  (call) => `await Promise.all([${call}, ${call}]);`,
  (call) => `return { a: [${call}], ...(await ${call}) };`,
  (call) => `if (deep) { try { ${call} } catch {} }`,
  (call) => `const send = async () => ${call};`,
  (call) => `\`\${await ${call}}\`;`,
];

/** The function around the calls. */
const PLACES: readonly ((body: string) => string)[] = [
  (body) => `export async function ask(question: string, rest = {}) {\n  ${body}\n}\n`,
  (body) => `export const ask = async (question, rest) => {\n\t${body}\n};\n`,
  (body) => `class Asker {\n    async ask(question) {\n        ${body}\n    }\n}\n`,
  (body) => `module.exports = { async ask(question) { ${body} } }`,
  (body) => `;(async (question) => { ${body} })()\n`,
  (body) => `export default async function* ask(question: string) { ${body} }\n`,
];

/** A script in each kind of file that has one. */
const KINDS: readonly { readonly file: string; readonly wrap: (script: string) => string }[] = [
  ...['a.ts', 'a.ts', 'a.js', 'a.mjs', 'a.cjs', 'a.mts', 'a.jsx'].map((file) => ({
    file,
    wrap: (s: string) => s,
  })),
  {
    file: 'a.tsx',
    wrap: (s) =>
      `${s}\nexport const Choice = () => <select><option value="gpt-4o">GPT-4o</option></select>;\n`,
  },
  {
    file: 'A.vue',
    wrap: (s) => `<template>\n  <p>gpt-4o</p>\n</template>\n\n<script setup lang="ts">\n${s}</script>\n`,
  },
  { file: 'A.svelte', wrap: (s) => `<script>\n${s}</script>\n\n<p>{ask}</p>\n` },
  { file: 'a.astro', wrap: (s) => `---\n${s}\n---\n<p>gpt-4o</p>\n` },
];

/** Where trivia may stand, some of it does. */
const TRIVIA = [
  ' ',
  '\n',
  '/* a */',
  '// b\n',
  '\t',
  '/* 中 😀 */',
  '\r\n',
  '\u00A0',
  '/*\n * c\n */',
  '(',
  '!',
  ';',
];

const call = (shape: CallShape): fc.Arbitrary<string> =>
  fc.constantFrom(...shape.calls).chain((text) =>
    fc
      .record({
        model: modelExpression(text),
        members,
        options: clientOptions,
        role: fc.constantFrom('system', 'developer', 'function', 'system'),
        use: fc.constantFrom(...USES),
      })
      .map(({ role, use, ...holes }) => use(fill(text, holes).replace("'system'", `'${role}'`))),
  );

function fill(text: string, holes: { model?: string; members?: string; options?: string }): string {
  return text
    .replaceAll('$model', () => holes.model ?? "'gpt-4o'")
    .replaceAll('$members', () => holes.members ?? '')
    .replaceAll('$options', () => holes.options ?? '');
}

/** The text of a source file with its name, and the packages that it needs. */
export interface GeneratedSource {
  readonly file: string;
  readonly text: string;
  readonly packages: Readonly<Record<string, string>>;
}

const trivia = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom(...TRIVIA) }),
  { maxLength: 4 },
);

/** A source file that makes a client and calls it, as people write it, and with noise. */
export const generatedSource: fc.Arbitrary<GeneratedSource> = fc.constantFrom(...CALL_SHAPES).chain((shape) =>
  fc
    .record({
      opening: fc.constantFrom(...OPENINGS),
      options: clientOptions,
      calls: fc.array(call(shape), { minLength: 1, maxLength: 3 }),
      place: fc.constantFrom(...PLACES),
      kind: fc.constantFrom(...KINDS),
      noise: trivia,
    })
    .map(({ opening, options, calls, place, kind, noise }) => {
      const head = fill(shape.head, { options });
      const script = `${opening}${head}\n\n${place(calls.join('\n  '))}`;
      return {
        file: kind.file,
        text: kind.wrap(addTrivia(script, noise)),
        packages: shape.packages,
      };
    }),
);

/** Puts each piece before the token that begins next to its place. */
function addTrivia(script: string, noise: readonly { at: number; text: string }[]): string {
  if (noise.length === 0) return script;
  const starts = tokenStarts(script);
  const places = noise
    .map(({ at, text }) => ({ offset: starts[Math.floor(at * (starts.length - 1))] ?? 0, text }))
    .sort((a, b) => b.offset - a.offset);
  return places.reduce(
    (text, { offset, text: piece }) => text.slice(0, offset) + piece + text.slice(offset),
    script,
  );
}

function tokenStarts(script: string): number[] {
  const source = ts.createSourceFile('a.tsx', script, ts.ScriptTarget.Latest, true);
  const starts = new Set<number>();
  const visit = (node: ts.Node): void => {
    starts.add(node.getStart(source));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return [...starts].sort((a, b) => a - b);
}
