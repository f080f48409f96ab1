import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it as base, describe, expect, inject } from 'vitest';
import { KEYS, type SessionOptions, TerminalSession } from './terminal-session.ts';

const { enter, down, ctrlC } = KEYS;
/** Down to the last choice but `n`; lists do not go round. */
const toTheEnd = down.repeat(14);

/** A copy of an app, committed to git. */
function createApp(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-terminal-')));
  cpSync('fixtures/apps/support-desk', folder, { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: folder });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'app');
  return folder;
}

/** The sessions of a test end with it. `onTestFinished` would not do: beside others it takes the wrong test. */
const it = base.extend<{ start: (args: readonly string[], options: SessionOptions) => TerminalSession }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it what a fixture depends on
  start: async ({}, use) => {
    const bin = join(inject('installed'), 'node_modules/migrate-scan/bin/migrate-scan.mjs');
    const sessions: TerminalSession[] = [];
    await use((args, options) => {
      const session = new TerminalSession([process.execPath, bin, ...args], options);
      sessions.push(session);
      return session;
    });
    for (const session of sessions) session.kill();
  },
});

/** Every file of the app by its path; git's own and the journal left out. */
function readTree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\]\.(?:git|migrate-scan)[/\\]/.test(path));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(path).toString('base64')]));
}

/** Whether the cursor was left visible. */
function showsCursor({ output }: TerminalSession): boolean {
  return output.lastIndexOf('\u001b[?25h') >= output.lastIndexOf('\u001b[?25l');
}

/** Each question of the way, and the keys that lead to the next one. */
const WAY: readonly (readonly [question: string, keys: string])[] = [
  ['Move to which provider?', `alibaba${enter}`],
  ['Which endpoint?', enter],
  ['Models: change a row', down + enter],
  ['In place of gpt-4o', 'qwen-max'],
  ['❯ qwen-max', enter],
  ['Models: change a row', enter],
  ['Names of the environment variables?', down + down + enter],
  ['Variable that holds the key', `LLM_KEY${enter}`],
  ['Credit code', enter],
  ['Change 1 of', enter],
  ['Change 2 of', down + enter],
];
const CHANGES_AT = WAY.findIndex(([question]) => question.startsWith('Change'));

async function walk(session: TerminalSession, steps = WAY): Promise<void> {
  for (const [question, keys] of steps) {
    await session.waitFor(question);
    if (!/^(?:Variable|Credit)/.test(question)) await session.waitFor('select');
    session.send(keys);
  }
}

describe.concurrent('the interactive way', () => {
  it('leads to a migrated tree, and undo takes it back', async ({ start }) => {
    const folder = createApp();
    const before = readTree(folder);
    const session = start(['migrate'], { cwd: folder });
    await walk(session);
    // Back to the skipped change, skipped again, then all the rest.
    await walk(session, [
      ['Change 3 of', toTheEnd + KEYS.up + enter],
      ['Change 2 of', down + enter],
      ['Change 3 of', down + down + enter],
    ]);
    await session.waitFor('Write');
    await session.waitFor('select');
    expect(readTree(folder)).toEqual(before);
    session.send(down + enter);
    expect(await session.exit).toEqual({ exitCode: 0, signal: 0 });
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read('packages/ai/src/client.ts')).toContain('process.env.LLM_KEY');
    expect(read('packages/ai/src/models.ts')).toContain('qwen-max');
    expect(read('.env.example')).toContain('TRIAGE_MODEL=gpt-4o-mini');
    expect(showsCursor(session)).toBe(true);
    const undo = start(['undo'], { cwd: folder });
    await undo.answer('Take this back?', `y${enter}`);
    expect((await undo.exit).exitCode).toBe(0);
    expect(readTree(folder)).toEqual(before);
  });

  it('keeps the models of a client that was skipped', async ({ start }) => {
    const folder = createApp();
    const session = start(['migrate', '--to', 'alibaba', '--endpoint', 'cn-beijing'], { cwd: folder });
    await walk(session, [
      ['Models: change a row', enter],
      ['Names of the environment variables?', enter],
      ['Credit code', enter],
    ]);
    // One by one up to the client, so that the changes before it are accepted too.
    for (let number = 1; ; number++) {
      await session.waitFor(`Change ${number} of`);
      const from = session.output.lastIndexOf(`Change ${number} of`);
      await session.waitFor('select');
      const isClient = /client\.ts[\s\S]*baseURL:/.test(session.output.slice(from));
      session.send(isClient ? down + enter : enter);
      if (isClient) break;
    }
    await walk(session, [
      ['more make no sense', down + down + enter],
      ['held back', down + enter],
    ]);
    expect((await session.exit).exitCode).toBe(0);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(read('packages/ai/src/client.ts')).toContain('process.env.OPENAI_API_KEY');
    expect(read('packages/ai/src/models.ts')).toContain("summary: 'gpt-4o-mini'");
    expect(read('apps/web/app/api/chat/route.ts')).toContain('qwen');
  });

  it('keeps a credit code out of all that it shows', async ({ start }) => {
    const session = start(['migrate', '--to', 'alibaba', '--endpoint', 'cn-beijing', '--keep-env'], {
      cwd: createApp(),
    });
    await walk(session, [
      ['Models: change a row', enter],
      ['Credit code', `CODE-1234-5678-ABCD${enter}`],
      ['Change 1 of', down.repeat(3) + enter],
    ]);
    await session.answer('…ABCD', ctrlC);
    await session.exit;
    expect(session.output).not.toContain('CODE-1234');
  });

  it('takes the text that an editor gives back', async ({ start }) => {
    const folder = createApp();
    const editor = join(folder, '..', `${folder.split(/[/\\]/).at(-1)}-editor.mjs`);
    writeFileSync(
      editor,
      `import { readFileSync, writeFileSync } from 'node:fs';
      const [, , file] = process.argv;
      writeFileSync(file, readFileSync(file, 'utf8').replace('DASHSCOPE_API_KEY=', 'DASHSCOPE_API_KEY=  # 密钥'));`,
    );
    const session = start(
      ['migrate', '--to', 'alibaba', '--endpoint', 'cn-beijing', '--key-env', 'DASHSCOPE_API_KEY'],
      {
        cwd: folder,
        env: { EDITOR: `"${process.execPath}" "${editor}"` },
      },
    );
    await walk(session, [
      ['Models: change a row', enter],
      ['Credit code', enter],
      ['Change 1 of', down.repeat(4) + enter],
      ['密钥', down.repeat(3) + enter],
      ['Write', down + enter],
    ]);
    expect((await session.exit).exitCode).toBe(0);
    expect(readFileSync(join(folder, '.env.example'), 'utf8')).toContain('DASHSCOPE_API_KEY=  # 密钥');
  });

  it('offers the providers of the config', async ({ start }) => {
    const folder = createApp();
    const gateway = {
      extends: 'alibaba',
      endpoints: [{ id: 'office', baseURL: 'https://llm.example.cn/v1' }],
      auth: { envVar: 'GATEWAY_KEY' },
    };
    writeFileSync(join(folder, 'migrate-scan.config.json'), JSON.stringify({ providers: { gateway } }));
    const session = start(['migrate'], { cwd: folder });
    await walk(session, [
      ['Move to which provider?', `gateway${enter}`],
      ['Models: change a row', enter],
    ]);
    await session.answer('GATEWAY_KEY', ctrlC);
    expect((await session.exit).exitCode).toBe(130);
  });

  it('asks before it edits files that are not committed', async ({ start }) => {
    const folder = createApp();
    writeFileSync(join(folder, 'turbo.json'), `${readFileSync(join(folder, 'turbo.json'), 'utf8')}\n`);
    const before = readTree(folder);
    const session = start(['migrate', '--to', 'alibaba', '--endpoint', 'cn-beijing', '--keep-env'], {
      cwd: folder,
    });
    await walk(session, [
      ['Models: change a row', enter],
      ['Credit code', enter],
    ]);
    await session.waitFor('turbo.json');
    await walk(session, [['not committed', toTheEnd + enter]]);
    await walk(session, [['Change 1 of', toTheEnd + enter]]);
    expect((await session.exit).exitCode).toBe(0);
    expect(session.output).toContain('Nothing was changed');
    expect(readTree(folder)).toEqual(before);
  });
});

