import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/core/messages/catalogue.ts';
import { planSchema } from '../../src/migrate/plan.ts';
import { planMigration } from '../../src/migrate/planner.ts';
import { planInput } from './plan-app.ts';

const inputsOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name, 'input'));

const ROOTS = [
  ...inputsOf('fixtures/migrate'),
  ...inputsOf('fixtures/migrate-config'),
  ...inputsOf('fixtures/migrate-apps'),
  'fixtures/apps/support-desk',
];

describe('every finding ends in an edit, a manual item or a reason to stay', () => {
  it.each(ROOTS)('%s', async (root) => {
    const input = await planInput(realpathSync(root), 'alibaba');
    const plan = planSchema.parse(planMigration(input));
    const named = new Set([...plan.edits, ...plan.manual].flatMap(({ findings }) => findings));
    const ids = input.scanned.report.findings.map(({ id }) => id);
    const stays = plan.unchanged.map(({ finding }) => finding);
    expect([...named, ...stays].filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    for (const { reason } of [...plan.edits, ...plan.manual, ...plan.unchanged])
      expect(MESSAGES).toHaveProperty([reason.code]);
    expect(plan.manual.filter(({ reason }) => reason.code === 'migrate.not-covered')).toEqual([]);
  });
});
