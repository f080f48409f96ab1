import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../../src/migrate/plan.ts';
import { runCli } from '../../cli/run.ts';
import { Backend, type Outcome } from './backend.ts';
import { copyProgram, prepareProgram, sourceText } from './programs.ts';
import { judge } from './verdict.ts';

/** One an SDK, and what is most likely to break on a second way: streams, tools, embeddings, functions. */
const ONWARD = [
  'agents-tools',
  'ai-sdk-generate-text',
  'http-fetch-stream',
  'http-node-https',
  'langchain-tools',
  'llamaindex-chat',
  'openai-v3-chat',
  'openai-v4-functions',
  'openai-v4-tools-loop',
  'openai-v5-class-field',
  'openai-v6-embeddings',
  'openai-v6-env-model',
  'openai-v6-sampling',
  'openai-v6-tool-stream',
];

let folder: string;
let openai: Backend;
let zhipu: Backend;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-onward-'));
  [openai, zhipu] = await Promise.all([Backend.start('openai'), Backend.start('zhipu')]);
});

afterAll(async () => {
  await Promise.all([openai.close(), zhipu.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function run(place: string, backend: Backend): Promise<Outcome> {
  return backend.run(prepareProgram(place), /@openai\/agents/.test(sourceText(place)));
}

async function migrate(place: string, way: readonly string[]): Promise<Plan> {
  const file = `${place}.plan.json`;
  expect(await runCli(['migrate', place, ...way, '--plan', file])).toMatchObject({ code: 0 });
  const applied = await runCli(['apply', file, place, '--yes', '--format', 'json']);
  expect(applied).toMatchObject({ code: 0, stderr: '' });
  return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The program at Alibaba, from where both ways lead on. */
async function moveOut(name: string, to: string): Promise<{ place: string; rows: string[] }> {
  const place = join(folder, name, to);
  copyProgram(name, place);
  const { models } = await migrate(place, ['--to', 'alibaba']);
  return { place, rows: models.flatMap((row) => ['--model', `${row.to}=${row.from}`]) };
}

describe('programs that have moved to Alibaba', () => {
  it.each(ONWARD)('%s runs at Zhipu after --from alibaba --to zhipu', async (name) => {
    const original = join(folder, name, 'original');
    copyProgram(name, original);
    const before = await run(original, openai);
    const { place } = await moveOut(name, 'zhipu');
    const plan = await migrate(place, ['--from', 'alibaba', '--to', 'zhipu']);
    const after = await run(place, zhipu);
    expect(judge(plan, before, { after, host: zhipu.host })).not.toHaveProperty('fails');
    expect(after.hosts).toEqual([zhipu.host]);
    expect(after.prints).toEqual(before.prints);
  });

  it.each(ONWARD)('%s runs at OpenAI after --from alibaba --to openai', async (name) => {
    const original = join(folder, name, 'before');
    copyProgram(name, original);
    const before = await run(original, openai);
    const { place, rows } = await moveOut(name, 'openai');
    const plan = await migrate(place, ['--from', 'alibaba', '--to', 'openai', ...rows]);
    const after = await run(place, openai);
    expect(judge(plan, before, { after, host: openai.host })).not.toHaveProperty('fails');
    expect(after.prints).toEqual(before.prints);
  });
});
