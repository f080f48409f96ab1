import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../../src/migrate/plan.ts';
import { runCli } from '../../cli/run.ts';
import { Backends, type Outcome } from './backend.ts';
import { copyProgram, listPrograms, PROGRAMS, prepareProgram, sourceText } from './programs.ts';
import { PROVIDERS, readExpectation, renderTable } from './table.ts';
import { isSilent, judge } from './verdict.ts';

/** Writes what happens now as what is expected; the difference is then reviewed by hand. */
const UPDATES = process.env.UPDATE_FIXTURES === '1';
const PAGE = 'docs/behaviour.md';

let folder: string;
let backends: Backends;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-behaviour-'));
  backends = await Backends.start(['openai', ...PROVIDERS]);
});

afterAll(async () => {
  await backends.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A program of the Agents SDK gets a process of its own: the SDK keeps its provider for the whole process. */
function run(place: string, id: string): Promise<Outcome> {
  return backends.of(id).run(prepareProgram(place), /@openai\/agents/.test(sourceText(place)));
}

async function migrate(place: string, provider: string): Promise<Plan> {
  const file = `${place}.plan.json`;
  const planned = await runCli(['migrate', place, '--to', provider, '--plan', file]);
  expect(planned).toMatchObject({ code: 0 });
  const applied = await runCli(['apply', file, place, '--yes', '--format', 'json']);
  expect(applied).toMatchObject({ code: 0, stderr: '' });
  return planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

async function moveAndRun(
  name: string,
  provider: string,
): Promise<{ plan: Plan; running: Promise<Outcome> }> {
  const place = join(folder, name, provider);
  copyProgram(name, place);
  const plan = await migrate(place, provider);
  return { plan, running: run(place, provider) };
}

describe('programs before and after a migration', () => {
  it.each(listPrograms())('%s', async (name) => {
    const original = join(folder, name, 'openai');
    copyProgram(name, original);
    const running = run(original, 'openai');
    const moved = [];
    for (const provider of PROVIDERS) moved.push({ provider, ...(await moveAndRun(name, provider)) });
    const before = await running;
    const found: Record<string, unknown> = { prints: before.prints ?? before.error };
    const silent: string[] = [];
    for (const { provider, plan, running: after } of moved) {
      const verdict = judge(plan, before, { after: await after, host: backends.of(provider).host });
      found[provider] = verdict;
      if (isSilent(verdict)) silent.push(provider);
    }
    if (UPDATES) {
      writeFileSync(join(PROGRAMS, name, 'expected.json'), `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(readExpectation(name));
    expect(silent).toEqual([]);
  });

  it(`are told of in ${PAGE}`, () => {
    if (UPDATES) writeFileSync(PAGE, renderTable());
    expect(readFileSync(PAGE, 'utf8')).toBe(renderTable());
  });
});
