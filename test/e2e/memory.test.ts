import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { runInstalled } from './spawn.ts';

const CALL = "client.chat.completions.create({ model: 'gpt-4o', messages: [] });\n";
/** Its syntax tree takes some five megabytes. */
const BODY = Array.from(
  { length: 600 },
  (_, n) =>
    `export const f${n} = (a: string, b = { x: ${n}, y: [a, 'k'] }) => a + b.x + b.y.join('${n}') + f0;\n`,
).join('');
const NAMES = Array.from({ length: 40 }, (_, n) => `f${n}.ts`).sort();

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-memory-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Scans forty such files with a heap that is too small for all of them at once. */
async function scanWith(start: string) {
  for (const name of NAMES) writeFileSync(join(cwd, name), start + CALL + BODY);
  const env = { NODE_OPTIONS: '--max-old-space-size=160' };
  const { code, stdout } = await runInstalled(['.', '--format', 'json', '--no-cache'], { cwd, env });
  const report = reportSchema.parse(JSON.parse(stdout));
  const calls = report.findings.filter(({ kind }) => kind === 'call').map(({ file }) => file);
  return { code, calls: [...new Set(calls)], skipped: report.skipped };
}

it('analyses files that no import connects one after the other, when memory is short', async () => {
  const outcome = await scanWith("import OpenAI from 'openai';\nconst client = new OpenAI();\n");
  expect(outcome).toEqual({ code: 0, calls: NAMES, skipped: [] });
}, 240_000);

it('leaves out and names what memory is too short for among files that imports connect', async () => {
  writeFileSync(
    join(cwd, 'client.ts'),
    "import OpenAI from 'openai';\nexport const client = new OpenAI();\n",
  );
  const { code, calls, skipped } = await scanWith("import { client } from './client';\n");
  expect(code).toBe(0);
  expect(calls.length).toBeGreaterThan(0);
  expect(new Set(skipped.map(({ reason }) => reason))).toEqual(new Set(['low-memory']));
  expect([...calls, ...skipped.map(({ file }) => file)].sort()).toEqual(NAMES);
}, 240_000);
