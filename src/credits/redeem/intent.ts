import type { Entry } from '../ledger/entry.ts';

/** What somebody wants redeemed, apart from the secret itself. */
export interface Intent {
  /** The keyed hash of the code; absent where an offer is claimed without one. */
  readonly fingerprint: string | undefined;
  readonly offer: string | undefined;
  /** `team:platform-web` */
  readonly account: string | undefined;
  /** The folder that it is for. */
  readonly project: string | undefined;
}

/** A name for a lock: that of the code, or else of the offer. */
export function nameOf({ fingerprint, offer }: Intent): string {
  return fingerprint ?? `offer-${offer ?? 'none'}`;
}

/** The newest entry of the same code, or of the same offer where there is no code, for the same account. */
export function findEntry(entries: readonly Entry[], intent: Intent): Entry | undefined {
  const isSame = (entry: Entry) =>
    entry.account === intent.account &&
    (intent.fingerprint === undefined
      ? entry.fingerprint === undefined && entry.offer === intent.offer
      : entry.fingerprint === intent.fingerprint);
  return entries.filter(isSame).at(-1);
}
