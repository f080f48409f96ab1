import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../../src/report/reporters.ts';
import { runCli } from '../../cli/run.ts';
import { makeTree } from '../../files/temporary-tree.ts';

/** What each key ends in: no output may hold it. */
const MARK = 'Zq7Vx3Kd9Wm2';
const key = (place: string) => `sk-proj-${place}${MARK}Tb4Hn8Lp6Rs1`;

const FILES = {
  'package.json': JSON.stringify({ dependencies: { openai: '^4.0.0' } }),
  'src/client.ts': [
    "import OpenAI from 'openai';",
    `// The old key was ${key('Comment')}`,
    `const openai = new OpenAI({ apiKey: '${key('Source')}', defaultHeaders: { 'X-Key': '${key('Header')}' } });`,
    'export const ask = (content: string) =>',
    "  openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content }] });",
    '',
  ].join('\n'),
  'src/fetch.ts': [
    'export const ask = (body: string) =>',
    `  fetch('https://user:${key('Url')}@api.openai.com/v1/chat/completions?key=${key('Query')}', {`,
    "    method: 'POST',",
    `    headers: { Authorization: 'Bearer ${key('Bearer')}' },`,
    '    body,',
    '  });',
    '',
  ].join('\n'),
  'src/relay.ts': [
    "import OpenAI from 'openai';",
    `export const relay = new OpenAI({ baseURL: 'https://bob:${key('Relay')}@relay.example.com/v1', apiKey: \`${key('Template')}\` });`,
    '',
  ].join('\n'),
  'src/plain.ts': [
    "import OpenAI from 'openai';",
    `export const plain = new OpenAI({ baseURL: 'https://bob:${MARK}@gate.example.com/v1' });`,
    `export const ask = () => fetch('https://bob:${MARK}@api.openai.com/v1/models?api_key=${MARK}');`,
    '',
  ].join('\n'),
  '.env': `OPENAI_API_KEY=${key('Dotenv')}\nOPENAI_BASE_URL=https://u:${key('EnvUrl')}@api.openai.com/v1\nOPENAI_PROXY_URL=https://u:${MARK}@api.openai.com/v1\n`,
  'compose.yaml': `services:\n  web:\n    environment:\n      OPENAI_API_KEY: ${key('Compose')}\n      OPENAI_MODEL: gpt-4o\n`,
  'config/app.yaml': `openai:\n  api_key: "${key('Yaml')}"\n  model: gpt-4o\n  base_url: https://u:${MARK}@api.openai.com/v1\n`,
  'config/app.json': JSON.stringify({ openaiApiKey: key('Json'), openaiModel: 'gpt-4o' }),
};

interface Told {
  readonly where: string;
  readonly text: string;
}

const leaks = (told: readonly Told[]) =>
  told.flatMap(({ where, text }) => {
    const at = text.indexOf(MARK);
    return at < 0 ? [] : [`${where}: ${text.slice(Math.max(0, at - 80), at + 20)}`];
  });

/** Every file below a folder. */
function readAll(folder: string): Told[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ where: path.slice(folder.length + 1), text: readFileSync(path, 'latin1') }));
}

function makeRunner(cwd: string, cache: string) {
  const told: Told[] = [];
  const run = async (...args: string[]) => {
    const outcome = await runCli(args, { cwd, env: { MIGRATE_SCAN_CACHE: cache, HOME: cache } });
    told.push({ where: args.join(' '), text: outcome.stdout + outcome.stderr });
    return outcome;
  };
  return { told, run };
}

it('no key of a repository is in a report, an explanation, a comparison or the cache', {
  timeout: 60_000,
}, async () => {
  const root = makeTree(FILES);
  const cache = makeTree();
  const { told, run } = makeRunner(root, cache);
  for (const format of FORMATS) await run('scan', '.', '--all', '--format', format);
  const { stdout } = await run('scan', '.', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: { id: string }[] };
  expect(findings.length).toBeGreaterThan(8);
  for (const { id } of findings) await run('explain', id, '.');
  await run('compare', '.');
  await run('doctor', '.', '--offline');
  expect(leaks([...told, ...readAll(cache)])).toEqual([]);
});

it('a migration prints no key, and its journal is for the owner alone', { timeout: 60_000 }, async () => {
  const root = makeTree(FILES);
  const elsewhere = makeTree();
  const { told, run } = makeRunner(root, elsewhere);
  const plan = join(elsewhere, 'plan.json');
  await run('migrate', '.', '--to', 'alibaba', '--dry-run');
  await run('migrate', '.', '--to', 'alibaba', '--plan', plan, '--format', 'json');
  const applied = await run('apply', plan, '.', '--yes', '--force');
  expect(applied).toMatchObject({ code: 0 });
  const journals = join(root, '.migrate-scan');
  for (const entry of readdirSync(journals, { withFileTypes: true, recursive: true })) {
    const { mode } = statSync(join(entry.parentPath, entry.name));
    expect(`${entry.name} ${(mode & 0o777).toString(8)}`).toBe(
      `${entry.name} ${entry.isDirectory() ? '700' : '600'}`,
    );
  }
  // The old bytes are what an undo is for; the records beside them need no key.
  const records = readAll(journals).filter(({ where }) => !where.endsWith('old-bytes'));
  expect(leaks(records)).toEqual([]);
  await run('undo', '.', '--yes');
  for (const [file, text] of Object.entries(FILES)) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  expect(leaks([...told, ...readAll(elsewhere)])).toEqual([]);
});
