import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/migrate/apply/apply-edits.ts';
import type { ConfigEditContext } from '../../../src/migrate/config/context.ts';
import { editConfig } from '../../../src/migrate/config/edit-config.ts';
import { createContext, findIn, listGoldenCases } from './golden-cases.ts';
import { offsetsOf } from './offsets.ts';

const SECRET = 'sk-proj-Qm7xTb29LwKp40VnRs81ZyHc';
const NAMES = [
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'DASHSCOPE_API_KEY',
  'PORT',
  'OPENAI_ORG_ID',
];
const VALUES = [
  '',
  SECRET,
  'sk-xxx',
  '$' + '{OPENAI_API_KEY}',
  'https://api.openai.com/v1',
  'gpt-4o',
  '3000',
];
const pairs = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    value: fc.constantFrom(...VALUES),
    quote: fc.constantFrom('', '"', "'"),
    tail: fc.constantFrom('', ' ', ' # note', '\n', '\n# note'),
  }),
  { maxLength: 8 },
);
type Pair = { name: string; value: string; quote: string; tail: string };

/** How each format writes a list of variables. */
const FORMATS: Readonly<Record<string, (list: readonly Pair[]) => string>> = {
  '.env': (list) =>
    list.map(({ name, value, quote, tail }) => `${name}=${quote}${value}${quote}${tail}\n`).join(''),
  '.env.example': (list) => list.map(({ name, value, tail }) => `export ${name}=${value}${tail}\n`).join(''),
  'compose.yml': (list) =>
    `services:\n  a:\n    build: .\n    environment:\n      A: 1\n${list
      .map(({ name, value, quote, tail }) => `      ${name}: ${quote}${value}${quote}${tail}\n`)
      .join('')}`,
  'compose.yaml': (list) =>
    `services:\n  a:\n    environment:\n      - A=1\n${list.map(({ name, value }) => `      - ${name}=${value}\n`).join('')}`,
  'deploy.yaml': (list) =>
    `env:\n  - name: A\n    value: b\n${list
      .map(({ name, value }) => `  - name: ${name}\n    value: "${value}"\n`)
      .join('')}`,
  'vercel.json': (list) =>
    JSON.stringify({ env: list.map(({ name, value }) => ({ [name]: value })) }, null, 2),
  'launch.json': (list) =>
    JSON.stringify({ env: Object.fromEntries(list.map(({ name, value }) => [name, value])) }),
  'wrangler.toml': (list) =>
    `[vars]\n${[...new Map(list.map((pair) => [pair.name, pair]))].map(([name, { value }]) => `${name} = "${value}"\n`).join('')}`,
  'main.tf': (list) => `x = {\n${list.map(({ name, value }) => `  ${name} = "${value}"\n`).join('')}}\n`,
  Dockerfile: (list) => `FROM node\n${list.map(({ name, value }) => `ENV ${name}=${value}\n`).join('')}`,
  'run.sh': (list) => list.map(({ name, value }) => `export ${name}="${value}"\n`).join(''),
  'app.ini': (list) => list.map(({ name, value }) => `${name} = ${value}\n`).join(''),
};

const contexts = new Map<string, ConfigEditContext>();
for (const golden of listGoldenCases().filter(({ provider }) => provider === 'alibaba')) {
  contexts.set(JSON.stringify(golden.options), await createContext(golden));
}
const options = fc.constantFrom(...contexts.keys());

test.each(Object.entries(FORMATS))(
  '%s: a secret is never copied, the rest stays, a second run is empty',
  (file, write) => {
    fc.assert(
      fc.property(pairs, options, fc.constantFrom('\n', '\r\n'), (list, key, eol) => {
        const own = contexts.get(key)!;
        const text = write(list).replaceAll('\n', eol);
        const plan = editConfig({ file, text }, findIn({ file, text }), own);
        const after = applyEdits(text, plan.edits);
        expect(JSON.stringify(plan)).not.toContain(SECRET);
        expect(after.split(SECRET)).toHaveLength(text.split(SECRET).length);
        expect(editConfig({ file, text: after }, findIn({ file, text: after }), own).edits).toEqual([]);
        if (eol === '\r\n') expect(after).not.toMatch(/(?<!\r)\n/);
        expect(keptOf(text, offsetsOf(text, plan.edits))).toEqual(
          keptOf(after, shift(offsetsOf(text, plan.edits))),
        );
      }),
      { numRuns: 150 },
    );
  },
);

interface Place {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** What stands between the edited places. */
function keptOf(text: string, places: readonly Place[]): string[] {
  return [0, ...places.map(({ to }) => to)].map((from, at) =>
    text.slice(from, places[at]?.from ?? text.length),
  );
}

/** The same places in the text with the edits made. */
function shift(places: readonly Place[]): Place[] {
  let moved = 0;
  return places.map(({ from, to, length }) => {
    const start = from + moved;
    moved += length - (to - from);
    return { from: start, to: start + length, length };
  });
}

test('any text at all gives a plan, or nothing', async () => {
  const [own] = contexts.values();
  const files = Object.keys(FORMATS);
  const words = fc.array(
    fc.constantFrom(
      'OPENAI_API_KEY',
      '=',
      ':',
      '"',
      '\n',
      ' ',
      '{',
      '}',
      '[',
      ',',
      '-',
      '&a',
      '*a',
      '#',
      'gpt-4o',
      '$' + '{',
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...files), words, (file, parts) => {
      const text = parts.join('');
      const plan = editConfig({ file, text }, findIn({ file, text }), own!);
      expect(typeof applyEdits(text, plan.edits)).toBe('string');
    }),
    { numRuns: 1000 },
  );
});
