import type { Catalogue, Offer } from './offer-schema.ts';

/** `check`: nobody knows; the provider's console does. */
export type OfferState = 'active' | 'upcoming' | 'ended' | 'check';

const DAY_MS = 86_400_000;
const STALE_DAYS = 90;

/**
 * What an offer is on a day (`YYYY-MM-DD`), whatever was written down when the catalogue was made: a day beyond its end
 * ends it, and an active one that nobody has looked at in time must be checked.
 */
export function stateOf(offer: Offer, day: string): OfferState {
  if (offer.status === 'ended' || (offer.endsOn !== undefined && offer.endsOn < day)) return 'ended';
  if (offer.startsOn !== undefined && offer.startsOn > day) return 'upcoming';
  if (offer.status === 'unknown') return 'check';
  const nobodyLooked = offer.endsOn === undefined && offer.recheckOn !== undefined && offer.recheckOn < day;
  return nobodyLooked ? 'check' : 'active';
}

/** Whether an offer is told as history: it has ended, or belongs to the programmes of 2024. */
export function isHistory(offer: Offer, day: string): boolean {
  return offer.kind === 'migration-2024' || stateOf(offer, day) === 'ended';
}

export interface CatalogueAge {
  /** Days from the catalogue to the day; negative where the clock is behind it. */
  readonly days: number;
  readonly isStale: boolean;
  /** A day before the catalogue was made: the clock must be wrong. */
  readonly isBehind: boolean;
}

/** How old the catalogue is on a day (`YYYY-MM-DD`). */
export function ageOf({ asOf }: Catalogue, day: string): CatalogueAge {
  const days = Math.round((Date.parse(day) - Date.parse(asOf)) / DAY_MS);
  return { days, isStale: days > STALE_DAYS, isBehind: days < 0 };
}

/** The day by which offers are judged: that of the clock, but never one before the catalogue was made. */
export function dayOf(now: Date, { asOf }: Catalogue): string {
  const day = now.toISOString().slice(0, 10);
  return day < asOf ? asOf : day;
}
