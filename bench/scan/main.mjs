// How a scan compares with what a person would use instead, on repositories that exist.
//   npm run build && npm run bench -- --repos DIR[,DIR…] [--runs 5] [--grow DIR] [--combine [--combine-runs 1]]
//     [--slow-peers DIR] [--out docs/benchmarks.md]
// Needs GNU time (/usr/bin/time), git and rg; peers are installed into a temporary folder.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { growthLines, measureGrowth } from './growth.mjs';
import { BIN, FOLDER, measure, race } from './measure.mjs';
import { installPeer, runAstGrep, runJscodeshift, runTsMorph } from './peers.mjs';
import { combine, describe, scansOf } from './repository.mjs';
import { measureShards } from './shards.mjs';

const { values } = parseArgs({
  options: {
    repos: { type: 'string', default: '' },
    runs: { type: 'string', default: '5' },
    grow: { type: 'string' },
    combine: { type: 'boolean', default: false },
    'combine-runs': { type: 'string', default: '1' },
    'slow-peers': { type: 'string' },
    out: { type: 'string' },
  },
});
const runs = Number(values.runs);
const repositories = values.repos
  .split(',')
  .filter(Boolean)
  .map((path) => resolve(path));
if (repositories.length === 0) throw new Error('--repos names the repositories, separated by commas');

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const lines = [];

/** What is known so far is on disk at any time. */
function say(...more) {
  lines.push(...more);
  process.stdout.write(`${more.join('\n')}\n`);
  if (values.out) writeFileSync(values.out, `${lines.join('\n')}\n`);
}

const astGrep = installPeer('ast-grep');
const first = (command, ...args) => execFileSync(command, args).toString().split('\n')[0];
say(
  '# Benchmarks',
  '',
  'Written by `npm run bench` (`bench/scan/`). Wall and processor time in milliseconds, peak memory of the largest',
  'process in MiB; commands in turns. Compare within one table only: the machine is shared.',
  '',
  `${new Date().toISOString().slice(0, 10)}, migrate-scan ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${process.platform} ${process.arch}; ${first('rg', '--version')}; ${first('git', '--version')}${astGrep ? '; ast-grep 0.51.1' : ''}.`,
);

const round = (ms) => (ms < 10 ? ms.toFixed(1) : String(Math.round(ms)));

function compareWith(root, times = runs) {
  const name = basename(root);
  const about = describe(root);
  const copy = combine(`copy-${name}`, [root]);
  const results = race(
    {
      node: () => measure([process.execPath, '-e', '0']),
      '--version': () => measure([process.execPath, BIN, '--version']),
      '--help': () => measure([process.execPath, BIN, '--help']),
      rg: () => measure(['rg', '-l', '-i', 'openai', root]),
      'git grep': () => measure(['git', 'grep', '-l', '-i', 'openai'], { cwd: root }),
      ...(astGrep && { 'ast-grep, 4 patterns': () => runAstGrep(astGrep, root) }),
      ...scansOf(root, copy),
    },
    times,
  );
  say(
    '',
    `## ${name}`,
    '',
    `${about.sources} JavaScript and TypeScript files, ${about.mentions} of them with the word; ${about.files} files searched, ${about.candidates} looked at closely, ${about.findings} findings. Medians of ${times}.`,
    '',
    '| Command | Wall | ÷ node | (T − node) ÷ rg | ÷ ast-grep | CPU | CPU ÷ ast-grep | MiB |',
    '|---|---|---|---|---|---|---|---|',
  );
  const { node, rg, 'ast-grep, 4 patterns': peer } = results;
  for (const [command, { wall, cpu, memory }] of Object.entries(results)) {
    const ratios = [wall / node.wall, (wall - node.wall) / rg.wall, wall / (peer?.wall ?? Number.NaN)];
    const cells = [
      ...ratios.map((ratio) => ratio.toFixed(2)),
      round(cpu),
      (cpu / (peer?.cpu ?? Number.NaN)).toFixed(2),
    ];
    say(`| ${command} | ${round(wall)} | ${cells.join(' | ')} | ${round(memory)} |`);
  }
}

function compareWithSlowPeers(root) {
  const jscodeshift = installPeer('jscodeshift');
  const results = race(
    {
      'scan, no cache': () => measure([process.execPath, BIN, root]),
      ...(jscodeshift && { jscodeshift: () => runJscodeshift(jscodeshift, root) }),
      'ts-morph, used plainly': () => runTsMorph(root),
    },
    1,
  );
  say(
    '',
    `## Slow peers on ${basename(root)} (one counted run each)`,
    '',
    '| Command | Wall | CPU | MiB |',
    '|---|---|---|---|',
  );
  for (const [command, { wall, cpu, memory }] of Object.entries(results)) {
    say(`| ${command} | ${round(wall)} | ${round(cpu)} | ${round(memory)} |`);
  }
}

try {
  for (const root of repositories) compareWith(root);
  if (values.grow) say(...growthLines(measureGrowth(resolve(values.grow), runs)));
  if (values.combine) {
    const root = combine('all', repositories);
    const times = Number(values['combine-runs']);
    compareWith(root, times);
    say(...(await measureShards(root, times)));
  }
  if (values['slow-peers']) compareWithSlowPeers(resolve(values['slow-peers']));
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
