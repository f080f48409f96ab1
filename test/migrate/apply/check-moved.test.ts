import { realpathSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findUnmoved } from '../../../src/migrate/apply/check-moved.ts';
import type { Plan } from '../../../src/migrate/plan.ts';
import { type PlanInput, planMigration } from '../../../src/migrate/planner.ts';
import { planInput } from '../plan-app.ts';

let input: PlanInput;
let plan: Plan;

beforeAll(async () => {
  input = await planInput(realpathSync('fixtures/migrate-apps/base-url-variable/input'), 'alibaba');
  plan = planMigration(input);
});

const check = (more: Partial<Parameters<typeof findUnmoved>[0]>) => {
  const before = input.scanned.report.findings;
  const next = { ...plan, edits: [], newFiles: [] };
  return findUnmoved({ before, plan, after: [], next, isEdited: false, ...more });
};

describe('findUnmoved', () => {
  it('finds nothing where nothing calls OpenAI and nothing is planned any more', () => {
    expect(check({})).toEqual([]);
  });

  it('names code that was to move and did not', () => {
    const client = input.scanned.report.findings.filter(({ kind }) => kind === 'client');
    const after = client.map((finding) => ({
      ...finding,
      destination: { kind: 'direct' as const, url: 'https://api.openai.com/v1' },
    }));
    expect(check({ after })).toEqual(['src/client.ts:3 new OpenAI']);
  });

  it('names edits that a second plan asks for', () => {
    expect(check({ next: plan })).toHaveLength(plan.edits.length);
  });

  it('asks for no second plan where a change was declined', () => {
    const declined = { code: 'migrate.declined', args: {} };
    const item = { file: 'src/client.ts', line: 1, reason: declined, advice: declined, findings: [] };
    expect(check({ plan: { ...plan, manual: [item] }, next: plan })).toEqual([]);
  });
});
