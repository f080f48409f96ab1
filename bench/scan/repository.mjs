import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BIN, ENVIRONMENT, FOLDER, measure } from './measure.mjs';

const SOURCES = ['*.ts', '*.tsx', '*.js', '*.jsx', '*.mts', '*.cts', '*.mjs', '*.cjs'];

const git = (root, ...args) =>
  execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], {
    cwd: root,
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).toString();

export function listSources(root) {
  return git(root, 'ls-files', '-z', '--', ...SOURCES)
    .split('\0')
    .filter(Boolean);
}

/** A git repository of the files of others, each in folders of its own: `copies` times. */
export function combine(name, roots, copies = 1) {
  const root = join(FOLDER, 'repositories', name);
  for (let copy = 1; copy <= copies; copy++) {
    for (const from of roots) {
      const to = join(root, `${basename(from)}-${copy}`);
      const isGit = (path) => basename(path) === '.git';
      mkdirSync(to, { recursive: true });
      cpSync(from, to, { recursive: true, filter: (path) => !isGit(path), verbatimSymlinks: true });
    }
  }
  git(root, 'init', '-q');
  git(root, 'add', '-A', '-f');
  git(root, 'commit', '-qm', 'all');
  settle();
  return root;
}

/** The cache takes no file for unchanged that was written less than two seconds before the scan. */
function settle() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
}

/** What a scan says of a repository: numbers of files searched, candidates, findings. */
export function describe(root) {
  const json = execFileSync(process.execPath, [BIN, root, '--format', 'json', '--no-cache'], {
    maxBuffer: 1e9,
    env: ENVIRONMENT,
  });
  const { summary } = JSON.parse(json.toString());
  const hits = spawnSync('rg', ['-l', '-i', 'openai', root], { maxBuffer: 1e9 }).stdout.toString();
  const sources = listSources(root);
  const isSource = new Set(sources.map((file) => join(root, file)));
  const mentions = hits.split('\n').filter((path) => isSource.has(path)).length;
  return { ...summary, sources: sources.length, mentions };
}

/** The ways to scan, each with a cache of its own. `copy` is a repository that may be written to. */
export function scansOf(root, copy) {
  const folder = join(FOLDER, 'caches', basename(root));
  const scan = (path, cache, ...options) =>
    measure([process.execPath, BIN, path, ...options], { cache: cache && join(folder, cache) });
  const some = listSources(copy).filter((_, index) => index % 100 === 0);
  const touch = (files) => {
    for (const file of files) appendFileSync(join(copy, file), '// changed\n');
  };
  return {
    'scan, no cache': () => measure([process.execPath, BIN, root]),
    'scan, compiler kept': () => {
      rmSync(join(folder, 'compiler/scans'), { recursive: true, force: true });
      return scan(root, 'compiler');
    },
    'scan, nothing changed': () => scan(root, 'kept'),
    'scan, 1 % of the files changed': () => {
      touch(some);
      return scan(copy, 'changed');
    },
    'scan --changed-since HEAD, one file changed': () => {
      git(copy, 'checkout', '-q', '.');
      touch(some.slice(0, 1));
      return scan(copy, 'hook', '--changed-since', 'HEAD');
    },
  };
}
