#!/usr/bin/env node
// Scans labelled checkouts and scores the findings: npm run accuracy -- --corpus DIR [--labels DIR]
//
// DIR holds one checkout a repository, named owner+name, at the commits of corpus.json. `--labels` is the folder with
// score.mjs, corpus.json and labels/; by default it is the `corpus` folder of the shared documents beside this checkout.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    labels: { type: 'string', default: join(root, '..', 'shared', 'corpus') },
    verbose: { type: 'boolean', default: false },
  },
});
if (!options.corpus) {
  console.error('usage: npm run accuracy -- --corpus DIR [--labels DIR] [--verbose]');
  process.exit(2);
}

const { repos } = JSON.parse(readFileSync(join(options.labels, 'corpus.json'), 'utf8'));
const findingsFolder = mkdtempSync(join(tmpdir(), 'migrate-scan-accuracy-'));
const rows = [];
for (const { repo } of repos) {
  const name = repo.replace('/', '+');
  const checkout = join(options.corpus, name);
  if (!existsSync(checkout)) {
    console.error(`${name}: no checkout in ${options.corpus}`);
    continue;
  }
  rows.push(scan(name, checkout));
}
console.log('repository                                                 wall ms  peak MiB  findings');
for (const row of rows) {
  const cells = [row.wallMs, row.peakMiB, row.findings].map((cell) => String(cell).padStart(9));
  console.log(row.name.padEnd(57) + cells.join(' '));
}
console.log('');
const args = ['--all', '--labels', join(options.labels, 'labels'), '--findings-dir', findingsFolder];
execFileSync(
  process.execPath,
  [join(options.labels, 'score.mjs'), ...args, ...(options.verbose ? ['--verbose'] : [])],
  {
    stdio: 'inherit',
  },
);

/** Runs the built command on one checkout; the peak is the scanning process's own. */
function scan(name, checkout) {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      '--import',
      fileURLToPath(new URL('report-peak-memory.mjs', import.meta.url)),
      'bin/migrate-scan.mjs',
      checkout,
      '--format',
      'json',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_EXTRA_CA_CERTS: '' } },
  );
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  writeFileSync(join(findingsFolder, `${name}.json`), stdout);
  return {
    name,
    wallMs: Math.round(performance.now() - started),
    peakMiB: Math.round(Number(/peak-kib (\d+)/.exec(stderr)?.[1] ?? 0) / 1024),
    findings: JSON.parse(stdout).findings.length,
  };
}
