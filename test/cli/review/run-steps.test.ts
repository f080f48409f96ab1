import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GO_ON } from '../../../src/cli/review/advance.ts';
import type { Facts } from '../../../src/cli/review/facts.ts';
import { settlePlan } from '../../../src/cli/review/settle-plan.ts';
import { BACK, QUIT } from '../../../src/cli/review/state.ts';
import { readFacts, walk } from './answers.ts';

let facts: Facts;
let prepared: Facts;

beforeAll(async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-review-')));
  cpSync('fixtures/apps/support-desk', root, { recursive: true });
  facts = await readFacts(root);
  prepared = await readFacts(root, ['provider', 'endpoint', 'models', 'env', 'credit']);
});

const TO_CHANGES = ['alibaba', 'cn-beijing', GO_ON, 'provider', ''];
/** The short way to the changes. */
const walkChanges = (answers: readonly string[], edit?: Parameters<typeof walk>[2]) =>
  walk(prepared, answers, { choices: TARGET, ...edit });
const TARGET = { provider: 'alibaba', models: new Map() };
const changesOf = () => prepared.prepare(TARGET).changes;

describe('the way to the changes', () => {
  it('asks for provider, endpoint, models, names and credit code, in this order', async () => {
    const { asked } = await walk(facts, TO_CHANGES);
    expect(asked.map(({ type }) => type)).toEqual([
      'select',
      'select',
      'select',
      'select',
      'secret',
      'select',
    ]);
    expect(asked.at(-1)?.message).toBe('This change?');
  });

  it('shows how the repository fits each provider', async () => {
    const { asked } = await walk(facts, []);
    const [question] = asked;
    const names = question?.type === 'select' ? question.choices.map(({ name }) => name) : [];
    expect(names).toContain('alibaba: 2 move, 2 to look at, 2 stay');
    expect(names).toHaveLength(10);
  });

  it('does not ask what the command line has said', async () => {
    const { asked } = await walkChanges([]);
    expect(asked.map(({ message }) => message)).toEqual(['This change?']);
  });

  it('goes back from the endpoint to the provider, and forgets what belongs to the former', async () => {
    const { asked, end } = await walk(facts, [
      'alibaba',
      'intl-singapore',
      'gpt-4o',
      'qwen-max',
      BACK,
      BACK,
      'zhipu',
      'intl-zai',
      GO_ON,
      QUIT,
    ]);
    expect(asked[6]?.message).toBe('Move to which provider?');
    expect(end?.choices).toEqual({ provider: 'zhipu', endpoint: 'intl-zai', models: new Map() });
  });

  it('puts a changed row of the model map into the plan', async () => {
    const { end } = await walk(facts, [
      'alibaba',
      'cn-beijing',
      'gpt-4o',
      'qwen-max',
      GO_ON,
      'provider',
      '',
      'accept-all',
      'write',
    ]);
    const plan = end && settlePlan(facts.prepare(end.choices), end);
    expect(plan?.models).toContainEqual({ from: 'gpt-4o', to: 'qwen-max' });
  });

  it('takes a model that the catalogue does not have', async () => {
    const answers = ['alibaba', 'cn-beijing', 'gpt-4o', 'qwen9-preview', GO_ON, 'provider', '', QUIT];
    const { end } = await walk(facts, answers);
    const models = end && facts.models(end.choices);
    expect(models?.find(({ from }) => from === 'gpt-4o')).toMatchObject({ to: 'qwen9-preview', prices: [] });
  });

  it.each([
    ['keep', false],
    ['provider', true],
  ])('plans with other names where somebody wants the provider’s: %s', async (answer, isRenamed) => {
    const answers = ['alibaba', 'cn-beijing', GO_ON, answer, '', 'accept-all', 'write'];
    const { end } = await walk(facts, answers);
    const plan = end && settlePlan(facts.prepare(end.choices), end);
    expect(plan?.edits.some(({ text }) => text.includes('DASHSCOPE_API_KEY'))).toBe(isRenamed);
  });

  it('reads the key from a variable that somebody names', async () => {
    const answers = ['alibaba', 'cn-beijing', GO_ON, 'own', 'LLM_KEY', '', 'accept-all', 'write'];
    const { end } = await walk(facts, answers);
    const plan = end && settlePlan(facts.prepare(end.choices), end);
    expect(plan?.edits.some(({ text }) => text.includes('LLM_KEY'))).toBe(true);
  });

  it('never shows the credit code, but for the end of a long one', async () => {
    const code = 'ABCD-EFGH-IJKL-9Z7Q';
    const answers = [...TO_CHANGES.slice(0, 4), code, 'accept-all', QUIT];
    const { asked, end } = await walk(facts, answers);
    expect(end?.choices.creditCode).toBe(code);
    const shown = JSON.stringify(asked);
    expect(shown).not.toContain('ABCD');
    expect(shown).toContain('…9Z7Q');
  });
});

