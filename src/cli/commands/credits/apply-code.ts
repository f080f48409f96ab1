import { dirname } from 'node:path';
import { MigrateScanError } from '../../../core/errors.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import { VERSION } from '../../../core/version.ts';
import type { Account, Channel, RedemptionRequest } from '../../../credits/channels/channel.ts';
import { CommandChannel } from '../../../credits/channels/command.ts';
import { ConsoleChannel, type Person } from '../../../credits/channels/console.ts';
import type { Secret } from '../../../credits/codes/secret.ts';
import type { Offer } from '../../../credits/offers/offer-schema.ts';
import { findEntry, type Intent } from '../../../credits/redeem/intent.ts';
import { type Redemption, redeem, refuseElsewhere, toReplay } from '../../../credits/redeem/redeem.ts';
import { agree } from './agree.ts';
import { type ChannelChoice, type ChannelFlags, chooseChannel } from './choose-channel.ts';
import { chooseOffer, getOffer } from './choose-offer.ts';
import { openIssuer } from './open-issuer.ts';
import { askCode, nameCode } from './read-code.ts';
import type { Session } from './session.ts';

/** What somebody wants done with a code. */
export interface Order {
  readonly provider: string;
  readonly offer: string | undefined;
  readonly code: Secret | undefined;
  readonly channel: ChannelFlags;
  /** Absolute path of the folder that it is for. */
  readonly project: string;
  readonly dryRun: boolean;
  /** Agreed beforehand. */
  readonly yes: boolean;
  /** Hosts outside the catalogue that may get a code. */
  readonly hosts: readonly string[];
  readonly person: Person;
}

/** What is about to be done, before anybody has agreed to it. */
export interface Intended {
  readonly order: Order;
  readonly choice: ChannelChoice;
  readonly offer: Offer | undefined;
  readonly code: Secret | undefined;
  readonly account: Account | undefined;
  /** Host, page or file. */
  readonly target: string;
}

export type Outcome =
  | { readonly kind: 'redemption'; readonly intended: Intended; readonly redemption: Redemption }
  | { readonly kind: 'planned'; readonly intended: Intended }
  | { readonly kind: 'declined'; readonly intended: Intended; readonly interrupted: boolean };

/**
 * Checks a code, shows what will happen and to which host, asks, and redeems it. Nothing leaves before somebody agreed.
 * @throws MigrateScanError where it is refused on this side, or the issuer cannot be used
 */
export async function applyCode(order: Order, session: Session): Promise<Outcome> {
  const intended = await prepare(order, session);
  const { code, choice, offer, account } = intended;
  const intent: Intent = {
    fingerprint: code && !order.dryRun ? await session.ledger.fingerprint(code) : undefined,
    offer: offer?.id,
    account: account && `${account.type}:${account.id}`,
    project: order.project,
  };
  await explain(intended, session);
  if (order.dryRun) return { kind: 'planned', intended };
  const known = await findKnown(intent, intended, session);
  // Nobody has to be asked, and nothing to be sent.
  if (known?.state === 'redeemed')
    return { kind: 'redemption', intended, redemption: { answer: toReplay(known), entry: known } };
  const opened = choice.kind === 'http' ? await openIssuer(intended, choice, session) : undefined;
  try {
    const answer = await agree(intended, opened?.discovery.terms, session);
    if (answer !== 'yes') return { kind: 'declined', intended, interrupted: answer === 'interrupted' };
    const request: RedemptionRequest = {
      code,
      provider: order.provider,
      account,
      acceptedTerms: opened?.discovery.terms,
      toolVersion: VERSION,
    };
    const channel = opened?.channel ?? createChannel(intended);
    if (!(await agreeToPreview(channel, request, { intended, session })))
      return { kind: 'declined', intended, interrupted: false };
    const redemption = await redeem(intent, request, {
      ledger: session.ledger,
      channel,
      now: () => new Date(),
    });
    return { kind: 'redemption', intended, redemption };
  } finally {
    await opened?.close();
  }
}

/** Everything that can be settled without the network. */
async function prepare(order: Order, session: Session): Promise<Intended> {
  const { provider } = order;
  const choice = chooseChannel(provider, order.channel, session);
  const named = order.offer === undefined ? undefined : getOffer(order.offer, provider, session);
  const offer =
    named ??
    (choice.kind === 'console' ? await chooseOffer(provider, order.code !== undefined, session) : undefined);
  const needsCode = choice.kind !== 'console' || offer?.claim.method === 'code';
  const code = order.code ?? (needsCode && !order.dryRun ? await askCode(session) : undefined);
  if (code && choice.kind === 'console' && offer?.claim.method !== 'code')
    throw new MigrateScanError('credits.takes-no-code', { provider });
  const pattern = offer?.claim.codePattern;
  if (code && pattern !== undefined && !new RegExp(pattern).test(code.reveal()))
    throw new MigrateScanError('credits.bad-code-shape', { id: offer?.id ?? '' });
  return {
    order,
    choice,
    offer,
    code,
    account: choice.kind === 'console' ? order.channel.account : choice.account,
    target: targetOf(choice, offer),
  };
}

function targetOf(choice: ChannelChoice, offer: Offer | undefined): string {
  if (choice.kind === 'http') return choice.issuer.host;
  return choice.kind === 'command' ? choice.file : (offer?.claim.page ?? '');
}

async function explain({ order, choice, offer, code, target }: Intended, session: Session): Promise<void> {
  const { say, log } = session;
  const args = { provider: order.provider, code: nameCode(code), target: toTerminalText(target) };
  const what = code ? `plan-${choice.kind}` : `plan-${choice.kind}-no-code`;
  await log(say(what, args));
  if (offer) await log(say('plan-offer', { offer: offer.title[session.context.language], id: offer.id }));
  if (offer && !offer.confirmed) await log(say('plan-unconfirmed'));
}

/** What the ledger has of it. @throws MigrateScanError where that says that the code must not go there */
async function findKnown(intent: Intent, { order, choice, target }: Intended, session: Session) {
  const known = findEntry(await session.ledger.list(), intent);
  if (known) refuseElsewhere(known, { provider: order.provider }, { id: choice.kind, target });
  return known;
}

function createChannel({ choice, offer, order }: Intended): Channel {
  if (choice.kind === 'command') {
    const { file, args, env } = choice;
    // Never in the scanned repository: it would decide what the command finds beside it.
    return new CommandChannel({ file, args, env, cwd: dirname(file) });
  }
  if (choice.kind === 'console' && offer) return new ConsoleChannel(offer, order.person);
  throw new Error(`no channel for ${choice.kind}`);
}

/** Shows what the code brings; asks again where the issuer warns of something. */
async function agreeToPreview(
  channel: Channel,
  request: RedemptionRequest,
  { intended, session }: { readonly intended: Intended; readonly session: Session },
): Promise<boolean> {
  const preview = await channel.preview?.(request);
  // A refusal or a silence here is told by the redemption itself.
  if (!preview || 'state' in preview) return true;
  const { say, log, prompts } = session;
  const { provider } = intended.order;
  for (const grant of preview.grants) {
    await log(say('preview-grant', { amount: toTerminalText(`${grant.amount} ${grant.unit}`) }));
    if (grant.provider !== provider)
      throw new MigrateScanError('credits.grant-for-other-provider', { provider, other: grant.provider });
  }
  for (const warning of preview.warnings) await session.warn('issuer-warns', { text: warning });
  if (preview.warnings.length === 0 || !prompts || intended.order.yes) return true;
  return (await prompts.confirm(say('ask-anyway'))) === 'yes';
}
