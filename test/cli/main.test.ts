import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { runCli } from './run.ts';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-cli-'));
  mkdirSync(join(cwd, 'app'));
  writeFileSync(join(cwd, 'app/package.json'), '{"dependencies":{"openai":"^4.104.0"}}');
  writeFileSync(
    join(cwd, 'app/llm.ts'),
    "import OpenAI from 'openai';\nexport const openai = new OpenAI();\nawait openai.models.list();\n",
  );
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe('wrong usage', () => {
  it.each([
    [['--fromat', 'json'], 'Unknown option --fromat.', 'Did you mean --format?'],
    [['--zebra'], 'Unknown option --zebra.', 'migrate-scan --help'],
    [['migrate', '--strict'], 'Unknown option --strict.', 'Of another command: --help behind it.'],
    [['migrate', '--no-cahe'], 'Unknown option --no-cahe.', 'Did you mean --no-cache?'],
    [['explian'], 'neither a command nor a folder explian', 'migrate-scan explain'],
    [['nowhere'], 'There is no folder nowhere.', ''],
    [['app/llm.ts'], 'app/llm.ts is not a folder.', '--include'],
    [['app', 'other'], 'Too many arguments.', 'One folder a run.'],
    [['explain'], 'The argument <finding-id> is missing.', '--help'],
    [['--format'], 'needs a value', '--help'],
    [['--format', 'jsn'], '--format does not know "jsn".', 'Did you mean json?'],
    [['--surface', 'imges'], '--surface does not know "imges".', 'Did you mean images?'],
    [['schema', 'confg'], 'does not know "confg"', 'config'],
    [['app', '--config', 'none.json'], 'There is no config file none.json.', '--config'],
    [['explain', 'ffff', 'app'], 'No finding here has an id that starts with ffff.', '--all'],
  ])('%j ends with 2, says why and what next', async (args, message, hint) => {
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it('is told in Chinese', async () => {
    const { stderr } = await runCli(['--fromat', 'json'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
    expect(stderr).toBe('错误：未知选项 --fromat。\n您是否想输入 --format？\n');
  });

  it('does not repeat escape sequences of an argument', async () => {
    const { stderr } = await runCli(['\u001b[31mred'], { cwd });
    expect(stderr).toContain('\\x1b[31mred');
  });
});

describe('with --format json', () => {
  it('prints one document that fits the schema', async () => {
    const { code, stdout, stderr } = await runCli(['app', '--format', 'json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(reportSchema.parse(JSON.parse(stdout)).findings.map(({ kind }) => kind)).toContain('call');
  });

  it.each([
    [['nowhere', '--format', 'json'], 'root-missing'],
    [['--format=json', '--zebra'], 'cli.unknown-option'],
  ])('fails as JSON: %j', async (args, errorCode) => {
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      error: { code: errorCode, message: expect.any(String), hint: expect.any(String) },
    });
  });

  it('keeps the result whole when another report cannot be written', async () => {
    const args = ['app', '--format', 'pretty=no/such/folder/x', '--format', 'json'];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(code).toBe(2);
    expect(reportSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(stderr).toContain('Cannot write no/such/folder/x (ENOENT).');
  });
});

it('writes several reports to files', async () => {
  const args = ['app', '--format', 'json=a.json', '--format', 'pretty', '--output', 'b.txt'];
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toBe('Wrote a.json (json).\nWrote b.txt (pretty).\n');
  expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).schemaVersion).toBe('1');
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toContain('use the OpenAI API');
});

describe('the config', () => {
  it('is found in the scanned folder', async () => {
    writeFileSync(join(cwd, 'app/migrate-scan.config.json'), '{"kinds": ["dep"], "lang": "zh-CN"}');
    const { stdout } = await runCli(['app'], { cwd });
    expect(stdout).toContain('使用 OpenAI API：1 个依赖');
  });

  it('loses against a flag', async () => {
    writeFileSync(join(cwd, 'app/migrate-scan.config.json'), '{"kinds": ["dep"]}');
    const { stdout } = await runCli(['app', '--kind', 'call', '--format', 'json'], { cwd });
    expect(Object.keys(JSON.parse(stdout).summary.byKind)).toEqual(['call']);
  });

  it('is refused with every problem and its place', async () => {
    writeFileSync(join(cwd, 'app/migrate-scan.config.json'), '{"exlude": [],\n "tests": 1}');
    const { code, stderr } = await runCli(['app'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('app/migrate-scan.config.json:1:2 unknown key exlude; did you mean exclude?');
    expect(stderr).toContain('app/migrate-scan.config.json:2:2 tests must be of type boolean');
  });

  it('is not followed out of the folder', async () => {
    writeFileSync(join(cwd, 'outside.json'), '{"secretKeyName": 1}');
    symlinkSync(join(cwd, 'outside.json'), join(cwd, 'app/migrate-scan.config.json'));
    const { code, stderr } = await runCli(['app'], { cwd });
    expect(code).toBe(2);
    expect(stderr).not.toContain('secretKeyName');
  });
});

describe('explain', () => {
  it('takes the beginning of an id', async () => {
    const { stdout } = await runCli(['app', '--format', 'json'], { cwd });
    const { id } = JSON.parse(stdout).findings.find(({ kind }: { kind: string }) => kind === 'call');
    const explained = await runCli(['explain', id.slice(0, 10), 'app'], { cwd });
    expect(explained.code).toBe(0);
    expect(explained.stdout).toContain('llm.ts:3:');
  });

  it('asks for more where several fit', async () => {
    const { code, stderr } = await runCli(['explain', '', 'app'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('findings have an id that starts with');
  });
});

describe('--strict', () => {
  it('ends with 0 when everything was seen', async () => {
    expect((await runCli(['app', '--strict'], { cwd })).code).toBe(0);
  });

  it('ends with 3 when a file was skipped for a fault', async () => {
    writeFileSync(join(cwd, 'app/big.ts'), `// openai\n${'x'.repeat(3000)}`);
    expect((await runCli(['app', '--strict', '--max-file-size', '2kb'], { cwd })).code).toBe(3);
    expect((await runCli(['app', '--max-file-size', '2kb'], { cwd })).code).toBe(0);
  });

  it('ends with 3 when a file was stopped, and keeps no report that the next run might take for the truth', async () => {
    writeFileSync(
      join(cwd, 'app/slow.ts'),
      `import 'openai';\nlet x = ${'async (a = '.repeat(60)}1${')'.repeat(60)};`,
    );
    const cache = join(cwd, 'cache');
    const options = { cwd, env: { MIGRATE_SCAN_CACHE: cache } };
    const { code, stderr, stdout } = await runCli(['app', '--strict', '--max-file-seconds', '1'], options);
    expect(code).toBe(3);
    expect(stdout + stderr).toContain('slow.ts');
    expect(existsSync(join(cache, 'scans'))).toBe(false);
  });
});

it('says clearly that nothing was found', async () => {
  mkdirSync(join(cwd, 'empty'));
  const { code, stdout } = await runCli(['empty'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^No use of the OpenAI API was found\.\nThere was no file to look at/);
});

it.runIf(process.getuid?.() !== 0)('refuses a folder without permission', async () => {
  chmodSync(join(cwd, 'app'), 0o000);
  const { code, stderr } = await runCli(['app'], { cwd });
  chmodSync(join(cwd, 'app'), 0o755);
  expect(code).toBe(2);
  expect(stderr).toContain('cannot be read');
});

it.each(['findings', 'config'])('prints the schema of the %s', async (name) => {
  const { code, stdout } = await runCli(['schema', name], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
});

describe('--help', () => {
  it('shows commands, options, examples and exit codes', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['explain', '--format', '--no-tests', '--lang', 'Examples:', 'Exit codes:']) {
      expect(stdout).toContain(part);
    }
  });

  it('has no English sentence in Chinese', async () => {
    const { stdout } = await runCli(['--help', '--lang', 'zh-CN']);
    expect(stdout).not.toMatch(/[a-z]+ (?:the|a|of|to) [a-z]+/);
  });

  it.each([['scan'], ['explain'], ['schema']])('is there for %s', async (command) => {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`migrate-scan ${command}`);
  });
});
