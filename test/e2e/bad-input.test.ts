import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { runInstalled } from './spawn.ts';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-bad-'));
  mkdirSync(join(cwd, 'empty'));
  mkdirSync(join(cwd, 'config'));
  writeFileSync(join(cwd, 'config/migrate-scan.config.json'), '{"tests": maybe}');
  writeFileSync(join(cwd, 'file.ts'), '');
  const broken = join(cwd, 'broken');
  mkdirSync(join(broken, 'src'), { recursive: true });
  writeFileSync(join(broken, 'package.json'), '{"dependencies": {"openai": "^4"');
  writeFileSync(join(broken, 'tsconfig.json'), '{"extends": "./tsconfig.json", "compilerOptions": {');
  writeFileSync(join(broken, 'src/broken.ts'), "import OpenAI from 'openai';\nconst x = {{{ new OpenAI(");
  writeFileSync(
    join(broken, 'src/bytes.ts'),
    Buffer.from([0x6f, 0x70, 0x65, 0x6e, 0x61, 0x69, 0xff, 0xfe, 0xc0, 0x0a]),
  );
  writeFileSync(join(broken, 'src/ok.ts'), "import OpenAI from 'openai';\nnew OpenAI().models.list();\n");
  symlinkSync('..', join(broken, 'src/loop'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it.each([
  ['a path that is not there', ['nowhere'], 'There is no folder nowhere.'],
  ['a file instead of a folder', ['file.ts'], 'file.ts is not a folder.'],
  ['a broken config', ['config'], 'not plain JSON'],
  ['an unknown option', ['--fromat'], 'Did you mean --format?'],
])('%s: exit 2 and a clear message', async (_name, args, message) => {
  const { code, stdout, stderr } = await runInstalled(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});

it('an empty folder: exit 0 and a clear message', async () => {
  const { code, stdout } = await runInstalled(['empty'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('There was no file to look at');
});

describe('a repository full of broken files', () => {
  it('still gives the rest of the result', async () => {
    const { code, stdout } = await runInstalled(['broken', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    const { findings } = reportSchema.parse(JSON.parse(stdout));
    expect(findings.filter(({ file }) => file === 'src/ok.ts').map(({ kind }) => kind)).toContain('call');
  });

  it('says what was wrong', async () => {
    const { stdout } = await runInstalled(['broken'], { cwd });
    expect(stdout).toContain('package.json');
  });
});
