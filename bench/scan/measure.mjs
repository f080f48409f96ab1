import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/migrate-scan.mjs', import.meta.url));

/** Everything that the bench makes is in here. */
export const FOLDER = mkdtempSync(join(tmpdir(), 'migrate-scan-bench-'));

/** Node takes 40 ms to read the certificates of the variable that is left out. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;
export const ENVIRONMENT = { ...environment, CI: 'true', MIGRATE_SCAN_CACHE: 'off' };

/**
 * Runs a command to its end. Wall and processor time in milliseconds, the latter with that of its children; peak
 * resident memory of its largest process in MiB. Needs GNU time.
 */
export function measure(command, { cache = 'off', cwd = FOLDER } = {}) {
  const report = join(FOLDER, 'time');
  const started = performance.now();
  spawnSync('/usr/bin/time', ['-o', report, '-f', '%U %S %M', ...command], {
    cwd,
    stdio: 'ignore',
    env: { ...ENVIRONMENT, MIGRATE_SCAN_CACHE: cache },
  });
  const wall = performance.now() - started;
  const [user = 0, system = 0, kilobytes = 0] =
    readFileSync(report, 'utf8').trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { wall, cpu: (user + system) * 1000, memory: kilobytes / 1024 };
}

export const median = (numbers) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/**
 * The medians of each command. They take turns, so that a busy machine is busy for all of them; the first turn warms
 * the disk and the caches and is not counted.
 */
export function race(commands, runs) {
  const results = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let turn = 0; turn <= runs; turn++) {
    for (const [name, run] of Object.entries(commands)) {
      const result = run();
      if (turn > 0) results[name].push(result);
    }
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, list]) => [
      name,
      Object.fromEntries(['wall', 'cpu', 'memory'].map((key) => [key, median(list.map((one) => one[key]))])),
    ]),
  );
}
