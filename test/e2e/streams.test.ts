import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { runInstalled } from './spawn.ts';

let cwd: string;
const FILES = 40;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-streams-'));
  const lines = Array.from(
    { length: 250 },
    (_, index) => `export const key${index} = process.env.OPENAI_API_KEY;`,
  );
  for (let file = 0; file < FILES; file++) writeFileSync(join(cwd, `many-${file}.ts`), lines.join('\n'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const bin = () => join(inject('installed'), 'node_modules/migrate-scan/bin/migrate-scan.mjs');

it('delivers more than 5 MB of JSON whole through a slow pipe', () => {
  const script = `"$0" "$1" --format json | (sleep 1; cat)`;
  const stdout = execFileSync('sh', ['-c', script, process.execPath, bin()], {
    cwd,
    maxBuffer: 100_000_000,
    encoding: 'utf8',
  });
  expect(stdout.length).toBeGreaterThan(5_000_000);
  expect(reportSchema.parse(JSON.parse(stdout)).findings.length).toBeGreaterThanOrEqual(FILES * 250);
});

it('is quiet when the reader goes away', () => {
  const script = `"$0" "$1" --format json | head -c 10; echo`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin()], {
    cwd,
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem\n', stderr: '' });
});

it('writes nothing but the report to standard output, without colour in a pipe', async () => {
  mkdirSync(join(cwd, 'small'), { recursive: true });
  writeFileSync(join(cwd, 'small/a.ts'), 'process.env.OPENAI_API_KEY;');
  const { code, stdout, stderr } = await runInstalled(['small'], { cwd, env: { CI: '' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain('\u001b');
});

it('colours when told to', async () => {
  const { stdout } = await runInstalled(['small'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '' } });
  expect(stdout).toContain('\u001b[1m');
});