describe('the changes', () => {
  it('shows each of them once, and ends with the question that writes', async () => {
    const changes = changesOf();
    const { asked } = await walkChanges(changes.map(() => 'accept'));
    expect(asked).toHaveLength(changes.length + 1);
    expect(asked.at(-1)?.message).toMatch(/^Write \d+ edits to \d+ files\?$/);
  });

  it('takes the harmless way out first where it asks for the last yes', async () => {
    const { asked } = await walkChanges(['accept-all']);
    const last = asked.at(-1);
    expect(last?.type === 'select' && last.choices[0]?.value).toBe(BACK);
  });

  it('leaves a skipped change out, and says so in the plan', async () => {
    const { end } = await walkChanges(['accept', 'skip', 'accept-all', 'write']);
    const plan = end && settlePlan(prepared.prepare(end.choices), end);
    const [, skipped] = changesOf();
    expect(plan?.edits.some((edit) => skipped?.edits.includes(edit))).toBe(false);
    expect(plan?.manual.map(({ reason }) => reason.code)).toContain('migrate.declined');
  });

  it('accepts the rest of a file, and no more', async () => {
    const changes = changesOf();
    const file = changes[0]?.files[0];
    const next = changes.findIndex((change) => change.files[0] !== file);
    expect(next).toBeGreaterThan(1);
    const { asked } = await walkChanges(['accept-file']);
    expect(asked.at(-1)?.intro?.join('\n')).toContain(`Change ${next + 1} of`);
  });

  it('goes back to a change, as if it had not been answered', async () => {
    const { asked, end } = await walkChanges(['skip', BACK, 'accept-all', 'write']);
    expect(asked[2]?.intro?.join('\n')).toContain('Change 1 of');
    expect([...(end?.verdicts.values() ?? [])]).not.toContain('skip');
  });

  it('offers nothing to write where nothing was accepted', async () => {
    const { declining } = prepared.prepare(TARGET);
    const skipped = new Set<string>();
    for (const { id } of changesOf()) if (!declining(skipped).followers.has(id)) skipped.add(id);
    const { asked } = await walkChanges([...skipped].map(() => 'skip'));
    const last = asked.at(-1);
    expect(last?.message).toBe('No change is accepted.');
    expect(last?.type === 'select' && last.choices.map(({ value }) => value)).toEqual([BACK, QUIT]);
  });

  it('is cut short by Ctrl-C at any question', async () => {
    const answers = [...TO_CHANGES, 'accept-all'];
    for (let length = 0; length <= answers.length; length++) {
      expect((await walk(facts, answers.slice(0, length))).end).toBeUndefined();
    }
  });
});

