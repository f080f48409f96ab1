// How a scan compares with what a person would type instead, on repositories that exist.
//   npm run build && npm run bench -- --repos DIR[,DIR…] [--runs 5] [--out docs/benchmarks.md]
// Needs GNU time (/usr/bin/time), git and rg; ast-grep is installed into a temporary folder. Commands take turns, so that
// a busy machine is busy for all of them; figures are medians.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    repos: { type: 'string' },
    runs: { type: 'string', default: '5' },
    out: { type: 'string' },
  },
});
const repositories = (values.repos ?? '')
  .split(',')
  .filter(Boolean)
  .map((path) => resolve(path));
if (repositories.length === 0) throw new Error('--repos names the repositories, separated by commas');

const BIN = fileURLToPath(new URL('../bin/migrate-scan.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'migrate-scan-bench-'));
const SOURCES = ['*.ts', '*.tsx', '*.js', '*.jsx', '*.mts', '*.cts', '*.mjs', '*.cjs'];
/** What comes nearest to the scan, as the patterns of a searcher of syntax. */
const PATTERNS = [
  'new OpenAI($$$)',
  '$A.chat.completions.create($$$)',
  '$A.embeddings.create($$$)',
  "import $A from 'openai'",
];

/** Node takes 40 ms to read the certificates of this variable. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

function measure(command, { cache = 'off', cwd = folder } = {}) {
  const report = join(folder, 'time');
  const started = performance.now();
  spawnSync('/usr/bin/time', ['-o', report, '-f', '%U %S %M', ...command], {
    cwd,
    stdio: 'ignore',
    env: { ...environment, MIGRATE_SCAN_CACHE: cache, CI: 'true' },
  });
  const wall = performance.now() - started;
  const [user = 0, system = 0, kilobytes = 0] =
    readFileSync(report, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { wall, cpu: (user + system) * 1000, memory: kilobytes / 1024 };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The medians of each command; the first turn warms the disk and is not counted. */
function race(commands) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let turn = 0; turn <= Number(values.runs); turn++) {
    for (const [name, run] of Object.entries(commands)) {
      const result = run();
      if (turn > 0) runs[name].push(result);
    }
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, results]) => [
      name,
      Object.fromEntries(
        ['wall', 'cpu', 'memory'].map((key) => [key, median(results.map((result) => result[key]))]),
      ),
    ]),
  );
}

function installAstGrep() {
  const prefix = join(folder, 'peers');
  mkdirSync(prefix);
  try {
    execFileSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', '@ast-grep/cli@0.51.1'], {
      stdio: 'ignore',
    });
    return join(prefix, 'node_modules/.bin/ast-grep');
  } catch {
    return undefined;
  }
}

function commandsFor(root, astGrep) {
  const scan = (cache) => () => measure([process.execPath, BIN, root], { cache });
  const compiled = join(folder, 'compiled', basename(root));
  const kept = join(folder, 'kept', basename(root));
  return {
    node: () => measure([process.execPath, '-e', '0']),
    version: () => measure([process.execPath, BIN, '--version']),
    help: () => measure([process.execPath, BIN, '--help']),
    rg: () => measure(['rg', '-l', '-i', 'openai', root]),
    'git grep': () => measure(['git', 'grep', '-l', '-i', 'openai'], { cwd: root }),
    ...(astGrep && {
      'ast-grep, 4 patterns': () => {
        const all = PATTERNS.flatMap((pattern) => ['ts', 'tsx', 'js'].map((language) => [pattern, language]));
        const script = all
          .map(
            ([pattern, language]) =>
              `'${astGrep}' run -p '${pattern.replaceAll("'", `'"'"'`)}' -l ${language} '${root}'`,
          )
          .join('; ');
        return measure(['sh', '-c', script]);
      },
    }),
    'scan, no cache': scan('off'),
    'scan, compiler kept': () => {
      rmSync(join(compiled, 'scans'), { recursive: true, force: true });
      return measure([process.execPath, BIN, root], { cache: compiled });
    },
    'scan, nothing changed': scan(kept),
  };
}

function describeRepository(root) {
  const files = execFileSync('git', ['ls-files', '-z', '--', ...SOURCES], { cwd: root, maxBuffer: 1e9 })
    .toString()
    .split('\0')
    .filter(Boolean);
  const { summary } = JSON.parse(
    execFileSync(process.execPath, [BIN, root, '--format', 'json', '--no-cache'], {
      maxBuffer: 1e9,
      env: environment,
    }).toString(),
  );
  return { sources: files.length, ...summary };
}

const astGrep = installAstGrep();
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const lines = [
  '# Benchmarks',
  '',
  'Written by `npm run bench`. Wall time in milliseconds, processor time in milliseconds and peak memory in MiB of the',
  `whole process; medians of ${values.runs}, commands in turns. Compare within one table only.`,
  '',
  `${new Date().toISOString().slice(0, 10)}, migrate-scan ${version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${process.platform} ${process.arch}; ${execFileSync('rg', ['--version']).toString().split('\n')[0]}; ${execFileSync('git', ['--version']).toString().trim()}${astGrep ? '; ast-grep 0.51.1' : '; ast-grep could not be installed'}.`,
];
for (const root of repositories) {
  const about = describeRepository(root);
  const results = race(commandsFor(root, astGrep));
  lines.push(
    '',
    `## ${basename(root)}`,
    '',
    `${about.sources} JavaScript and TypeScript files, ${about.files} files searched, ${about.candidates} looked at closely, ${about.findings} findings.`,
    '',
    '| Command | Wall | ÷ rg | ÷ ast-grep | CPU | MiB |',
    '|---|---|---|---|---|---|',
  );
  const ratio = (wall, other) => (other ? (wall / other.wall).toFixed(2) : '·');
  for (const [name, { wall, cpu, memory }] of Object.entries(results)) {
    lines.push(
      `| ${name} | ${Math.round(wall)} | ${ratio(wall, results.rg)} | ${ratio(wall, results['ast-grep, 4 patterns'])} | ${Math.round(cpu)} | ${Math.round(memory)} |`,
    );
  }
  process.stdout.write(`${lines.slice(-Object.keys(results).length - 6).join('\n')}\n`);
}
if (values.out) writeFileSync(values.out, `${lines.join('\n')}\n`);
rmSync(folder, { recursive: true, force: true });
