import type { Language } from '../core/messages.ts';
import type { FailLevel, Kind, Surface } from '../core/terms.ts';
import type { PlatformId } from '../init/platforms.ts';
import type { COMPARE_FORMATS } from './command-names.ts';
import type { FormatRequest } from './option-values.ts';

/** The options that every command takes. Undefined: not given. */
export interface GlobalFlags {
  lang?: Language;
  color?: boolean;
  interactive: boolean;
  debug?: boolean;
}

/** The options that say what is scanned. */
export interface SelectionFlags extends GlobalFlags {
  config?: string;
  include?: string[];
  exclude?: string[];
  tests?: boolean;
  surface?: Surface[];
  kind?: Kind[];
  /** Bytes. */
  maxFileSize?: number;
  maxFileSeconds?: number;
  cache?: boolean;
  timings?: boolean;
  runsIn?: string[];
  users?: string[];
  /** `YYYY-MM-DD` */
  asOf?: string;
}

/** The options that say which findings are accepted. */
export interface BaselineFlags {
  baseline?: string;
  updateBaseline?: boolean;
  baselineReason?: string;
  /** `YYYY-MM-DD` */
  baselineExpires?: string;
}

/** The options that say what findings are compared with. */
export interface ComparisonFlags extends BaselineFlags {
  changedSince?: string;
  /** `2/5` or `auto` */
  shard?: string;
}

/** The options that say how a scan ends. */
export interface ConclusionFlags {
  all?: boolean;
  color?: boolean;
  strict?: boolean;
  check?: boolean;
  failOn?: FailLevel;
  max?: number;
}

export interface InitFlags extends GlobalFlags {
  ci?: PlatformId[];
  runsIn?: string[];
  users?: string[];
  dryRun?: boolean;
  yes?: boolean;
}

export interface MergeFlags extends GlobalFlags, BaselineFlags, ConclusionFlags {
  format?: FormatRequest[];
  output?: string;
  /** `shop=shop.json` */
  name?: (readonly [string, string])[];
}

export interface ScanFlags extends SelectionFlags, ComparisonFlags {
  format?: FormatRequest[];
  output?: string;
  all?: boolean;
  strict?: boolean;
  check?: boolean;
  failOn?: FailLevel;
  max?: number;
  redact?: boolean;
  /** Files for the HTML report. */
  with?: string[];
}

export interface ExplainFlags extends SelectionFlags {
  format?: 'pretty' | 'json';
}

export interface ProvidersFlags extends GlobalFlags {
  format?: 'pretty' | 'json';
  config?: string;
}

export interface MockFlags extends GlobalFlags {
  provider?: string;
  endpoint?: string;
  port?: number;
  strict?: boolean;
  record?: string;
  rateLimit?: number;
  scenario?: string;
  blockRegion?: boolean;
  pace?: number;
  redemption?: boolean;
}

export interface DoctorFlags extends GlobalFlags {
  provider?: string;
  endpoint?: string[];
  baseUrl?: string;
  model?: string;
  keyEnv?: string;
  allowHost?: string[];
  /** Seconds. */
  timeout?: number;
  offline?: boolean;
  format?: 'pretty' | 'json';
}

export interface ApplyFlags extends GlobalFlags {
  dryRun?: boolean;
  verify?: string;
  force?: boolean;
  yes?: boolean;
  format?: 'pretty' | 'json';
}

export interface MigrateFlags extends SelectionFlags, ApplyFlags {
  /** Asked for where somebody is there to answer. */
  to?: string;
  /** Whom the code leaves; OpenAI where it is not given. */
  from?: string;
  endpoint?: string;
  /** `gpt-4o=qwen-max` */
  model?: (readonly [string, string])[];
  strategy?: 'replace' | 'switch';
  keepEnv?: boolean;
  keyEnv?: string;
  plan?: string;
  /** As typed; `-` stands for standard input. */
  creditCode?: string[];
  checklist?: string;
  only?: string[];
  envOnly?: boolean;
}

export interface CompareFlags extends SelectionFlags {
  to?: string[];
  format?: (typeof COMPARE_FORMATS)[number];
}

export interface UndoFlags extends GlobalFlags {
  list?: boolean;
  force?: boolean;
  yes?: boolean;
  format?: 'pretty' | 'json';
}
