import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readTree } from '../migrate/apply/sample-plan.ts';
import { runInstalled } from './spawn.ts';
import { TerminalSession } from './terminal-session.ts';

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

/** What an event handler of ours would do, or a promise that nobody holds: the command itself goes on. */
const LATE: Readonly<Record<string, string>> = {
  microtask: `queueMicrotask(() => { throw new TypeError('${NAME}: ' + process.cwd()); });`,
  handler: `process.nextTick(() => { throw new TypeError('${NAME}: ' + process.cwd()); });`,
  promise: `Promise.reject(new TypeError('${NAME}: ' + process.cwd()));`,
  'promise-of-no-error': `Promise.reject('${NAME}');`,
};

/** Does so at the first call of a function of `fs` whose argument matches. */
const lateCrash = (kind: string, name: string, match: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const call = fs.${name};
  let isDone = false;
  fs.${name} = (path, ...rest) => {
    if (!isDone && String(path).includes('${match}')) {
      isDone = true;
      ${LATE[kind]}
    }
    return call(path, ...rest);
  };
  syncBuiltinESMExports();
`;

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';

/** Throws once the cursor has been hidden. */
const HIDDEN = `
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (text, ...rest) => {
      if (String(text).includes(${JSON.stringify(HIDE_CURSOR)})) setImmediate(() => { throw new TypeError('${NAME}'); });
      return write(text, ...rest);
    };
  }
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

const environment = (preload: string) => ({
  HOME: cwd,
  NODE_OPTIONS: `--import ${pathToFileURL(join(cwd, preload)).href}`,
});

const crash = (...args: string[]) =>
  runInstalled(['scan', cwd, '--exclude', NAME, '--no-cache', ...args], {
    cwd,
    env: environment('preload.mjs'),
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

describe('outside of what the command waits for', () => {
  const kinds = Object.keys(LATE);
  beforeAll(() => {
    for (const kind of kinds)
      writeFileSync(join(cwd, `${kind}.mjs`), lateCrash(kind, 'readFileSync', 'knowledge'));
    writeFileSync(join(cwd, 'hidden.mjs'), HIDDEN);
    writeFileSync(join(cwd, 'apply.mjs'), lateCrash('handler', 'renameSync', 'tree'));
  });

  it.each(kinds)('a %s ends with 70 and the same text', async (kind) => {
    const { code, stderr } = await runInstalled(['scan', cwd, '--no-cache', '--lang', 'en'], {
      cwd,
      env: environment(`${kind}.mjs`),
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/^error: .*\n.*ready for an issue/);
    expect(stderr).toContain('\ncommand: migrate-scan scan --no-cache --lang\n');
    for (const named of [NAME, cwd, inject('installed'), 'sk-']) expect(stderr).not.toContain(named);
  });

  it('gives the one document of --format json where nothing has been written', async () => {
    // A tick may come after the report: from Node 22 on nothing of a scan waits for one.
    const options = { cwd, env: environment('microtask.mjs') };
    const { code, stdout } = await runInstalled(['scan', cwd, '--no-cache', '--format', 'json'], options);
    expect(code).toBe(70);
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'cli.crash' });
  });

  it.each([
    ['a spinner', ['scan']],
    ['a question', ['migrate']],
  ])('gives a terminal back the cursor that %s has hidden', async (_, command) => {
    const bin = join(inject('installed'), 'node_modules/migrate-scan/bin/migrate-scan.mjs');
    const session = new TerminalSession([process.execPath, bin, ...command, cwd, '--no-cache'], {
      cwd,
      env: environment('hidden.mjs'),
    });
    expect((await session.exit).exitCode).toBe(70);
    expect(session.output).toContain(HIDE_CURSOR);
    expect(session.output.split(HIDE_CURSOR).at(-1)).toContain(SHOW_CURSOR);
  });

  it('leaves an apply whole, and the way back open', async () => {
    const tree = join(cwd, 'tree');
    mkdirSync(tree);
    writeFileSync(join(tree, 'package.json'), '{"dependencies": {"openai": "^6.0.0"}}\n');
    for (const name of ['a.ts', 'b.ts'])
      writeFileSync(join(tree, name), "import OpenAI from 'openai';\nexport const openai = new OpenAI();\n");
    const old = readTree(tree);
    const migrate = ['migrate', tree, '--to', 'alibaba', '--yes', '--force'];
    const { code } = await runInstalled(migrate, { cwd, env: environment('apply.mjs') });
    expect(code).toBe(70);
    const changed = ['a.ts', 'b.ts'].filter((name) => readFileSync(join(tree, name), 'utf8') !== old[name]);
    expect(changed).toEqual(['a.ts', 'b.ts']);
    expect((await runInstalled(['undo', tree, '--yes'], { cwd })).code).toBe(0);
    expect(readTree(tree)).toEqual(old);
  });
});
