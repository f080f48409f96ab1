import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
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

describe('the report of the commit that is compared with', () => {
  let repository: ReturnType<typeof createGitFolder>;
  let cache: string;
  beforeEach(() => {
    repository = createGitFolder();
    cache = mkdtempSync(join(cwd, 'base-'));
    cpSync(FIXTURE, repository.folder, { recursive: true });
    repository.commit({});
    repository.git('checkout', '-q', '-b', 'topic');
  });
  afterEach(() => rmSync(repository.folder, { recursive: true, force: true }));

  async function scan(...args: string[]): Promise<Report> {
    const { stdout } = await runInstalled(['--changed-since', 'main', '--format', 'json', ...args], {
      cwd: repository.folder,
      env: { MIGRATE_SCAN_CACHE: cache },
    });
    return JSON.parse(stdout.replace(/"durationMs": \d+/g, '"durationMs": 0'));
  }

  it('is kept', async () => {
    await scan();
    const entries = readdirSync(join(cache, 'scans'));
    expect(entries).toHaveLength(2);
    await scan();
    expect(readdirSync(join(cache, 'scans'))).toEqual(entries);
  });

  it.each<[string, (repository: ReturnType<typeof createGitFolder>) => void, object]>([
    ['adds a file', ({ write }) => write('src/added.ts', USE), { added: 2 }],
    ['changes a line', ({ folder, write }) => write(FILE, changeLine(folder)), { added: 0, touched: 1 }],
    [
      'moves a file',
      ({ git }) => git('mv', FILE, FILE.replace('moderation', 'moved')),
      { added: 0, touched: 0 },
    ],
    ['removes a file', ({ git }) => git('rm', '-q', FILE), { added: 0, fixed: 4 }],
  ])('gives what a new scan of it gives where the branch %s', async (_what, change, changes) => {
    await scan();
    change(repository);
    const fresh = await scan('--no-cache');
    expect(fresh.changes).toMatchObject(changes);
    expect(await scan()).toEqual(fresh);
  });

  it('is not taken for the whole where a partial clone lacked a file', async () => {
    const { folder, git } = repository;
    const name = git('rev-parse', `main:${FILE}`).trim();
    const object = join(folder, '.git/objects', name.slice(0, 2), name.slice(2));
    git('rm', '-q', FILE);
    renameSync(object, join(cwd, 'object'));
    expect((await scan()).changes?.fixed).toBe(0);
    expect((await scan()).changes?.fixed).toBe(0);
    renameSync(join(cwd, 'object'), object);
    expect((await scan()).changes?.fixed).toBe(4);
  });
});

const USE = "import OpenAI from 'openai';\nexport const added = new OpenAI();\n";
const FILE = 'apps/worker/src/moderation.ts';

function changeLine(folder: string): string {
  return readFileSync(join(folder, FILE), 'utf8').replace('Authorization: ', 'Authorization:  ');
}

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
