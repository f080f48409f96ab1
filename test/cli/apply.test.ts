import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTree } from '../files/temporary-tree.ts';
import { planReplacements } from '../migrate/apply/sample-plan.ts';
import { runCli } from './run.ts';

/** A folder with an app and a plan for it. */
function makeJob(): string {
  const cwd = makeTree({ 'app/a.ts': "const m = 'gpt-4o';\n" });
  const plan = planReplacements(join(cwd, 'app'), [{ file: 'a.ts', from: 'gpt-4o', to: 'qwen-max' }], {
    'n.ts': 'export {};\n',
  });
  writeFileSync(join(cwd, 'plan.json'), JSON.stringify(plan));
  return cwd;
}

const read = (cwd: string) => readFileSync(join(cwd, 'app/a.ts'), 'utf8');

describe('apply', () => {
  it('--yes applies, and says what it did and how to undo it', async () => {
    const cwd = makeJob();
    const { code, stdout, stderr } = await runCli(['apply', 'plan.json', 'app', '--yes'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'Edited files: 1. New files: 1.\n  M a.ts\n  A n.ts\nTake it back: migrate-scan undo app\n',
    );
    expect(read(cwd)).toBe("const m = 'qwen-max';\n");
  });

  it('--dry-run prints the patch and changes nothing', async () => {
    const cwd = makeJob();
    const { code, stdout } = await runCli(['apply', 'plan.json', 'app', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("-const m = 'gpt-4o';\n+const m = 'qwen-max';\n");
    expect(read(cwd)).toBe("const m = 'gpt-4o';\n");
  });

  it('without --yes and without a terminal ends with 2', async () => {
    const cwd = makeJob();
    const { code, stderr } = await runCli(['apply', 'plan.json', 'app'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('1 edits in 2 files of app');
    expect(stderr).toContain('--yes');
    expect(read(cwd)).toBe("const m = 'gpt-4o';\n");
  });

  it('prints one JSON document', async () => {
    const cwd = makeJob();
    const args = ['apply', 'plan.json', 'app', '--yes', '--format', 'json'];
    const { stdout } = await runCli(args, { cwd });
    expect(JSON.parse(stdout)).toEqual({
      schemaVersion: '1',
      applied: true,
      id: expect.any(String),
      edited: ['a.ts'],
      created: ['n.ts'],
      recovered: [],
      manual: [],
    });
  });

  it('--verify takes everything back with 4 where the command fails', async () => {
    const cwd = makeJob();
    const args = ['apply', 'plan.json', 'app', '--yes', '--verify', 'exit 3'];
    const { code, stderr } = await runCli(args, { cwd });
    expect(code).toBe(4);
    expect(stderr).toContain('"exit 3" failed (3), so everything was rolled back.');
    expect(read(cwd)).toBe("const m = 'gpt-4o';\n");
  });

  it('--verify runs in the folder and sees the new files', async () => {
    const cwd = makeJob();
    const args = ['apply', 'plan.json', 'app', '--yes', '--verify', 'grep -q qwen-max a.ts && test -f n.ts'];
    expect((await runCli(args, { cwd })).code).toBe(0);
  });

  it.each([
    [['apply', 'none.json'], 'The plan none.json cannot be read'],
    [['apply', 'app/a.ts'], 'app/a.ts is not a plan'],
    [['apply', 'bad.json'], 'bad.json is not a plan: schemaVersion'],
    [['apply', 'plan.json', 'nowhere', '--yes'], 'There is no folder nowhere.'],
    [['apply', 'plan.json', '.', '--yes'], 'a.ts cannot be read'],
  ])('%j ends with 2 and says why', async (args, message) => {
    const cwd = makeJob();
    writeFileSync(join(cwd, 'bad.json'), '{}');
    const { code, stderr } = await runCli(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('speaks Chinese', async () => {
    const cwd = makeJob();
    const { stdout } = await runCli(['apply', 'plan.json', 'app', '--yes', '--lang', 'zh-CN'], { cwd });
    expect(stdout).toContain('已修改 1 个文件，新建 1 个文件。');
  });
});

describe('undo', () => {
  async function makeApplied(): Promise<string> {
    const cwd = makeJob();
    await runCli(['apply', 'plan.json', 'app', '--yes'], { cwd });
    return cwd;
  }

  it('--yes takes the apply back', async () => {
    const cwd = await makeApplied();
    const { code, stdout } = await runCli(['undo', 'app', '--yes'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('Taken back. Restored files: 1. Removed files: 1.\n  M a.ts\n  D n.ts\n');
    expect(read(cwd)).toBe("const m = 'gpt-4o';\n");
  });

  it('--list shows what it would take back', async () => {
    const cwd = await makeApplied();
    const { stdout } = await runCli(['undo', 'app', '--list'], { cwd });
    expect(stdout).toMatch(/^\S+Z alibaba \(cn-beijing\): 1 edited, 1 new \(000001-[0-9a-f]{8}\)\n$/);
    const { stdout: json } = await runCli(['undo', 'app', '--list', '--format', 'json'], { cwd });
    expect(JSON.parse(json).journals).toHaveLength(1);
  });

  it('refuses a changed file by name, unless forced', async () => {
    const cwd = await makeApplied();
    writeFileSync(join(cwd, 'app/a.ts'), 'mine');
    const { code, stderr } = await runCli(['undo', 'app', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Changed since the plan was applied: a.ts.');
    expect((await runCli(['undo', 'app', '--yes', '--force'], { cwd })).code).toBe(0);
    expect(read(cwd)).toBe("const m = 'gpt-4o';\n");
  });

  it('needs somebody to answer, or --yes', async () => {
    const cwd = await makeApplied();
    expect((await runCli(['undo', 'app'], { cwd })).stderr).toContain('Nobody is here');
  });

  it('says where there is nothing to undo', async () => {
    const cwd = makeJob();
    const { code, stderr } = await runCli(['undo', 'app', '--yes'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('There is nothing to undo here.');
  });
});
