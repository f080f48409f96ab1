import type { GlobalFlags } from './flags.ts';

export interface ForecastFlags extends GlobalFlags {
  to?: string[];
  endpoint?: string;
  usage?: string[];
  callsPerDay?: number;
  tokensIn?: number;
  tokensOut?: number;
  model?: string[];
  includeUnconfirmed?: boolean;
  tokenRatio?: { readonly low: number; readonly high: number };
  cnyPerUsd?: number;
  days?: number;
  /** `YYYY-MM-DD` */
  asOf?: string;
  config?: string;
  format?: 'pretty' | 'json';
}

export interface StatusFlags extends GlobalFlags {
  provider?: string;
  endpoint?: string;
  baseUrl?: string;
  keyEnv?: string;
  allowHost?: string[];
  model?: string;
  verify?: boolean;
  vendorCli?: boolean;
  offline?: boolean;
  /** Seconds. */
  timeout?: number;
  format?: 'pretty' | 'json';
}
