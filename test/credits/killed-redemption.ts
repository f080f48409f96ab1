import { writeFileSync } from 'node:fs';
import { argv, kill, pid, stdout } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../../src/credits/channels/channel.ts';
import { Ledger } from '../../src/credits/ledger/ledger.ts';
import { redeem } from '../../src/credits/redeem/redeem.ts';
import { WRITING, watchDisk } from '../migrate/apply/faulty-disk.ts';
import { intentFor, openChannel, QUICK_DISK, requestFor } from './setup.ts';

/**
 * A process that redeems a code and kills itself before its nth step, or in the midst of it where it writes content:
 * `ISSUER STATE CODE STEP`. A step is a call that writes, or a call to the issuer, before it and after it. Where it
 * lives to the end it prints how many steps there were and what came of the code.
 */
const [, , url = '', state = '', code = '', killAt = '0'] = argv;
let steps = 0;
let sent = 0;

function step(inTheMidst?: () => void): void {
  steps++;
  if (steps !== Number(killAt)) return;
  inTheMidst?.();
  kill(pid, 'SIGKILL');
  // The signal ends the process before it gets any further.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

const disk = watchDisk(
  (_number, name, [target, content]) => {
    step(() => {
      if (name === 'writeFileSync' && typeof target === 'number' && Buffer.isBuffer(content))
        writeFileSync(target, content.subarray(0, content.length / 2));
    });
  },
  { only: WRITING, disk: QUICK_DISK },
);

async function around<T>(work: () => Promise<T>): Promise<T> {
  step();
  const result = await work();
  step();
  return result;
}

const { channel, client } = await openChannel(url, { limits: { connectMs: 20_000, totalMs: 20_000 } });
const watched: Channel = {
  id: channel.id,
  target: channel.target,
  redeem: (request, key) => {
    sent = steps + 1;
    return around(() => channel.redeem(request, key));
  },
  lookup: (reference, request) => around(() => channel.lookup(reference, request)),
  verify: (request, grants) => around(() => channel.verify(request, grants)),
};
const ledger = new Ledger(state, { disk, now: () => new Date(), wait: (ms) => sleep(ms) });
const request = requestFor(code);
const { answer } = await redeem(await intentFor(ledger, request), request, {
  ledger,
  channel: watched,
  now: () => new Date(),
});
await client.close();
stdout.write(JSON.stringify({ steps, sent, ...answer }));
