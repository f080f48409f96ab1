import type { GlobalFlags } from './flags.ts';

export interface CreditsListFlags extends GlobalFlags {
  provider?: string;
  active?: boolean;
  /** `YYYY-MM-DD` */
  asOf?: string;
  format?: 'pretty' | 'json';
}
