import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planSchema } from '../../src/migrate/plan.ts';
import { runCli } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrate-scan-switch-'));
  cpSync('fixtures/migrate-apps/switch-openai-v4/input', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const migrate = (...args: string[]) =>
  runCli(['migrate', folder, '--to', 'alibaba', '--strategy', 'switch', ...args]);

function readAll(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.migrate-scan'));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('migrate --strategy switch', () => {
  it('names the strategy, the new file and the variable', async () => {
    const { stdout } = await migrate('--format', 'json');
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan.strategy).toBe('switch');
    expect(plan.newFiles.map(({ file }) => file)).toEqual(['src/llm-endpoint.ts']);
    const { stdout: text } = await migrate('--dry-run');
    expect(text).toContain('+++ b/src/llm-endpoint.ts');
    const { stderr, stdout: words } = await migrate();
    expect(stderr).toContain('--yes');
    expect(words).toMatch(/New files\s+src\/llm-endpoint\.ts .*LLM_PROVIDER/s);
  });

  it('applies, plans nothing more under either strategy, and takes all of it back', async () => {
    appendFileSync(join(folder, '.env.example'), 'OPENAI_MODEL=gpt-4o\n');
    const before = readAll();
    expect(await migrate('--yes')).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'src/llm-endpoint.ts'))).toBe(true);
    const again = planSchema.parse(JSON.parse((await migrate('--format', 'json')).stdout));
    expect([again.edits, again.newFiles]).toEqual([[], []]);
    const { stdout } = await runCli(['migrate', folder, '--to', 'alibaba', '--format', 'json']);
    const replacing = planSchema.parse(JSON.parse(stdout));
    expect(replacing.edits).toEqual([]);
    expect(await runCli(['undo', folder, '--yes'])).toMatchObject({ code: 0 });
    expect(readAll()).toEqual(before);
  });

  it('leaves a switch to another provider to a person', async () => {
    await migrate('--yes');
    const args = ['migrate', folder, '--to', 'zhipu', '--strategy', 'switch', '--format', 'json'];
    const plan = planSchema.parse(JSON.parse((await runCli(args)).stdout));
    expect(plan.newFiles).toEqual([]);
    expect(plan.edits.filter(({ file }) => file.startsWith('src/'))).toEqual([]);
  });

  it.each([
    [['--keep-env'], '--keep-env'],
    [['--env-only'], '--env-only'],
  ])('refuses %j, which contradicts it', async (args, word) => {
    const before = readAll();
    const { code, stderr } = await migrate(...args, '--yes');
    expect(code).toBe(2);
    expect(stderr).toContain(word);
    expect(readAll()).toEqual(before);
  });

  it('reads the provider’s key from the variable that the user named', async () => {
    const { stdout } = await migrate('--key-env', 'QWEN_KEY', '--format', 'json');
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan.newFiles[0]?.text).toContain('process.env.QWEN_KEY');
    expect(plan.edits.find(({ file }) => file === '.env.example')?.text).toContain('QWEN_KEY=');
  });

  it('suggests a strategy that was meant', async () => {
    const { code, stderr } = await runCli(['migrate', folder, '--to', 'alibaba', '--strategy', 'swich']);
    expect(code).toBe(2);
    expect(stderr).toContain('switch');
  });
});
