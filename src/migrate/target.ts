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
  /** The variable that chooses a side under the strategy `switch`. */
  readonly selector?: string;
  /** Keeps `OPENAI_*` names and only adds or changes `OPENAI_BASE_URL`. */
  readonly keepEnv: boolean;
  /** Variables that keep their names though others get new ones, as the program's own settings are called so too. */
  readonly kept?: ReadonlySet<string> | undefined;
  /** The user's own choices, which win over the catalogue's map: the id that is left to the provider's. */
  readonly models: ReadonlyMap<string, string>;
  /** What takes the place of the models of a provider that is left; without it, the map from OpenAI's ids holds. */
  readonly leftModels?: ReadonlyMap<string, LeftModel> | undefined;
}

/** The successor of a model that is left. */
export interface LeftModel {
  readonly to: string;
  readonly status: 'automatic' | 'review';
  readonly caveats: readonly string[];
  /** What could take its place as well. */
  readonly others: readonly string[];
}

/** Whom a plan leaves. */
export function vendorLeft({ from }: Pick<Target, 'from'>): Vendor {
  return from ?? OPENAI;
}
