import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitFolder } from '../changes/git-folder.ts';
import { runInstalled } from './spawn.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/apps/support-desk', import.meta.url));

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'migrate-scan-cache-'));
  cpSync(FIXTURE, join(cwd, 'desk'), { recursive: true });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe.each([
  ['migrate', ['migrate', 'desk', '--to', 'alibaba', '--format', 'json']],
  ['compare', ['compare', 'desk', '--to', 'alibaba', '--format', 'json']],
])('%s', (name, args) => {
  it('keeps the compiled compiler and no report, and says the same with it', async () => {
    const cache = join(cwd, `${name}-cache`);
    const run = () => runInstalled(args, { cwd, env: { MIGRATE_SCAN_CACHE: cache } });
    const first = await run();
    // Node 22 and newer keep the tool's own code beside it.
    const kept = readdirSync(cache).filter((name) => name !== 'node');
    expect(kept).toEqual([expect.stringMatching(/^compiler-[\w-]+\.bin$/)]);
    expect(await run()).toEqual(first);
    expect(first.code).toBe(0);
  });

  it('keeps nothing with --no-cache', async () => {
    const cache = join(cwd, `${name}-none`);
    const { code } = await runInstalled([...args, '--no-cache'], { cwd, env: { MIGRATE_SCAN_CACHE: cache } });
    expect(code).toBe(0);
    expect(existsSync(cache)).toBe(false);
  });
});

it('keeps the report of the commit that it compares with, and says the same with it', async () => {
  const { folder, commit, git, write } = createGitFolder();
  cpSync(FIXTURE, folder, { recursive: true });
  commit({});
  git('checkout', '-q', '-b', 'topic');
  write('src/added.ts', "import OpenAI from 'openai';\nexport const added = new OpenAI();\n");
  const cache = join(cwd, 'base-cache');
  const scan = (...args: string[]) =>
    runInstalled(['--changed-since', 'main', '--format', 'json', ...args], {
      cwd: folder,
      env: { MIGRATE_SCAN_CACHE: cache },
    });
  const withoutTimes = (json: string) => json.replace(/"durationMs": \d+/g, '');
  const fresh = await scan('--no-cache');
  expect(JSON.parse(fresh.stdout).changes).toMatchObject({ added: 2 });
  await scan();
  const entries = readdirSync(join(cache, 'scans'));
  expect(entries).toHaveLength(2);
  expect(withoutTimes((await scan()).stdout)).toBe(withoutTimes(fresh.stdout));
  expect(readdirSync(join(cache, 'scans'))).toEqual(entries);
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf('enableCompileCache' in nodeModule)('Node, where it keeps the code of the tool', () => {
  const run = async (name: string, ...args: string[]) => {
    const [cache, temporary] = [join(cwd, `${name}-node`), join(cwd, `${name}-tmp`)];
    mkdirSync(temporary);
    const env = { MIGRATE_SCAN_CACHE: cache, TMPDIR: temporary, TEMP: temporary };
    expect((await runInstalled(['providers', ...args], { cwd, env })).code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    return cache;
  };

  it('keeps it in the cache of the user, not where others can write', async () => {
    expect(readdirSync(await run('kept'))).toEqual(['node']);
  });

  it('keeps nothing with --no-cache', async () => {
    const cache = join(cwd, 'none-node');
    await runInstalled(['scan', 'desk', '--no-cache'], { cwd, env: { MIGRATE_SCAN_CACHE: cache } });
    expect(existsSync(cache)).toBe(false);
  });
});
