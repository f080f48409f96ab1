import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { planSchema } from '../../src/migrate/plan.ts';
import { runCli } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-migrate-'));
  cpSync('fixtures/apps/support-desk', folder, { recursive: true });
});

const migrate = (...args: string[]) => runCli(['migrate', folder, '--to', 'alibaba', ...args]);

/** Every file of the app with its text; the tool's own folder left out. */
function readAll(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.migrate-scan'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('migrate', () => {
  it('prints a plan that keeps to its schema and changes nothing', async () => {
    const before = readAll();
    const { code, stdout } = await migrate('--format', 'json');
    expect(code).toBe(0);
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan.applied).toBe(false);
    expect(plan.edits.length).toBeGreaterThan(0);
    expect(readAll()).toEqual(before);
  });

  it('moves to a provider of the user’s own', async () => {
    const providers = {
      gateway: {
        extends: 'alibaba',
        endpoints: [{ id: 'office', baseURL: 'https://llm.example.cn/v1' }],
        auth: { envVar: 'GATEWAY_KEY' },
      },
    };
    writeFileSync(join(folder, 'migrate-scan.config.json'), JSON.stringify({ providers }));
    const { stdout } = await runCli(['migrate', folder, '--to', 'gateway', '--dry-run']);
    expect(stdout).toContain("baseURL: 'https://llm.example.cn/v1'");
    expect(stdout).toContain('process.env.GATEWAY_KEY');
  });

  it('speaks of every client that calls OpenAI', async () => {
    const scanned = await runCli([folder, '--format', 'json']);
    const { findings } = JSON.parse(scanned.stdout) as {
      findings: { id: string; kind: string; destination?: { kind: string } }[];
    };
    const { stdout } = await migrate('--format', 'json');
    const plan = planSchema.parse(JSON.parse(stdout));
    const named = new Set([...plan.edits, ...plan.manual].flatMap((entry) => entry.findings));
    const silent = findings.filter(
      ({ id, kind, destination }) => kind === 'client' && destination?.kind === 'direct' && !named.has(id),
    );
    expect(silent).toEqual([]);
  });

  it('refuses to apply where nobody can agree', async () => {
    const before = readAll();
    const { code, stderr } = await migrate();
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
    expect(readAll()).toEqual(before);
  });

  it('applies, plans nothing more, and takes all of it back', async () => {
    const before = readAll();
    expect((await migrate('--yes')).code).toBe(0);
    const client = readFileSync(join(folder, 'packages/ai/src/client.ts'), 'utf8');
    expect(client).toContain('https://dashscope.aliyuncs.com/compatible-mode/v1');
    expect(client).toContain('DASHSCOPE_API_KEY');
    const second = planSchema.parse(JSON.parse((await migrate('--format', 'json')).stdout));
    expect(second.edits).toEqual([]);
    expect((await runCli(['undo', folder, '--yes'])).code).toBe(0);
    expect(readAll()).toEqual(before);
  });

  it('takes the user’s own choice of a model', async () => {
    const { stdout } = await migrate('--format', 'json', '--model', 'gpt-4o=qwen-max');
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan.models).toContainEqual({ from: 'gpt-4o', to: 'qwen-max' });
  });

  it.each([
    [['--endpoint', 'cn-beijin'], 'cn-beijing'],
    [['--model', 'gpt-4o=qwen-maxx'], 'qwen-max'],
    [['--model', 'gpt-4o'], 'gpt-4o=qwen-max'],
  ])('says what is wrong with %j', async (args, near) => {
    const { code, stderr } = await migrate(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(near);
  });

  it('suggests the provider that was meant', async () => {
    const { code, stderr } = await runCli(['migrate', folder, '--to', 'alibabba']);
    expect(code).toBe(2);
    expect(stderr).toContain('alibaba');
  });
});
