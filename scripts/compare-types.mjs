#!/usr/bin/env node
// Moves real repositories and compares their type errors before and after:
//   npm run build && npm run compare-types -- --to alibaba,baidu,zhipu DIR [DIR…]
//
// Each DIR is a git checkout with a package.json; it is copied, its dependencies are installed without their scripts,
// and nothing of it is run but the TypeScript compiler. Ends with 1 where a move adds a type error.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const BIN = fileURLToPath(new URL('../bin/migrate-scan.mjs', import.meta.url));
const NPM = ['--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string', default: 'alibaba,baidu,zhipu' } },
});
if (positionals.length === 0) {
  console.error('usage: npm run compare-types -- [--to PROVIDER,…] DIR [DIR…]');
  process.exit(2);
}

/** Runs a command in a folder; the output of both streams, whatever it ends with. */
function run(cwd, command, args) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 600_000,
    env: { ...process.env, MIGRATE_SCAN_CACHE: 'off' },
  });
  return { output: `${stdout}${stderr}`, status };
}

/** The type errors of a project, sorted, without the places that a move shifts. */
function findErrors(cwd) {
  const { output } = run(cwd, 'npx', ['tsc', '--noEmit', '-p', '.', '--skipLibCheck']);
  return output
    .split('\n')
    .filter((line) => /error TS\d+/.test(line))
    .map((line) => line.replace(/\(\d+,\d+\)/, ''))
    .sort();
}

/** What the second list has more than the first; an error may stand in a list several times. */
function findAdded(before, after) {
  const left = [...before];
  return after.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function compare(checkout) {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-types-'));
  try {
    cpSync(resolve(checkout), folder, { recursive: true });
    run(folder, 'npm', ['install', ...NPM]);
    if (!existsSync(join(folder, 'node_modules/.bin/tsc')))
      run(folder, 'npm', ['install', '--no-save', ...NPM, 'typescript']);
    const before = findErrors(folder);
    return values.to.split(',').map((provider) => {
      execFileSync('git', ['checkout', '-q', '.'], { cwd: folder });
      const { status } = run(folder, process.execPath, [
        BIN,
        'migrate',
        '--to',
        provider,
        '--yes',
        '--force',
      ]);
      return { provider, status, before: before.length, added: findAdded(before, findErrors(folder)) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let isWorse = false;
for (const checkout of positionals) {
  for (const { provider, status, before, added } of compare(checkout)) {
    console.log(
      `${basename(checkout)} to ${provider}: exit ${status}, ${before} type errors before, ${added.length} new`,
    );
    for (const line of added) console.log(`  ${line}`);
    isWorse ||= status !== 0 || added.length > 0;
  }
}
process.exitCode = isWorse ? 1 : 0;
