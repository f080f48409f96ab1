#!/usr/bin/env node
// Fuzzes the sources: npm run fuzz -- [--cases 10000] [--minutes N] [--seed N] [--target NAME] [--replay TARGET:SEED:PATH]
//
// Cases run in processes of their own: one that hangs or crashes costs that process, and is a failure like any other.
// Each failure is written to a folder below `--output`, with its files and how to run it again. Exit code 1: some failed.
import { fork } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true },
    replay: { type: 'string' },
    output: { type: 'string', default: '.cache/fuzz' },
    processes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
  },
});

const CASES_A_BATCH = 20;
const BATCHES_A_PROCESS = 25;
const SHRINK_MS = 15_000;
/** Folders for what fails in one way. */
const MOST_OF_A_KIND = 3;

const seed = Number(options.seed);
const startedAt = Date.now();
const endsAt = startedAt + Number(options.minutes) * 60_000;
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-fuzz-')));
// Beside node_modules, so that the bundle finds the packages that stay outside of it.
const bundleFolder = mkdtempSync(join(root, 'node_modules', '.fuzz-'));
const kinds = new Map();
const counts = new Map();

try {
  await bundle();
  const { FUZZ_TARGETS: targets } = await import(join(bundleFolder, 'targets.mjs'));
  const requests = options.replay ? [replayRequest(options.replay)] : divide(targets);
  console.log(`fuzz: seed ${seed}, ${requests.reduce((sum, { cases }) => sum + cases, 0)} cases`);
  await Promise.all(Array.from({ length: Number(options.processes) }, (_, index) => work(requests, index)));
  report();
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(bundleFolder, { recursive: true, force: true });
}

async function bundle() {
  await build({
    absWorkingDir: root,
    entryPoints: { run: 'test/fuzz/fuzz-run.ts', targets: 'test/fuzz/targets/index.ts' },
    outdir: bundleFolder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['ts-morph'],
    sourcemap: 'inline',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  cpSync(join(root, 'src/scan/knowledge'), join(bundleFolder, 'knowledge'), { recursive: true });
  process.env.FUZZ_REPOSITORY = root;
}

/** Cases for each target by its share, in requests that take turns. */
function divide(targets) {
  const chosen = targets.filter(({ name }) => !options.target || options.target.includes(name));
  const shares = chosen.reduce((sum, { share }) => sum + share, 0);
  const requests = chosen.flatMap(({ name, share }) => {
    const cases = Math.ceil((Number(options.cases) * share) / shares);
    const batches = Array.from({ length: Math.ceil(cases / CASES_A_BATCH) }, (_, index) => ({
      seed: hash(`${seed} ${name} ${index}`),
      cases: Math.min(CASES_A_BATCH, cases - index * CASES_A_BATCH),
    }));
    const size = BATCHES_A_PROCESS;
    return Array.from({ length: Math.ceil(batches.length / size) }, (_, index) => {
      const own = batches.slice(index * size, (index + 1) * size);
      return {
        target: name,
        batches: own,
        turn: index,
        cases: own.reduce((sum, batch) => sum + batch.cases, 0),
      };
    });
  });
  return requests.sort((a, b) => a.turn - b.turn);
}

function replayRequest(text) {
  const [target, batchSeed, ...path] = text.split(':');
  const batch = { seed: Number(batchSeed), cases: CASES_A_BATCH, path: path.join(':') };
  return { target, batches: [batch], cases: 1 };
}

/** FNV-1a, as a seed that fast-check takes. */
function hash(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  return value | 0;
}

async function work(requests, index) {
  for (let request = requests.shift(); request; request = requests.shift()) {
    if (Date.now() > endsAt) return;
    const rest = await runProcess(request, join(scratch, String(index)));
    if (rest.length > 0) requests.unshift({ ...request, batches: rest });
  }
}

/** Runs the batches of a request; gives back those that are left after a case has killed the process. */
function runProcess({ target, batches }, folder) {
  let left = [...batches];
  let at;
  return new Promise((resolve) => {
    const request = { target, batches, folder, shrinkMs: SHRINK_MS };
    const child = fork(join(bundleFolder, 'run.mjs'), [JSON.stringify(request)], {
      execArgv: ['--enable-source-maps', '--max-old-space-size=2048'],
    });
    let timer;
    const kill = (reason) => {
      at = { ...at, reason };
      child.kill('SIGKILL');
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(kill, Number(options.seconds) * 1000, 'a case takes too long');
    };
    watch();
    child.on('message', (message) => {
      watch();
      if (message.kind === 'case') at = message;
      else {
        left = left.slice(1);
        counts.set(target, (counts.get(target) ?? 0) + message.cases);
        if (message.failure) keep({ target, seed: message.seed, ...message.failure });
        if (Date.now() > endsAt) child.kill('SIGKILL');
      }
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      const isOver = left.length === 0 || Date.now() > endsAt;
      if (!isOver) {
        const message = at?.reason ?? `the process ended with ${code}`;
        const batch = left[0];
        counts.set(target, (counts.get(target) ?? 0) + 1);
        keep({ target, seed: batch.seed, path: '', folder, message, options: at?.options ?? {} });
      }
      resolve(isOver ? [] : left.slice(1));
    });
  });
}

/** Writes a failure to a folder, unless enough of its kind are there. */
function keep({ target, seed: batchSeed, path, folder, message, options: given }) {
  const [first = ''] = message.split('\n');
  const kind = `${target}: ${first}`;
  const number = (kinds.get(kind) ?? 0) + 1;
  kinds.set(kind, number);
  if (number > MOST_OF_A_KIND) return;
  const output = resolve(root, options.output, `${target}-${batchSeed}`);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  if (existsSync(folder)) cpSync(folder, join(output, 'files'), { recursive: true });
  const replay = `node scripts/fuzz.mjs --replay ${target}:${batchSeed}:${path}`;
  writeFileSync(
    join(output, 'failure.txt'),
    `${replay}\n\n${JSON.stringify(given, null, 2)}\n\n${message}\n`,
  );
  console.log(`\n${kind}\n  ${output}\n  ${replay}`);
}

function report() {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([target, count]) => `${target} ${count}`).join(', ');
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(
    `\nfuzz: seed ${seed}, ${total} cases (${each}) in ${seconds} s, ${kinds.size} kinds of failures`,
  );
  for (const [kind, number] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`  ${number} × ${kind}`);
  if (kinds.size > 0) process.exitCode = 1;
}
