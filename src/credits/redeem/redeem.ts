import { randomBytes, randomUUID } from 'node:crypto';
import { MigrateScanError } from '../../core/errors.ts';
import type { Channel, ChannelAnswer, RedemptionRequest } from '../channels/channel.ts';
import { maskCode } from '../codes/parse-code.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { findEntry, type Intent, nameOf } from './intent.ts';

export interface RedeemOptions {
  readonly ledger: Ledger;
  readonly channel: Channel;
  readonly now: () => Date;
}

export interface Redemption {
  readonly answer: ChannelAnswer;
  /** What the ledger holds of it now. */
  readonly entry: Entry;
}

/**
 * Redeems a code once, whatever becomes of this process: the key of the try is in the ledger before the code leaves,
 * a later run with the same code asks by that key first, and two runs at once wait for each other. A code that the
 * ledger has as redeemed is not sent again.
 * @throws MigrateScanError `credits.ledger-*`, `credits.locked`, and as `refuseElsewhere`
 */
export async function redeem(
  intent: Intent,
  request: RedemptionRequest,
  options: RedeemOptions,
): Promise<Redemption> {
  return options.ledger.holding(nameOf(intent), async () => {
    const known = findEntry(await options.ledger.list(), intent);
    if (known) refuseElsewhere(known, request, options.channel);
    if (known?.state === 'redeemed') return { answer: toReplay(known), entry: known };
    if (known?.state === 'claimed' && options.channel.id === 'console')
      return { answer: { state: 'claimed' }, entry: known };
    const entry =
      known && isOpen(known) && known.channel === options.channel.id
        ? known
        : await record(intent, request, options);
    const answer =
      (await askFirst(entry, entry === known, request, options)) ?? (await send(entry, request, options));
    const settled = await settle(entry, answer, options);
    return verify({ answer, entry: settled }, request, options);
  });
}

/**
 * A code that went somewhere is not sent anywhere else while its fate is open, and not for another provider at all.
 * @throws MigrateScanError `credits.code-of-other-provider`, `credits.under-way-elsewhere`
 */
export function refuseElsewhere(
  known: Entry,
  { provider }: Pick<RedemptionRequest, 'provider'>,
  channel: Pick<Channel, 'id' | 'target'>,
): void {
  const { id, target, state } = known;
  if (state === 'rejected') return;
  if (known.provider !== provider)
    throw new MigrateScanError('credits.code-of-other-provider', { id, provider: known.provider });
  const isElsewhere = known.channel !== channel.id || target !== channel.target;
  if (isElsewhere && isOpen(known) && known.channel !== 'console')
    throw new MigrateScanError('credits.under-way-elsewhere', { id, target });
}

/** Whether a try may still have an end that we do not know. */
function isOpen({ state }: Entry): boolean {
  return state === 'sending' || state === 'unknown' || state === 'pending';
}

/** What the ledger holds of a code that was redeemed, as an answer. */
export function toReplay({ redemptionId = '', receipt = '', grants = [] }: Entry): ChannelAnswer {
  return { state: 'redeemed', redemptionId, receipt, grants, replayed: true, delivery: undefined };
}

function record(
  intent: Intent,
  { code, provider, account }: RedemptionRequest,
  options: RedeemOptions,
): Promise<Entry> {
  const { ledger, channel, now } = options;
  const time = now().toISOString();
  const entry: Entry = {
    id: `c${randomBytes(4).toString('hex')}`,
    ...(code && { fingerprint: intent.fingerprint, masked: maskCode(code) }),
    provider,
    ...(intent.offer !== undefined && { offer: intent.offer }),
    channel: channel.id,
    target: channel.target,
    ...(account && { account: `${account.type}:${account.id}` }),
    ...(intent.project !== undefined && { project: intent.project }),
    state: 'sending',
    idempotencyKey: randomUUID(),
    createdAt: time,
    updatedAt: time,
  };
  return ledger.update((entries) => {
    entries.push(entry);
    return entry;
  });
}

/** What became of an earlier try, where there was one and the other side can be asked. */
async function askFirst(
  { idempotencyKey = '', redemptionId }: Entry,
  isEarlier: boolean,
  request: RedemptionRequest,
  { channel }: RedeemOptions,
): Promise<ChannelAnswer | undefined> {
  if (!isEarlier || !channel.lookup) return undefined;
  return channel.lookup({ idempotencyKey, redemptionId }, request);
}

function send({ idempotencyKey = '' }: Entry, request: RedemptionRequest, { channel }: RedeemOptions) {
  return channel.redeem(request, idempotencyKey);
}

function settle(entry: Entry, answer: ChannelAnswer, { ledger, now }: RedeemOptions): Promise<Entry> {
  const { reason: _before, ...rest } = entry;
  const settled: Entry = { ...rest, ...factsOf(answer), state: answer.state, updatedAt: now().toISOString() };
  return replace(settled, ledger);
}

function factsOf(answer: ChannelAnswer): Partial<Entry> {
  switch (answer.state) {
    case 'redeemed':
      return { redemptionId: answer.redemptionId, receipt: answer.receipt, grants: [...answer.grants] };
    case 'pending':
      return answer.redemptionId === undefined ? {} : { redemptionId: answer.redemptionId };
    case 'claimed':
      return {};
    case 'rejected':
    case 'unknown':
      return { reason: answer.reason };
  }
}

/** Asks the other side whether it lists the credit, and notes what it says. */
async function verify(
  { answer, entry }: Redemption,
  request: RedemptionRequest,
  { channel, ledger }: RedeemOptions,
): Promise<Redemption> {
  if (answer.state !== 'redeemed' || !channel.verify) return { answer, entry };
  const verified = await channel.verify(request, answer.grants);
  if (verified === undefined) return { answer, entry };
  return { answer, entry: await replace({ ...entry, verified }, ledger) };
}

function replace(entry: Entry, ledger: Ledger): Promise<Entry> {
  return ledger.update((entries) => {
    const at = entries.findIndex(({ id }) => id === entry.id);
    if (at < 0) entries.push(entry);
    else entries[at] = entry;
    return entry;
  });
}
