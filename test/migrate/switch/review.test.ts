import { realpathSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listChanges } from '../../../src/migrate/list-changes.ts';
import { selectEdits } from '../../../src/migrate/select-edits.ts';
import { planFolder } from '../plan-app.ts';

const APP = realpathSync('fixtures/migrate-apps/switch-openai-v4/input');

it('is one change for all that imports a module, to be taken or left as a whole', async () => {
  const plan = await planFolder(APP, 'alibaba', { strategy: 'switch' });
  const changes = listChanges(plan);
  const whole = changes.filter(({ newFiles }) => newFiles.length > 0);
  expect(whole.map(({ files }) => files)).toEqual([
    ['src/answer.ts', 'src/lib/openai.ts', 'src/llm-endpoint.ts', 'src/search.ts'],
  ]);
  const others = changes.filter((change) => !whole.includes(change));
  expect(others.flatMap(({ files }) => files).filter((file) => file.startsWith('src/'))).toEqual([]);

  const declined = selectEdits(plan, new Set(others.map(({ id }) => id)));
  expect(declined.newFiles).toEqual([]);
  expect(declined.edits.filter(({ file }) => file.startsWith('src/'))).toEqual([]);
  expect(declined.manual.map(({ reason }) => reason.code)).toContain('migrate.declined');
});
