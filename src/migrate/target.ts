import { OPENAI, type Vendor } from '../core/vocabulary/vendor.ts';

/** Where a plan goes, as all rewriters and editors need it: data of the catalogue and of the user's options. */
export interface Target {
  /** The provider's id in the catalogue. */
  readonly provider: string;
  /** Whom the code leaves; OpenAI where it is not given. */
  readonly from?: Vendor | undefined;
  readonly endpoint: { readonly id: string; readonly baseURL: string };
  /** The variable that holds the provider's key, `DASHSCOPE_API_KEY` unless the user names another. */
  readonly keyVariable: string;
  /** The variable that holds the base URL where code reads it from the environment. */
  readonly baseUrlVariable: string;
  readonly strategy: 'replace' | 'switch';
  /** Keeps `OPENAI_*` names and only adds or changes `OPENAI_BASE_URL`. */
  readonly keepEnv: boolean;
  /** The user's own choices, which win over the catalogue's map: OpenAI's id to the provider's. */
  readonly models: ReadonlyMap<string, string>;
}

/** Whom a plan leaves. */
export function vendorLeft({ from }: Pick<Target, 'from'>): Vendor {
  return from ?? OPENAI;
}
