import { afterAll, beforeAll, expect, it } from 'vitest';
import { redeem } from '../../src/credits/redeem/redeem.ts';
import { CONFORMANCE } from '../../src/mock/redemption/scenarios.ts';
import { type RedemptionMock, serveRedemption } from '../../src/mock/redemption/serve.ts';
import { intentFor, makeLedger, openChannel, requestFor, TOKEN } from './setup.ts';

let mock: RedemptionMock;
beforeAll(async () => {
  mock = await serveRedemption();
});
afterAll(() => mock.close());

/** Redeems a code at the emulator and returns what came of it, with all that was kept. */
async function redeemAt(code: string, ledger = makeLedger()) {
  const { channel, client } = await openChannel(mock.url, { limits: { connectMs: 1000, totalMs: 400 } });
  const request = requestFor(code);
  const result = await redeem(await intentFor(ledger, request), request, {
    ledger,
    channel,
    now: () => new Date(),
  });
  await client.close();
  return { ...result, entries: await ledger.list() };
}

it.each(CONFORMANCE)('$id: $what', async ({ code, expects, reason }) => {
  const { answer, entry, entries } = await redeemAt(code);
  expect({ state: answer.state, reason: 'reason' in answer ? answer.reason : undefined }).toEqual({
    state: expects,
    reason,
  });
  expect(entry).toMatchObject({ state: expects, masked: 'TEST…XK4D', provider: 'alibaba', channel: 'http' });
  expect(entries).toEqual([entry]);
  const kept = JSON.stringify({ answer, entries }).toLowerCase();
  expect(kept).not.toContain(code.toLowerCase());
  expect(kept).not.toContain(TOKEN);
});
