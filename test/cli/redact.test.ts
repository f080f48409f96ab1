import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { FORMATS } from '../../src/report/reporters.ts';
import { addFiles } from '../files/temporary-tree.ts';
import { runCli } from './run.ts';

/** What everything that somebody can name in this repository is called: no report may hold it, in any case. */
const NAME = 'zorvex';
const named = (text: string) => text.replaceAll('X', NAME);

const FILES = {
  'package.json': `{"name": "@X/shop", "dependencies": {"openai": "git+ssh://git@git.X.example/openai.git", "@X/openai-client": "1.0.0"}}`,
  'X-web/app/api/X/route.ts': [
    "import OpenAI from 'openai';",
    "import { XClient } from '@X/openai-client';",
    "export const runtime = 'edge';",
    "export const preferredRegion = ['X1'];",
    'const XOpenai = new OpenAI({ apiKey: process.env.X_OPENAI_API_KEY, baseURL: process.env.X_OPENAI_BASE_URL });',
    'export async function POST(XRequest: Request) {',
    "  return XOpenai.chat.completions.create({ model: 'ft:gpt-4o:X::1', messages: [] });",
    '}',
    '// migrate-scan-ignore-next-line -- X has agreed',
    "export const XModels = () => XOpenai.chat.completions.create({ model: 'gpt-4o-X', messages: [] });",
    '',
  ].join('\n'),
  'X-gateway/index.X.ts': [
    "import OpenAI from 'openai';",
    "export const relay = new OpenAI({ baseURL: 'https://gate.X.example/v1', apiKey: 'sk-X-0123456789abcdef' });",
    "export const azure = () => fetch('https://X.openai.azure.com/openai/deployments/X/chat/completions?api-version=2024-10-21');",
    'export const ask = (x) => x.chat.completions.create({ model: XModel, messages: [] });',
    "export const own = () => fetch('https://api.openai.com/v1/X/chat/completions');",
    '',
  ].join('\n'),
  '.env.X':
    'X_OPENAI_API_KEY=sk-X-0123456789abcdef\nOPENAI_BASE_URL=https://gate.X.example/v1\nOPENAI_MODEL=X-4o\n',
  'X-deploy/vercel.json': '{"regions": ["X1"], "env": {"X_OPENAI_API_KEY": "@X-key"}}',
  'X-deploy/wrangler.toml':
    'name = "X"\nmain = "src/X.ts"\n[vars]\nOPENAI_X = "gpt-4o"\n[env.X.vars]\nOPENAI_API_KEY = "X"\n',
  'X-deploy/X.tf':
    'resource "aws_lambda_function" "X" {\n  environment {\n    variables = { OPENAI_API_KEY = var.X_openai_api_key }\n  }\n}\n',
  '.github/workflows/X.yml':
    'jobs:\n  X:\n    runs-on: ubuntu-latest\n    env:\n      OPENAI_API_KEY: ${{ secrets.X_OPENAI_API_KEY }}\n',
  'X/broken.ts': "import OpenAI from 'openai';\nconst X = {{{ new OpenAI(",
  'X/empty.min.js': 'openai',
};

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'redact-')));
  addFiles(
    root,
    Object.fromEntries(Object.entries(FILES).map(([file, text]) => [join(NAME, named(file)), named(text)])),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** As in a terminal with links, on a code host that links to commits. */
const ENV = {
  FORCE_COLOR: '1',
  FORCE_HYPERLINK: '1',
  GITHUB_SERVER_URL: `https://git.${NAME}.example`,
  GITHUB_REPOSITORY: `${NAME}/shop`,
  GITHUB_SHA: `${NAME}0`,
};
const scan = (...args: string[]) =>
  runCli(['scan', NAME, '--redact', '--all', ...args], { cwd: root, env: ENV });

it.each(FORMATS)('names nothing of the repository in %s', async (format) => {
  const args = ['--check', '--max', '99', '--runs-in', 'vercel:hkg1', '--exclude', `${NAME}-none`];
  const { code, stdout, stderr } = await scan(...args, '--format', format);
  expect(code).toBe(0);
  expect(stdout.length).toBeGreaterThan(200);
  const shown = (stdout + stderr).toLowerCase();
  const at = shown.indexOf(NAME);
  expect(at < 0 ? '' : shown.slice(Math.max(0, at - 100), at + 40)).toBe('');
  expect(shown).not.toContain(root.toLowerCase());
});

it('would name it in each of them without --redact', async () => {
  for (const format of FORMATS) {
    const args = ['scan', NAME, '--all', '--format', format];
    expect((await runCli(args, { cwd: root, env: ENV })).stdout.toLowerCase()).toContain(NAME);
  }
});

it('keeps what a reader needs: counts, verdicts, lines, public names', async () => {
  const [open, redacted] = await Promise.all(
    [[], ['--redact']].map(async (args) => {
      const { stdout } = await runCli(['scan', NAME, '--format', 'json', ...args], { cwd: root });
      return reportSchema.parse(JSON.parse(stdout));
    }),
  );
  if (!open || !redacted) throw new Error('no report');
  const facts = ({ findings }: typeof open) =>
    findings.map(({ rule, kind, range, exposure, destination }) => [
      rule,
      kind,
      range,
      exposure?.level,
      destination?.kind,
    ]);
  expect(facts(redacted)).toEqual(facts(open));
  expect(redacted.redacted).toBe(true);
  expect({ ...redacted.summary, durationMs: 0, coverage: 0 }).toEqual({
    ...open.summary,
    durationMs: 0,
    coverage: 0,
  });
  const details = redacted.findings.map(({ detail }) => detail);
  expect(details).toEqual(expect.arrayContaining(['OPENAI_API_KEY', 'VARIABLE_1', 'openai-node/client']));
});

it('calls the same file the same throughout, in the order of the paths, with its extension', async () => {
  const read = async (...args: string[]) =>
    reportSchema.parse(
      JSON.parse((await runCli(['scan', NAME, '--format', 'json', ...args], { cwd: root })).stdout),
    );
  const [open, redacted] = [await read(), await read('--redact')];
  const tokens = new Map(open.findings.map(({ file }, index) => [file, redacted.findings[index]?.file]));
  expect(open.findings.map(({ file }) => tokens.get(file))).toEqual(
    redacted.findings.map(({ file }) => file),
  );
  expect(new Set(tokens.values()).size).toBe(tokens.size);
  expect([...tokens.values()]).toEqual([...tokens.values()].sort());
  expect(tokens.get(`${NAME}-web/app/api/${NAME}/route.ts`)).toMatch(/^file-\d+\.ts$/);
  expect(tokens.get(`.env.${NAME}`)).toMatch(/^file-\d+$/);
});

it.each([
  ['--with', 'fit.json'],
  ['--shard', '1/2'],
])('refuses %s, which brings names in', async (option, value) => {
  const { code, stderr } = await scan(option, value);
  expect(code).toBe(2);
  expect(stderr).toContain(`${option} brings in what --redact cannot take out.`);
});
