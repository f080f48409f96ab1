// Whether the merged shards of a scan are the bytes of one run, the time aside.
//   node scripts/shard-identity.mjs REPOSITORY… [--shards 1,2,3,8] [--cli bin/migrate-scan.mjs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shards: { type: 'string', default: '1,2,3,8' },
    cli: { type: 'string', default: fileURLToPath(new URL('../bin/migrate-scan.mjs', import.meta.url)) },
  },
});
const work = mkdtempSync(join(tmpdir(), 'shard-identity-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

function run(...args) {
  const startedAt = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, [values.cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (!stdout.startsWith('{\n  "schemaVersion"')) throw new Error(stdout.slice(0, 500) + stderr);
  return { text: stdout, ms: performance.now() - startedAt };
}

const withoutTime = (text) => text.replace(/"durationMs": \d+/, '"durationMs": 0');

for (const repository of positionals) {
  const whole = run(repository, '--format', 'json');
  const { summary } = JSON.parse(whole.text);
  const cells = [];
  for (const total of values.shards.split(',').map(Number)) {
    let slowest = 0;
    const files = Array.from({ length: total }, (_, index) => {
      const part = run(repository, '--format', 'json', '--shard', `${index + 1}/${total}`);
      slowest = Math.max(slowest, part.ms);
      const file = join(work, `${index + 1}-${total}.json`);
      writeFileSync(file, part.text);
      return file;
    });
    const merged = run('merge', ...files.reverse(), '--format', 'json');
    const isSame = withoutTime(merged.text) === withoutTime(whole.text);
    if (!isSame) {
      process.exitCode = 1;
      const [a, b] = [withoutTime(whole.text).split('\n'), withoutTime(merged.text).split('\n')];
      const at = a.findIndex((line, index) => line !== b[index]);
      console.error(`${basename(repository)} ${total}: line ${at + 1}\n- ${a[at]}\n+ ${b[at]}`);
    }
    cells.push(`${total}: ${isSame ? 'same' : 'DIFFERENT'} ${(slowest / 1000).toFixed(1)} s`);
  }
  const name = basename(repository).padEnd(58);
  console.log(
    `${name} ${String(summary.findings).padStart(5)} findings  one run ${(whole.ms / 1000).toFixed(1)} s  ${cells.join('  ')}`,
  );
}
