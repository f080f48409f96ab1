import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { runCli } from './run.ts';

let cwd: string;
const CALL =
  "import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport const list = () => openai.models.list();\n";

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-baseline-'));
  writeFileSync(join(cwd, 'a.js'), CALL);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const accept = () => runCli(['--baseline', 'b.json', '--update-baseline'], { cwd });
const check = (...args: string[]) => runCli(['--check', '--baseline', 'b.json', ...args], { cwd });

it('keeps old findings from failing the check, and lets new ones fail it', async () => {
  await accept();
  expect((await check()).code).toBe(0);
  writeFileSync(join(cwd, 'new.js'), CALL.replaceAll('list', 'retrieve'));
  expect((await check()).code).toBe(1);
});

it('tells what is fixed and drops it on update', async () => {
  await accept();
  rmSync(join(cwd, 'a.js'));
  expect((await check()).stdout).toContain('fixed since the baseline');
  expect((await accept()).stderr).toContain('0 entries, 0 of them new; 3 fixed and dropped');
});

it('says on update what was accepted, with a reason and a day', async () => {
  const args = ['--baseline-reason', 'before the ban', '--baseline-expires', '2999-01-01'];
  await runCli(['--baseline', 'b.json', '--update-baseline', ...args], { cwd });
  const { stdout } = await check('--format', 'json');
  const report = JSON.parse(stdout) as Report;
  expect(report.findings.map(({ suppression }) => suppression)).toEqual(
    report.findings.map(() => ({ kind: 'baseline', reason: 'before the ban', expires: '2999-01-01' })),
  );
});

it.each([
  ['is missing', undefined, 'baseline.missing'],
  ['is broken', '{', 'baseline.broken'],
  ['is newer', '{"version": 9}', 'baseline.newer'],
])('ends with 2 where the baseline %s', async (_name, text, code) => {
  if (text !== undefined) writeFileSync(join(cwd, 'b.json'), text);
  const { code: exit, stdout } = await check('--format', 'json');
  expect([exit, (JSON.parse(stdout) as { error: { code: string } }).error.code]).toEqual([2, code]);
});

it('does not overwrite a broken baseline', async () => {
  writeFileSync(join(cwd, 'b.json'), '{');
  expect((await accept()).code).toBe(2);
  expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe('{');
});

it.each([
  [['--update-baseline'], 'needs --baseline'],
  [['--baseline', 'b.json', '--update-baseline', '--kind', 'call'], '--kind'],
  [['--baseline', 'b.json', '--update-baseline', '--no-tests'], '--no-tests'],
])('refuses %j', async (args, text) => {
  const { code, stderr } = await runCli(args, { cwd });
  expect([code, stderr]).toEqual([2, expect.stringContaining(text)]);
});

it('passes over what an ignore comment settles, with its reason in the report', async () => {
  const comment = '// migrate-scan-ignore-next-line EX12 -- staging only\n';
  writeFileSync(join(cwd, 'a.js'), CALL.replace('export', `${comment}export`));
  const { stdout } = await runCli(['--format', 'json'], { cwd });
  const calls = (JSON.parse(stdout) as Report).findings.filter(({ kind }) => kind === 'call');
  expect(calls.map(({ suppression }) => suppression)).toEqual([{ kind: 'inline', reason: 'staging only' }]);
});

it('prints the schema of the baseline', async () => {
  const { stdout } = await runCli(['schema', 'baseline']);
  expect(JSON.parse(stdout)).toMatchObject({ title: expect.stringContaining('baseline') });
});
