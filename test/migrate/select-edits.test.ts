import { realpathSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { listChanges } from '../../src/migrate/list-changes.ts';
import { type Plan, planSchema } from '../../src/migrate/plan.ts';
import { selectEdits } from '../../src/migrate/select-edits.ts';
import { planFolder } from './plan-app.ts';

const APP = realpathSync('fixtures/apps/support-desk');
let plan: Plan;

beforeAll(async () => {
  plan = await planFolder(APP, 'alibaba');
});

const idsOf = (of: Plan, wanted: (code: string) => boolean): Set<string> =>
  new Set(
    listChanges(of)
      .filter(({ reasons }) => reasons.some(({ code }) => wanted(code)))
      .map(({ id }) => id),
  );

describe('listChanges', () => {
  it('puts every edit into exactly one change', () => {
    const edits = listChanges(plan).flatMap((change) => change.edits);
    expect(edits).toHaveLength(plan.edits.length);
    expect(new Set(edits)).toEqual(new Set(plan.edits));
  });

  it('keeps what speaks of one client together', () => {
    const perClient = new Map<string, Set<string>>();
    for (const { id, edits } of listChanges(plan)) {
      for (const { findings, file } of edits)
        for (const finding of findings) {
          const key = `${file} ${finding}`;
          perClient.set(key, (perClient.get(key) ?? new Set()).add(id));
        }
    }
    expect([...perClient.values()].every(({ size }) => size === 1)).toBe(true);
  });

  it('gives the same ids for the same plan', async () => {
    const again = await planFolder(APP, 'alibaba');
    expect(listChanges(again).map(({ id }) => id)).toEqual(listChanges(plan).map(({ id }) => id));
  });
});

describe('selectEdits', () => {
  it('gives the whole plan where everything is accepted', () => {
    expect(
      selectEdits(
        plan,
        idsOf(plan, () => true),
      ),
    ).toEqual(plan);
  });

  it('changes nothing and says so of each change where nothing is accepted', () => {
    const none = planSchema.parse(selectEdits(plan, new Set()));
    expect(none).toMatchObject({ edits: [], files: [], newFiles: [], models: [], env: [] });
    const declined = none.manual.filter(({ reason }) => reason.code === 'migrate.declined');
    expect(declined).toHaveLength(listChanges(plan).length);
  });

  it('keeps the variables that code goes on reading', () => {
    const isClient = (code: string) => /^migrate\.(?:client|variable)/.test(code);
    const config = idsOf(plan, (code) => !isClient(code));
    const selected = selectEdits(plan, config);
    expect(selected.edits.map(({ reason }) => reason.code)).not.toContain('migrate-config.key-renamed');
    expect(selected.manual.map(({ reason }) => reason.code)).toContain('migrate.needed-by-declined');
  });
});
