import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planFolder } from '../plan-app.ts';

const SWITCHED = 'fixtures/migrate-apps/switch-openai-v4/expected/alibaba';

it('knows its module by any name that a person gives it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'switched-'));
  const name = 'where (to go)+';
  cpSync('fixtures/migrate-apps/switch-openai-v4/input', root, { recursive: true });
  cpSync(SWITCHED, root, { recursive: true });
  writeFileSync(join(root, `src/${name}.ts`), readFileSync(join(root, 'src/llm-endpoint.ts')));
  rmSync(join(root, 'src/llm-endpoint.ts'));
  for (const file of ['src/answer.ts', 'src/lib/openai.ts', 'src/search.ts']) {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.replaceAll('llm-endpoint', name));
  }
  const plan = await planFolder(root, 'alibaba', { strategy: 'switch' });
  expect([...plan.edits, ...plan.newFiles]).toEqual([]);
  rmSync(root, { recursive: true, force: true });
});
