import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RedemptionMock, serveRedemption } from '../../src/mock/redemption/serve.ts';
import { runCli } from '../cli/run.ts';
import { makeHome } from './run-credits.ts';
import { makeLedger } from './setup.ts';
import { expectNoSecrets, notePrinted, noteSecret } from './watch-secrets.ts';

let mock: RedemptionMock;
beforeAll(async () => {
  mock = await serveRedemption();
});
afterAll(async () => {
  await mock.close();
  expectNoSecrets();
});

const SOURCE = `import OpenAI from 'openai';
const client = new OpenAI();
export const answer = client.chat.completions.create({ model: 'gpt-4o', messages: [] });
`;

/** A repository to migrate, and a user whose own config names the issuer. */
function makeProject() {
  const home = makeHome({
    issuers: [{ id: 'acme', url: mock.url, providers: ['alibaba'], tokenEnv: 'ISSUER_TOKEN' }],
  });
  const file = join(home.repository, 'llm.ts');
  writeFileSync(file, SOURCE);
  writeFileSync(join(home.repository, 'package.json'), '{"dependencies":{"openai":"^6.0.0"}}');
  return {
    home,
    isEdited: () => readFileSync(file, 'utf8') !== SOURCE,
    async migrate(code: string, more: readonly string[] = ['--yes']) {
      if (code.length > 4) noteSecret(code);
      const args = ['migrate', home.repository, '--to', 'alibaba', '--credit-code', code, ...more];
      const outcome = await runCli(args, { cwd: home.repository, env: home.env });
      notePrinted(outcome.stdout, outcome.stderr);
      return outcome;
    },
    entries: () => makeLedger(home.state).list(),
  };
}

it('a code is redeemed once the edits are on the disk', async () => {
  const project = makeProject();
  const { code, stderr } = await project.migrate('TEST-FRESH-1111-AAAA');
  expect({ code, isEdited: project.isEdited() }).toEqual({ code: 0, isEdited: true });
  expect(stderr).toContain('Redeemed at');
  expect(await project.entries()).toMatchObject([{ state: 'redeemed', project: project.home.repository }]);
});

it('where the redemption fails the edits stay, and the next step is told', async () => {
  const project = makeProject();
  const { code, stderr } = await project.migrate('TEST-INVALID-1111-AAAA');
  expect({ code, isEdited: project.isEdited() }).toEqual({ code: 6, isEdited: true });
  expect(stderr).toContain('migrate-scan credits apply --provider alibaba');
});

it('where the edits fail nothing is redeemed', async () => {
  const project = makeProject();
  const { code } = await project.migrate('TEST-FRESH-2222-AAAA', ['--yes', '--verify', 'exit 1']);
  expect({ code, isEdited: project.isEdited(), entries: await project.entries() }).toEqual({
    code: 4,
    isEdited: false,
    entries: [],
  });
});

it('a dry run redeems nothing and says what it would do', async () => {
  const project = makeProject();
  const { code, stderr } = await project.migrate('TEST-FRESH-3333-AAAA', ['--dry-run']);
  expect({ code, isEdited: project.isEdited(), entries: await project.entries() }).toEqual({
    code: 0,
    isEdited: false,
    entries: [],
  });
  expect(stderr).toContain('TEST…AAAA');
});

it('a malformed code stops the run before anything is changed', async () => {
  const project = makeProject();
  const { code } = await project.migrate('AB');
  expect({ code, isEdited: project.isEdited() }).toEqual({ code: 2, isEdited: false });
});

it('the document on standard output stays one document', async () => {
  const project = makeProject();
  const { code, stdout } = await project.migrate('TEST-FRESH-4444-AAAA', ['--yes', '--format', 'json']);
  expect({ code, applied: JSON.parse(stdout).applied }).toEqual({ code: 0, applied: true });
});
