import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runInstalled } from './spawn.ts';

/** In the path of the repository, in its source, in an argument, in the home folder and in the message of the error. */
const NAME = 'zorvex';

/** What Node's own functions do on a damaged installation: the declarations of the SDKs cannot be read. */
const PRELOAD = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const read = fs.readFileSync;
  fs.readFileSync = (path, ...rest) => {
    if (String(path).includes('knowledge')) throw new TypeError('${NAME}: ' + process.cwd() + ' ' + path);
    return read(path, ...rest);
  };
  syncBuiltinESMExports();
`;

let cwd: string;
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), `${NAME}-`)));
  writeFileSync(join(cwd, 'preload.mjs'), PRELOAD);
  writeFileSync(
    join(cwd, 'llm.ts'),
    `import OpenAI from 'openai';\nnew OpenAI({ apiKey: 'sk-${NAME}-0123456789' });\n`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const crash = (...args: string[]) =>
  runInstalled(['scan', cwd, '--exclude', NAME, '--no-cache', ...args], {
    cwd,
    env: { HOME: cwd, NODE_OPTIONS: `--import ${pathToFileURL(join(cwd, 'preload.mjs')).href}` },
  });

it.each([
  ['en', 'ready for an issue'],
  ['zh-CN', '可直接贴入 issue'],
])('ends with 70 and a text for an issue that names nothing (%s)', async (language, words) => {
  const { code, stdout, stderr } = await crash('--lang', language);
  expect([code, stdout]).toEqual([70, '']);
  expect(stderr).toContain(words);
  expect(stderr).toContain(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
  expect(stderr).toContain('\ncommand: migrate-scan scan --exclude --no-cache --lang\nTypeError\n');
  expect(stderr).toMatch(/\n {4}at \S+ \(<tool>\/dist\/[\w.-]+\.js:\d+:\d+\)\n/);
  for (const named of [NAME, cwd, inject('installed'), 'sk-']) expect(stderr).not.toContain(named);
});

it('keeps the one document of --format json whole', async () => {
  const { code, stdout, stderr } = await crash('--format', 'json');
  expect(code).toBe(70);
  expect(JSON.parse(stdout).error).toMatchObject({ code: 'cli.crash' });
  expect(stderr).toContain('command: migrate-scan scan');
  expect(stdout + stderr).not.toContain(NAME);
});
