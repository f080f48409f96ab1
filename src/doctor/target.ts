import type { Verdict } from './result.ts';

/** How one provider reports one kind of trouble. */
export interface ErrorSign {
  readonly verdict: Verdict;
  /** Absent where the provider answers with more than one status. */
  readonly status?: number;
  /** Codes of the body, any of them; empty where the status alone says it. */
  readonly codes: readonly string[];
}

export interface Sibling {
  readonly endpoint: string;
  readonly baseURL: string;
}

/** One endpoint to examine, and all that its provider's data says about it. */
export interface Target {
  readonly provider?: string;
  readonly endpoint?: string;
  readonly baseURL: string;
  /** The variable that holds the key. */
  readonly keyVariable?: string;
  /** Whether a key may go there: a host of the catalogue, or one that the user confirmed. */
  readonly trusted: boolean;
  readonly chatModel?: string;
  readonly embeddingModel?: string;
  /** The name that bounds the answer's length here. */
  readonly lengthParameter: string;
  /** What the provider offers here; a step for another surface is skipped. */
  readonly surfaces: readonly ('models' | 'chat' | 'embeddings')[];
  readonly mappedModels: readonly string[];
  /** Other regions' endpoints of the same provider, all from the catalogue. */
  readonly siblings: readonly Sibling[];
  readonly errors: readonly ErrorSign[];
}
