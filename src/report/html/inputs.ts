import type { Text } from './page-data.ts';

/** How well the repository would do with one provider. */
export interface ProviderFit {
  readonly name: Text;
  /** The address that fits best, where one stands out. */
  readonly endpoint?: string;
  /** Findings by what a migration would do with them. */
  readonly automatic: number;
  readonly review: number;
  readonly manual: number;
  /** Features that would be lost, each with its first place, such as `logit_bias (src/a.ts:12)`. */
  readonly lost: readonly string[];
  /** A line for each model: its price today and there. */
  readonly prices?: readonly Text[];
  readonly advice?: Text;
}

/** What a choice would cost by day. `low` and `high` bound what is known. */
export interface ForecastSeries {
  readonly name: Text;
  readonly points: readonly {
    /** `YYYY-MM-DD` */
    readonly date: string;
    readonly value: number;
    readonly low?: number;
    readonly high?: number;
  }[];
}

/** A forecast of the cost in one currency, as lines over time. */
export interface ForecastChart {
  /** Such as `CNY`. */
  readonly currency: string;
  readonly series: readonly ForecastSeries[];
  /** What the lines mean: the day that a credit runs out, what it rests on. */
  readonly notes: readonly Text[];
}

/** What other commands know and the page shows where it is given. */
export interface HtmlInputs {
  readonly fit?: readonly ProviderFit[];
  readonly forecasts?: readonly ForecastChart[];
}
