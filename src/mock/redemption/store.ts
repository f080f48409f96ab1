import { createHash } from 'node:crypto';

export interface MockGrant {
  readonly id: string;
  readonly provider: string;
  readonly unit: string;
  readonly amount: string;
  readonly remaining: string;
  readonly models: readonly string[];
  readonly expiresAt: string;
  readonly stackable: boolean;
}

export interface MockRedemption {
  readonly id: string;
  state: 'redeemed' | 'pending';
  readonly key: string;
  readonly bodyDigest: string;
  readonly redeemedAt: string;
  readonly grants: readonly MockGrant[];
  readonly receipt: string | undefined;
  readonly becomesRedeemed: boolean;
}

/** Who asks, and for what: codes are kept as digests, as an issuer should. */
export interface Claim {
  readonly token: string;
  readonly account: string;
  readonly code: string;
}

/** What an issuer must remember, for as long as it runs. */
export class RedemptionStore {
  readonly #byKey = new Map<string, MockRedemption>();
  readonly #byClaim = new Map<string, MockRedemption>();
  readonly #usedCodes = new Map<string, string>();
  readonly #badCodes = new Map<string, number>();
  readonly #tries = new Map<string, number>();

  /** How often credit was granted: never twice for one code. */
  get granted(): number {
    return [...this.#byClaim.values()].filter(({ state }) => state === 'redeemed').length;
  }

  findByKey(token: string, key: string): MockRedemption | undefined {
    return this.#byKey.get(digest(token, key));
  }

  findById(id: string): MockRedemption | undefined {
    return [...this.#byClaim.values()].find((redemption) => redemption.id === id);
  }

  findByClaim({ token, account, code }: Claim): MockRedemption | undefined {
    return this.#byClaim.get(digest(token, account, code));
  }

  isUsedByOther({ account, code }: Claim): boolean {
    const user = this.#usedCodes.get(digest(code));
    return user !== undefined && user !== digest(account);
  }

  add({ token, account, code }: Claim, redemption: MockRedemption): void {
    this.#byKey.set(digest(token, redemption.key), redemption);
    this.#byClaim.set(digest(token, account, code), redemption);
    this.#usedCodes.set(digest(code), digest(account));
  }

  /** The redemptions of all accounts for a provider. */
  listGrants(provider: string | undefined): MockGrant[] {
    return [...this.#byClaim.values()]
      .filter(({ state }) => state === 'redeemed')
      .flatMap(({ grants }) => grants)
      .filter((grant) => provider === undefined || grant.provider === provider);
  }

  /** Counts a wrong code of a token; returns how many there were. */
  countBadCode(token: string): number {
    const count = (this.#badCodes.get(digest(token)) ?? 0) + 1;
    this.#badCodes.set(digest(token), count);
    return count;
  }

  /** Counts a try with a key; returns how many there were, this one included. */
  countTry(key: string): number {
    const count = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, count);
    return count;
  }
}

export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
