import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../../src/migrate/plan.ts';
import { runCli } from '../../cli/run.ts';
import { Backends, type Outcome } from '../behaviour/backend.ts';
import { copyProgram, prepareProgram, sourceText } from '../behaviour/programs.ts';
import { readExpectation } from '../behaviour/table.ts';
import { judge } from '../behaviour/verdict.ts';

/** Programs that go by a switch, each with a provider: every SDK, streams, tools, and parameters that are refused. */
const PROGRAMS = [
  ['agents-run', 'alibaba'],
  ['agents-tools', 'zhipu'],
  ['ai-sdk-create-openai', 'alibaba'],
  ['ai-sdk-generate-text', 'baidu'],
  ['ai-sdk-stream-text', 'zhipu'],
  ['ai-sdk-tools', 'alibaba'],
  ['http-axios', 'alibaba'],
  ['http-fetch', 'zhipu'],
  ['http-fetch-stream', 'baidu'],
  ['langchain-embeddings', 'alibaba'],
  ['langchain-invoke', 'zhipu'],
  ['langchain-tools', 'baidu'],
  ['langchain-v0-chat', 'alibaba'],
  ['llamaindex-chat', 'alibaba'],
  ['llamaindex-stream', 'zhipu'],
  ['openai-v3-chat', 'alibaba'],
  ['openai-v3-embeddings', 'zhipu'],
  ['openai-v4-client-factory', 'alibaba'],
  ['openai-v4-stream', 'zhipu'],
  ['openai-v5-class-field', 'baidu'],
  ['openai-v5-json-schema', 'zhipu'],
  ['openai-v6-embeddings', 'alibaba'],
  ['openai-v6-env-model', 'alibaba'],
  ['openai-v6-reasoning', 'baidu'],
  ['openai-v6-sampling', 'alibaba'],
  ['openai-v6-tool-stream', 'zhipu'],
] as const;

let folder: string;
let backends: Backends;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-switch-'));
  backends = await Backends.start(['openai', ...new Set(PROGRAMS.map(([, provider]) => provider))]);
});

afterAll(async () => {
  await backends.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program at a backend; `side` is the value of the variable that chooses. */
function run(place: string, id: string, side?: string): Promise<Outcome> {
  const { entry, env } = prepareProgram(place);
  const given = side === undefined ? env : { ...env, LLM_PROVIDER: side };
  return backends.of(id).run({ entry, env: given }, /@openai\/agents/.test(sourceText(place)));
}

function copyTo(name: string, kind: string): string {
  const place = join(folder, name, kind);
  copyProgram(name, place);
  return place;
}

async function switchTo(provider: string, place: string): Promise<Plan> {
  const file = `${place}.plan.json`;
  const flags = ['--to', provider, '--strategy', 'switch', '--plan', file];
  expect(await runCli(['migrate', place, ...flags])).toMatchObject({ code: 0 });
  expect(await runCli(['apply', file, place, '--yes', '--format', 'json'])).toMatchObject({
    code: 0,
    stderr: '',
  });
  return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const sent = ({ requests }: Outcome) => requests.map(({ method, path, body }) => ({ method, path, body }));

describe('programs that go by a switch', () => {
  it.each(PROGRAMS)('%s: the same at OpenAI, taken by %s', async (name, provider) => {
    const before = await run(copyTo(name, 'before'), 'openai');
    const unset = copyTo(name, 'unset');
    const plan = await switchTo(provider, unset);
    const atOpenAI = await run(unset, 'openai');
    expect(atOpenAI.hosts).toEqual(before.hosts);
    expect(sent(atOpenAI)).toEqual(sent(before));
    expect(atOpenAI.prints ?? atOpenAI.error).toEqual(before.prints ?? before.error);

    const chosen = copyTo(name, 'chosen');
    await switchTo(provider, chosen);
    const { host } = backends.of(provider);
    const after = await run(chosen, provider, provider);
    const verdict = judge(plan, before, { after, host });
    expect(verdict.fails).toBeUndefined();
    expect(after.hosts).toEqual([host]);
    // What differs at the provider differs in the same way where OpenAI is replaced.
    expect(after.prints).toEqual(readExpectation(name)[provider].prints ?? before.prints);
    const ignored = new Set(after.requests.flatMap((request) => request.ignored));
    const named = new Set(plan.lost.map(({ parameter }) => parameter));
    expect([...ignored].filter((parameter) => !named.has(parameter))).toEqual([]);
  });
});
