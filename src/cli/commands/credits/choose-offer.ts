import { MigrateScanError } from '../../../core/errors.ts';
import type { Offer } from '../../../credits/offers/offer-schema.ts';
import { isHistory, stateOf } from '../../../credits/offers/offer-state.ts';
import { formatFigure } from './offer-words.ts';
import type { Session } from './session.ts';

/**
 * The offer of a name, if it can be claimed on the day.
 * @throws MigrateScanError where there is none, it is another provider's, or it is over
 */
export function getOffer(id: string, provider: string, { catalogue, day }: Session): Offer {
  const offer = catalogue.offers.find((candidate) => candidate.id === id);
  if (!offer) throw new MigrateScanError('credits.unknown-offer', { id, provider });
  if (offer.provider !== provider)
    throw new MigrateScanError('credits.offer-of-other-provider', { id, provider: offer.provider });
  refuseUnclaimable(offer, day);
  return offer;
}

function refuseUnclaimable(offer: Offer, day: string): void {
  const { id, endsOn, startsOn, announcedOn } = offer;
  if (offer.claim.method === 'referral') throw new MigrateScanError('credits.referral', { id });
  if (isHistory(offer, day)) {
    const date = endsOn ?? announcedOn ?? '';
    throw new MigrateScanError(endsOn ? 'credits.offer-ended' : 'credits.programme-ended', { id, date });
  }
  if (stateOf(offer, day) === 'upcoming')
    throw new MigrateScanError('credits.offer-upcoming', { id, date: startsOn ?? '' });
}

/**
 * The offer to claim at a provider's console: the only one that fits, or the one that somebody picks.
 * @throws MigrateScanError where none fits, or several do and nobody can be asked
 */
export async function chooseOffer(provider: string, hasCode: boolean, session: Session): Promise<Offer> {
  const { catalogue, day, prompts, say, context } = session;
  const open = catalogue.offers.filter(
    (offer) =>
      offer.provider === provider && !isHistory(offer, day) && isOpenFor(offer, hasCode) && isOn(offer, day),
  );
  const active = open.filter((offer) => stateOf(offer, day) === 'active');
  const candidates = active.length > 0 ? active : open;
  const [only] = candidates;
  if (!only) throw new MigrateScanError(hasCode ? 'credits.takes-no-code' : 'credits.no-offer', { provider });
  if (candidates.length === 1) return only;
  const ids = candidates.map(({ id }) => id).join(', ');
  if (!prompts) throw new MigrateScanError('credits.which-offer', { provider, ids });
  const id = await prompts.choose(
    say('ask-offer'),
    candidates.map((offer) => ({
      value: offer.id,
      name: `${offer.title[context.language]} (${formatFigure(offer, context.language)})`,
    })),
  );
  const chosen = candidates.find((offer) => offer.id === id);
  if (!chosen) throw new MigrateScanError('credits.which-offer', { provider, ids });
  return chosen;
}

/** A code is for an offer that takes one; without a code any way but an invitation will do. */
function isOpenFor({ claim }: Offer, hasCode: boolean): boolean {
  return hasCode ? claim.method === 'code' : claim.method !== 'referral';
}

function isOn(offer: Offer, day: string): boolean {
  return stateOf(offer, day) !== 'upcoming' && offer.claim.page !== undefined;
}
