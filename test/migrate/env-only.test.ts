import { describe, expect, it } from 'vitest';
import { planMigration } from '../../src/migrate/planner.ts';
import { makeTree } from '../files/temporary-tree.ts';
import { planInput } from './plan-app.ts';

const FILES = {
  'package.json': '{"dependencies": {"openai": "^4.104.0"}}',
  'azure.ts': `import { AzureOpenAI } from 'openai';\nexport const azure = new AzureOpenAI({ apiVersion: '2024-10-21' });\n`,
  'plain.ts': `import OpenAI from 'openai';\nexport const plain = new OpenAI();\n`,
  '.env': 'OPENAI_API_KEY=\n',
};

describe('an Azure client beside plain ones', () => {
  it('refuses to move by configuration alone: Azure’s key would go to the provider', async () => {
    const input = await planInput(makeTree(FILES), 'alibaba', { selection: { envOnly: true } });
    expect(() => planMigration(input)).toThrow(
      expect.objectContaining({ code: 'migrate.env-only-azure', args: { place: 'azure.ts:2' } }),
    );
  });

  it('names the client where variables keep their names', async () => {
    const plan = planMigration(await planInput(makeTree(FILES), 'alibaba', { keepEnv: true }));
    const codes = plan.manual.filter(({ file }) => file === 'azure.ts').map(({ reason }) => reason.code);
    expect(codes).toContain('migrate.keep-env-azure');
  });
});
