import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { planSchema } from '../../src/migrate/plan.ts';
import { runCli } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-from-'));
  cpSync('fixtures/migrate-apps/from-alibaba/input', folder, { recursive: true });
});

const migrate = (...args: string[]) => runCli(['migrate', folder, ...args]);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

function readAll(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const own = paths.filter((path) => !path.includes('.migrate-scan')).sort();
  return Object.fromEntries(own.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('migrate --from', () => {
  it('moves from one provider to another, and undo takes it back', async () => {
    const before = readAll();
    const { code } = await migrate('--from', 'alibaba', '--to', 'zhipu', '--yes');
    expect(code).toBe(0);
    expect(read('src/translate.cjs')).toContain('https://open.bigmodel.cn/api/paas/v4');
    expect(read('src/translate.cjs')).not.toContain('dashscope');
    const undone = await runCli(['undo', folder, '--yes']);
    expect(undone.code).toBe(0);
    expect(readAll()).toEqual(before);
  });

  it('leads back to OpenAI', async () => {
    const { code } = await migrate('--from', 'alibaba', '--to', 'openai', '--yes');
    expect(code).toBe(0);
    expect(read('src/translate.cjs')).toContain('apiKey: process.env.OPENAI_API_KEY');
    expect(read('src/translate.cjs')).not.toMatch(/baseURL|dashscope/i);
  });

  it('says in the plan whom the code leaves', async () => {
    const { stdout } = await migrate('--from', 'alibaba', '--to', 'zhipu', '--format', 'json');
    const plan = planSchema.parse(JSON.parse(stdout));
    expect([plan.from, plan.provider]).toEqual(['alibaba', 'zhipu']);
  });

  it('takes a model that the catalogue does not know by the user’s own row', async () => {
    const row = 'qwen-long=glm-4.7';
    const { stdout } = await migrate(
      '--from',
      'alibaba',
      '--to',
      'zhipu',
      '--format',
      'json',
      '--model',
      row,
    );
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan.models).toContainEqual({ from: 'qwen-long', to: 'glm-4.7' });
  });

  it('names what a text of a provider’s speaks of, not OpenAI', async () => {
    const { stdout } = await migrate('--from', 'alibaba', '--to', 'zhipu', '--dry-run', '--lang', 'en');
    expect(stdout).not.toContain('OPENAI_API_KEY');
    const shown = await migrate('--from', 'alibaba', '--to', 'zhipu', '--lang', 'en');
    expect(shown.stdout).toMatch(/DASHSCOPE_API_KEY belongs to a client that stays at Alibaba/);
  });

  it('says so where nothing goes to the provider that is to be left', async () => {
    const before = readAll();
    const { code, stdout } = await migrate('--from', 'baidu', '--to', 'zhipu', '--yes', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/no use of Baidu[^.]* was found/);
    expect(readAll()).toEqual(before);
  });

  it.each([
    [['--from', 'alibabba', '--to', 'zhipu'], 'alibaba'],
    [['--from', 'opnai', '--to', 'zhipu'], 'openai'],
    [['--from', 'alibaba', '--to', 'opnai'], 'openai'],
    [['--from', 'zhipu', '--to', 'zhipu'], '--from names the provider'],
    [['--to', 'openai'], '--from names the provider'],
  ])('says what is wrong with %j', async (args, hint) => {
    const { code, stderr } = await migrate(...args, '--yes', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
  });
});