describe.concurrent('Ctrl-C', () => {
  const places: readonly (readonly [question: string, before: readonly (readonly [string, string])[]])[] = [
    ...WAY.map(([question], at) => [question, WAY.slice(0, at)] as const),
    ['Write', [...WAY, ['Change 3 of', down + down + enter]]],
  ];

  it.for(places.filter(([question]) => !question.startsWith('❯')))(
    'at "%s" leaves everything as it was',
    async ([question, steps], { start }) => {
      const folder = createApp();
      const before = readTree(folder);
      const session = start(['migrate'], { cwd: folder });
      await walk(session, steps);
      await session.answer(question, ctrlC);
      expect(await session.exit).toEqual({ exitCode: 130, signal: 0 });
      expect(readTree(folder)).toEqual(before);
      expect(showsCursor(session)).toBe(true);
      expect(session.output).toContain('Every file is as it was');
    },
  );
});

describe.concurrent('other terminals', () => {
  it('goes all the way in 40 columns', async ({ start }) => {
    const folder = createApp();
    const session = start(['migrate'], { cwd: folder, columns: 40 });
    await walk(session, WAY.slice(0, CHANGES_AT));
    await walk(session, [
      ['Change 1 of', down.repeat(3) + enter],
      ['Write', down + enter],
    ]);
    expect((await session.exit).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'packages/ai/src/client.ts'), 'utf8')).toContain('LLM_KEY');
  });

  it.for([
    ['colours by default', {}, true],
    ['colours nothing with NO_COLOR', { NO_COLOR: '1' }, false],
  ] as const)('%s', async ([_name, env, hasColour], { start }) => {
    const session = start(['migrate', '--to', 'alibaba'], { cwd: createApp(), env });
    await walk(session, WAY.slice(1, 3));
    await walk(session, [['In place of', `${toTheEnd.repeat(5)}${enter}`]]);
    await walk(session, WAY.slice(5, CHANGES_AT));
    await walk(session, [['Change 1 of', toTheEnd + enter]]);
    expect((await session.exit).exitCode).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that colour
    expect(/\u001b\[[0-9;]*m/.test(session.output)).toBe(hasColour);
  });
});

describe.concurrent('a plain scan', () => {
  it('offers the migration, and leads through it', async ({ start }) => {
    const session = start([], { cwd: createApp() });
    await session.answer('Migrate now?', `y${enter}`);
    await session.answer('Move to which provider?', ctrlC);
    expect((await session.exit).exitCode).toBe(130);
  });

  it('ends where nobody wants it', async ({ start }) => {
    const session = start([], { cwd: createApp() });
    await session.answer('Migrate now?', enter);
    expect((await session.exit).exitCode).toBe(0);
  });

  it.for([
    [['--format', 'json'], {}],
    [[], { CI: 'true' }],
  ] as const)('asks nothing with %j and %j', async ([args, env], { start }) => {
    const session = start(args, { cwd: createApp(), env });
    await session.exit;
    expect(session.output).not.toContain('Migrate now?');
  });
});
