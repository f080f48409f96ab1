import { execFile } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redeem } from '../../src/credits/redeem/redeem.ts';
import { type RedemptionMock, serveRedemption } from '../../src/mock/redemption/serve.ts';
import { intentFor, makeFolder, makeLedger, openChannel, requestFor } from './setup.ts';

/** `KILL_STEPS=all` kills at every step; without it at some, among them each around the call that redeems. */
const EVERY = process.env.KILL_STEPS === 'all' ? 1 : 9;
const PROCESSES = 20;
const run = promisify(execFile);

let folder: string;
let program: string;
beforeAll(async () => {
  folder = makeFolder();
  program = join(folder, 'killed-redemption.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('killed-redemption.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Case {
  readonly mock: RedemptionMock;
  readonly state: string;
  readonly code: string;
}

async function withCase<T>(word: string, work: (one: Case) => Promise<T>): Promise<T> {
  const mock = await serveRedemption();
  try {
    return await work({ mock, state: join(makeFolder(), 'state'), code: `TEST-${word}-7Q2M-XK4D` });
  } finally {
    await mock.close();
  }
}

interface Ended {
  readonly steps: number;
  /** The step before the code leaves. */
  readonly sent: number;
  readonly state: string;
  readonly redemptionId: string;
  readonly replayed: boolean;
}

/** What the process printed at its end; undefined where it was killed. */
async function redeemIn(one: Case, killAt = 0): Promise<Ended | undefined> {
  try {
    const args = [program, one.mock.url, one.state, one.code, String(killAt)];
    return JSON.parse((await run(process.execPath, args)).stdout) as Ended;
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return undefined;
    throw error;
  }
}

/** The next run, in this process. */
async function redeemHere({ mock, state, code }: Case) {
  const ledger = makeLedger(state);
  const { channel, client } = await openChannel(mock.url);
  const request = requestFor(code);
  const now = () => new Date();
  const { answer } = await redeem(await intentFor(ledger, request), request, { ledger, channel, now });
  await client.close();
  return { state: answer.state, redemptionId: 'redemptionId' in answer ? answer.redemptionId : undefined };
}

it('a kill at any step redeems nothing twice and loses nothing', { timeout: 600_000 }, async () => {
  const { steps = 0, sent = 0 } = (await withCase('FRESH', (one) => redeemIn(one))) ?? {};
  expect(steps).toBeGreaterThan(40);
  const around = [sent - 1, sent, sent + 1, sent + 2];
  const sample = Array.from({ length: steps }, (_, index) => index + 1).filter(
    (step) => step % EVERY === 0 || around.includes(step),
  );
  for (const step of sample) {
    await withCase('FRESH', async (one) => {
      expect({ step, ended: await redeemIn(one, step) }).toEqual({ step, ended: undefined });
      const again = await redeemHere(one);
      expect({ step, granted: one.mock.store.granted, ...again }).toMatchObject({
        step,
        granted: 1,
        state: 'redeemed',
      });
      const entries = await makeLedger(one.state).list();
      expect(entries.map(({ state, redemptionId }) => ({ step, state, redemptionId }))).toEqual([
        { step, state: 'redeemed', redemptionId: again.redemptionId },
      ]);
    });
  }
});

it('of 20 processes with one code one redeems it, and all say so', { timeout: 120_000 }, async () => {
  await withCase('FRESH', async (one) => {
    const ended = await Promise.all(Array.from({ length: PROCESSES }, () => redeemIn(one)));
    expect(ended.map((end) => end?.state)).toEqual(Array.from({ length: PROCESSES }, () => 'redeemed'));
    expect(new Set(ended.map((end) => end?.redemptionId)).size).toBe(1);
    expect(ended.filter((end) => end?.replayed === false)).toHaveLength(1);
    expect(one.mock.store.granted).toBe(1);
    expect(await makeLedger(one.state).list()).toHaveLength(1);
    for (const name of readdirSync(one.state).filter((file) => file.startsWith('credits.')))
      expect(statSync(join(one.state, name)).mode & 0o777).toBe(0o600);
    expect(statSync(one.state).mode & 0o777).toBe(0o700);
  });
});
