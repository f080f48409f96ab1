import type { Account } from '../credits/channels/channel.ts';
import type { ChannelId } from '../credits/ledger/entry.ts';
import type { GlobalFlags } from './flags.ts';

export interface CreditsListFlags extends GlobalFlags {
  provider?: string;
  active?: boolean;
  /** `YYYY-MM-DD` */
  asOf?: string;
  format?: 'pretty' | 'json';
}

export interface CreditsApplyFlags extends GlobalFlags {
  provider?: string;
  offer?: string;
  channel?: ChannelId;
  issuer?: string;
  command?: string;
  tokenEnv?: string;
  account?: Account;
  codeFile?: string;
  codeEnv?: string;
  yes?: boolean;
  yesHost?: string[];
  open?: boolean;
  copy?: boolean;
  dryRun?: boolean;
  offline?: boolean;
  format?: 'pretty' | 'json';
}

export interface CreditsForgetFlags extends GlobalFlags {
  all?: boolean;
  force?: boolean;
  yes?: boolean;
  format?: 'pretty' | 'json';
}
