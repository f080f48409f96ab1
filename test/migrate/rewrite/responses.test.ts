import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Target } from '../../../src/migrate/target.ts';
import { applyAll, planSources, targetOf } from './plan-sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-responses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Plans a file whose function `ask` holds these lines. */
async function plan(lines: string, wishes: Partial<Target> = {}) {
  const root = mkdtempSync(join(folder, 'case-'));
  const files = {
    'package.json': '{ "type": "module", "dependencies": { "openai": "^6.49.0" } }',
    'src/ask.ts': `import OpenAI from 'openai';
const openai = new OpenAI();
const model = 'gpt-4o';
export async function ask(input: string, more: any) {
${lines}
}
`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { contribution } = await planSources(root, await targetOf('zhipu', wishes));
  return { contribution, text: applyAll(root, contribution).get('src/ask.ts') ?? '' };
}

/** Why calls of the Responses API are left to a person: code and what it speaks of. */
async function reasonsFor(lines: string, wishes: Partial<Target> = {}) {
  const { contribution } = await plan(lines, wishes);
  return contribution.manual
    .filter(({ reason }) => /responses-|surface-/.test(reason.code))
    .map(({ reason: { code, args } }) => [code, args.what]);
}

describe('a call of the Responses API at a provider without it', () => {
  it.each([
    [
      'openai',
      'return (await openai.responses.create({ model, input, stream: true, tools: [] }))',
      'stream, tools',
    ],
    ['a spread', 'return (await openai.responses.create({ model, input, ...more })).output_text;', '...'],
    ['kept', 'return (await openai.responses.create({ model, input, store: true })).output_text;', 'store'],
  ])('stays for members without a counterpart: %s', async (_, lines, what) => {
    expect(await reasonsFor(lines)).toEqual([['migrate.responses-members', what]]);
  });

  it.each([
    ['a member', 'const a = await openai.responses.create({ model, input });\nreturn a.status;', 'status'],
    ['the whole', 'const a = await openai.responses.create({ model, input });\nreturn { a };', 'a'],
    [
      'a part by name',
      'const { output_text: text } = await openai.responses.create({ model, input });\nreturn text;',
      '{ output_text }',
    ],
    [
      'a change',
      "const a = await openai.responses.create({ model, input });\na.output_text += '.';",
      'output_text',
    ],
    [
      'a variable',
      'let a = await openai.responses.create({ model, input });\nreturn a.output_text;',
      'responses.create',
    ],
    ['a promise', 'return openai.responses.create({ model, input });', 'responses.create'],
  ])('stays where more than the text is used: %s', async (_, lines, what) => {
    expect(await reasonsFor(lines)).toEqual([['migrate.responses-result', what]]);
  });

  it.each([
    ['unknown', 'input: more', 'input'],
    ['compared', "input: more === 'a'", 'input'],
    ['a list elsewhere', "input: [...more, { role: 'user', content: input }]", 'input'],
    ['another role', "input: [{ role: 'tool', content: input }]", 'input'],
    ['unknown instructions', 'input, instructions: more.tone', 'instructions'],
  ])('stays where what is said is not known to be text: %s', async (_, members, what) => {
    const lines = `return (await openai.responses.create({ model, ${members} })).output_text;`;
    expect(await reasonsFor(lines)).toEqual([['migrate.responses-text', what]]);
  });

  it('puts no code of the repository into a reason', async () => {
    const key = 'sk-proj-abcdefghijklmnopqrstuvwx';
    const { contribution } = await plan(
      `return await new OpenAI({ apiKey: '${key}' }).responses.create({ model, input, ['${key}']: 1 });`,
    );
    expect(contribution.manual.map(({ reason }) => reason.code)).toContain('migrate.responses-members');
    expect(JSON.stringify(contribution.manual)).not.toContain(key);
  });

  it('stays where OpenAI is to be served as well', async () => {
    const lines = 'return (await openai.responses.create({ model, input })).output_text;';
    expect(await reasonsFor(lines, { strategy: 'switch' })).toEqual([
      ['migrate.surface-unsupported', undefined],
    ]);
  });

  it.each([
    ['return a.output_text.length;', "return (a.choices[0]?.message.content ?? '').length;"],
    ['return a.output_text || input;', "return (a.choices[0]?.message.content ?? '') || input;"],
    ['return a.output_text ?? input;', 'return a.choices[0]?.message.content ?? input;'],
    ['return a.output_text as string;', "return (a.choices[0]?.message.content ?? '') as string;"],
    ['return more(a.output_text);', "return more(a.choices[0]?.message.content ?? '');"],
    ['{ const a = 1; more(a); }\nreturn a.model;', '{ const a = 1; more(a); }\nreturn a.model;'],
  ])('is read with parentheses where they are needed: %s', async (use, expected) => {
    const { text } = await plan(`const a = await openai.responses.create({ model, input });\n${use}`);
    expect(text).toContain(
      `const a = await openai.chat.completions.create({ model, messages: [{ role: 'user', content: input }] });\n${expected}`,
    );
  });

  it('loses instructions and a dropped member beside them without leaving a comma', async () => {
    const { text } = await plan(
      "await openai.responses.create({ model, input, instructions: 'Hi.', store: false });\nawait openai.responses.create({ store: false, instructions: 'Hi.', model, input });",
    );
    const messages = "messages: [{ role: 'system', content: 'Hi.' }, { role: 'user', content: input }]";
    expect(text.split(`create({ model, ${messages} });\n`)).toHaveLength(3);
  });
});
