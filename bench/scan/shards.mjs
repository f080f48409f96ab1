import { spawn } from 'node:child_process';
import { BIN, ENVIRONMENT, median } from './measure.mjs';

/** Two shards at once against one scan, without a cache. */
export async function measureShards(root, runs) {
  const whole = [];
  const halves = [];
  for (let run = 0; run < runs; run++) {
    whole.push(await time([[root]]));
    halves.push(await time(['1/2', '2/2'].map((shard) => [root, '--shard', shard, '--format', 'json'])));
  }
  const [one, two] = [median(whole), median(halves)];
  return [
    '',
    '## Two shards at once',
    '',
    `Whole ${Math.round(one)} ms, two shards ${Math.round(two)} ms: ${(one / two).toFixed(2)} × (medians of ${runs}).`,
  ];
}

async function time(commands) {
  const started = performance.now();
  await Promise.all(commands.map(run));
  return performance.now() - started;
}

function run(args) {
  return new Promise((done) => {
    spawn(process.execPath, [BIN, ...args], { stdio: 'ignore', env: ENVIRONMENT }).on('close', done);
  });
}
