import type { Provider } from '../../providers/schema.ts';
import type { Catalogue } from '../offers/offer-schema.ts';
import type { Usage } from '../usage/usage.ts';
import type { Place } from './price.ts';
import type { Volume } from './volume.ts';

/** Where to: a provider, where its requests arrive, and which of its models takes the place of OpenAI's. */
export interface ForecastTarget {
  readonly provider: Provider;
  readonly place: Place;
  /** undefined: the map does not know the model. `to` null: it does, and there is none. */
  readonly mapModel: (
    model: string,
  ) => { readonly to: string | null; readonly status: 'automatic' | 'review' | 'manual' } | undefined;
}

export interface ForecastInput {
  /** `YYYY-MM-DD`, the day of the move. */
  readonly asOf: string;
  readonly horizonDays: number;
  /** undefined: a price table of `models`, without any date. */
  readonly volume: Volume | undefined;
  /** What the files held; undefined where there were none. */
  readonly usage: Usage | undefined;
  /** Models to show where there is no volume. */
  readonly models: readonly string[];
  readonly targets: readonly ForecastTarget[];
  readonly offers: Catalogue;
  readonly includeUnconfirmed: boolean;
  readonly tokenRatio?: { readonly low: number; readonly high: number } | undefined;
  readonly cnyPerUsd?: number | undefined;
}