describe('a client that stays', () => {
  const indexOf = (file: string, code: string) =>
    changesOf().findIndex(
      ({ files, reasons }) => files.includes(file) && reasons.some((reason) => reason.code === code),
    );
  const client = () => indexOf('packages/ai/src/client.ts', 'migrate.client-options');
  const declineClient = (then: readonly string[]) =>
    walkChanges([
      ...changesOf()
        .slice(0, client())
        .map(() => 'accept'),
      'skip',
      ...then,
    ]);

  it('keeps its models and parameters, those accepted before too', async () => {
    const { end } = await declineClient(['accept-all', 'write']);
    const plan = end && settlePlan(prepared.prepare(end.choices), end);
    const edited = plan?.edits.map(({ file, range }) => `${file}:${range.start.line}`) ?? [];
    expect(edited.join()).toContain('apps/web/app/api/chat/route.ts');
    for (const place of [
      'packages/ai/src/models.ts:3',
      'apps/worker/src/triage.ts',
      'packages/ai/src/client.ts',
    ])
      expect(edited.filter((edit) => edit.startsWith(place))).toEqual([]);
    const held = plan?.manual.filter(({ reason }) => reason.code === 'migrate.follows-declined');
    expect(held?.map(({ file }) => file)).toContain('apps/worker/src/triage.ts');
  });

  it('says which changes stay with it, and does not ask for them', async () => {
    const { asked } = await declineClient(['accept', 'accept']);
    const intros = asked.map(({ intro }) => intro?.join(' ') ?? '');
    expect(intros[client() + 1]).toMatch(
      /is skipped\. Without it 8 more make no sense.*knowledge-base\.ts:\d+/,
    );
    expect(intros.at(-1)).toMatch(/\d+ changes accepted, 1 skipped, 8 held back/);
  });

  it('gives its changes back with it', async () => {
    const { end } = await declineClient([BACK, 'accept-all', 'write']);
    const { plan } = prepared.prepare(TARGET);
    expect(end && settlePlan(prepared.prepare(end.choices), end).edits).toEqual(plan.edits);
  });

  it('stays where only the variable of its key was declined, so that no key goes to another host', async () => {
    const at = indexOf('packages/ai/src/client.ts', 'migrate.variable');
    const { end } = await walkChanges([
      ...changesOf()
        .slice(0, at)
        .map(() => 'accept'),
      'skip',
      'accept-all',
      'write',
    ]);
    const plan = end && settlePlan(prepared.prepare(end.choices), end);
    expect(plan?.edits.map(({ file }) => file)).not.toContain('packages/ai/src/client.ts');
  });
});

describe('a change edited by hand', () => {
  const at = () => changesOf().findIndex(({ files }) => files[0] === 'packages/ai/src/client.ts');
  const goAhead = () =>
    changesOf()
      .slice(0, at())
      .map(() => 'accept');

  it('is written as it was edited', async () => {
    const edit = (text: string) => ({ ok: true as const, text: text.replace('DASHSCOPE_API_KEY', 'MY_KEY') });
    const { asked, end } = await walkChanges([...goAhead(), 'edit', 'accept-all', 'write'], { edit });
    expect(asked.at(-2)?.intro?.join('\n')).toContain('MY_KEY');
    const plan = end && settlePlan(prepared.prepare(end.choices), end);
    expect(plan?.edits.some(({ text }) => text.includes('MY_KEY'))).toBe(true);
    expect(plan?.files.map(({ file }) => file)).toContain('packages/ai/src/client.ts');
  });

  it('is opened with what it would become', async () => {
    let opened = '';
    const edit = (text: string) => {
      opened = text;
      return { ok: true as const, text };
    };
    await walkChanges([...goAhead(), 'edit'], { edit });
    expect(opened).toContain('process.env.DASHSCOPE_API_KEY');
    expect(opened).not.toContain('import OpenAI');
  });

  it('stays as it was where the editor fails', async () => {
    const { asked } = await walkChanges([...goAhead(), 'edit']);
    expect(asked.at(-1)?.intro?.join('\n')).toContain('Not taken');
  });
});
