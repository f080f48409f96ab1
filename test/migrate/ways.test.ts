import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTrees, readTree, walk } from './ways.ts';

const CASES = 'fixtures/migrate';
const GOLDEN = 'fixtures/migrate-ways';

/** Why a case that went to Alibaba and back is not what it was. What is not here must be identical. */
const REASONS: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(GOLDEN, 'reasons.json'), 'utf8'),
).cases;

const names = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What the golden file says of each case: a heading and the lines below it. */
function readSections(file: string): ReadonlyMap<string, string> {
  const sections = readFileSync(join(GOLDEN, file), 'utf8')
    .split(/^(?=# )/m)
    .filter((text) => text.startsWith('# '));
  return new Map(sections.map((text) => [/^# ([^:\s]+)/.exec(text)?.[1] ?? '', text.trimEnd()]));
}

async function checkWays(file: string, walked: (name: string) => Promise<string>, name: string) {
  const section = (await walked(name)).trimEnd();
  if (process.env.UPDATE_GOLDEN) {
    const sections = new Map([...readSections(file), [name, section]]);
    const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => `${text}\n`);
    writeFileSync(join(GOLDEN, file), sorted.join('\n'));
  }
  expect(section).toBe(readSections(file).get(name));
}

describe('from OpenAI to Alibaba and back', () => {
  it.each(names)('%s', async (name) => {
    await checkWays('there-and-back.txt', thereAndBack, name);
  });

  async function thereAndBack(name: string): Promise<string> {
    const input = join(CASES, name, 'input');
    const { files, again } = await walk({ input, stations: ['alibaba', 'openai'] });
    expect(again).toBe(0);
    const lines = compareTrees(readTree(input), files);
    expect(lines.length > 0, `reasons of ${name}`).toBe((REASONS[name]?.length ?? 0) > 0);
    return [`# ${name}: ${lines.length === 0 ? 'identical' : REASONS[name]?.join(', ')}`, ...lines].join(
      '\n',
    );
  }
});

describe('from OpenAI to Alibaba and on to Zhipu, beside the way straight there', () => {
  it.each([
    'client-blank-variable',
    'client-organization',
    'env-worker-binding',
    'http-host-apart',
    'langchain-parameters',
    'models-in-lists',
    'openai-v3-all-methods',
    'parameters-temperature',
    'twelve-call-sites',
    'variables-schema',
  ])('%s', async (name) => {
    await checkWays('through-alibaba.txt', throughAlibaba, name);
  });

  async function throughAlibaba(name: string): Promise<string> {
    const input = join(CASES, name, 'input');
    const through = await walk({ input, stations: ['alibaba', 'zhipu'] });
    expect(through.again).toBe(0);
    const straight = await walk({ input, stations: ['zhipu'] });
    const lines = compareTrees(straight.files, through.files);
    return [`# ${name}: ${lines.length === 0 ? 'identical' : 'differs'}`, ...lines].join('\n');
  }
});
