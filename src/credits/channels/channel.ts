import type { Secret } from '../codes/secret.ts';
import type { Grant } from '../grant.ts';
import type { ChannelId } from '../ledger/entry.ts';

/** One intent to redeem a code. */
export interface RedemptionRequest {
  /** Absent where an offer is claimed without a code. */
  readonly code: Secret | undefined;
  readonly provider: string;
  readonly account: Account | undefined;
  /** The version of the terms that the user agreed to. */
  readonly acceptedTerms: string | undefined;
  readonly toolVersion: string;
}

export interface Account {
  readonly type: string;
  readonly id: string;
}

/** What somebody must do before the credit is there. */
export interface NextStep {
  readonly kind: string;
  readonly url?: string | undefined;
  readonly text: string;
}

export interface Delivery {
  readonly method: string;
  /** Shown, never written into code. */
  readonly baseUrl?: string | undefined;
}

/** Where the other side can be asked about a redemption. */
export interface Reference {
  readonly idempotencyKey: string;
  readonly redemptionId: string | undefined;
}

/** What became of a code, as far as the other side said so. No text in it holds the code. */
export type ChannelAnswer =
  | {
      readonly state: 'redeemed';
      readonly redemptionId: string;
      readonly receipt: string;
      readonly grants: readonly Grant[];
      /** It had been redeemed before, for us. */
      readonly replayed: boolean;
      readonly delivery: Delivery | undefined;
    }
  | {
      readonly state: 'pending';
      readonly redemptionId: string | undefined;
      readonly nextStep: NextStep | undefined;
    }
  /** The user says that it is done; nobody measured it. */
  | { readonly state: 'claimed' }
  | { readonly state: 'rejected'; readonly reason: string; readonly detail: string }
  /** No clear answer, or nobody there: running again is safe. */
  | { readonly state: 'unknown'; readonly reason: string; readonly detail: string };

export interface Preview {
  readonly grants: readonly Grant[];
  readonly warnings: readonly string[];
}

/** A way to redeem. No method throws for what the other side does. */
export interface Channel {
  readonly id: ChannelId;
  /** The host, page or file that gets the code. */
  readonly target: string;
  /** What the code would bring; it is not used up by that. */
  preview?(
    request: RedemptionRequest,
  ): Promise<Preview | Extract<ChannelAnswer, { state: 'rejected' | 'unknown' }>>;
  redeem(request: RedemptionRequest, idempotencyKey: string): Promise<ChannelAnswer>;
  /** What became of an earlier try; undefined where the other side knows nothing of it. */
  lookup?(reference: Reference, request: RedemptionRequest): Promise<ChannelAnswer | undefined>;
  /** Whether the other side lists the credit; undefined where it cannot tell. */
  verify?(request: RedemptionRequest, grants: readonly Grant[]): Promise<boolean | undefined>;
}
