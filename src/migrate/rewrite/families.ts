import type { Finding } from '../../core/finding.ts';

/** How the SDKs take what a client is told. A family without a row is left to a person. */
export interface ClientFamily {
  /** The option that holds the base URL. */
  readonly baseUrl: string;
  /** The option that holds the option of the base URL, where it is not the options object itself. */
  readonly nested?: string;
  /** The client takes the base URL in an object of its own, its second argument. */
  readonly isBaseApart?: boolean;
  /** The option that holds the key; the first is what is written where there is none. */
  readonly keys: readonly string[];
  /** The package has other classes, which take no base URL. */
  readonly creations?: RegExp;
  /** Makers of the package that have no base URL of their own: they must be told one. */
  readonly needsBase?: RegExp;
  /** Options that speak of OpenAI accounts only. */
  readonly account: readonly string[];
  /** The option that holds the model of what the client sends, with what the SDK takes where it is absent. */
  readonly model?: { readonly names: readonly string[]; readonly defaults: Readonly<Record<string, string>> };
  /** The client reads `OPENAI_BASE_URL` by itself, where it is told nothing. */
  readonly readsEnvironment: boolean;
}

const ACCOUNT = ['organization', 'organizationId', 'project', 'projectId'];

export const CLIENT_FAMILIES: Readonly<Record<string, ClientFamily>> = {
  'openai-node': { baseUrl: 'baseURL', keys: ['apiKey'], account: ACCOUNT, readsEnvironment: true },
  posthog: { baseUrl: 'baseURL', keys: ['apiKey'], account: ACCOUNT, readsEnvironment: true },
  'openai-node-v3': { baseUrl: 'basePath', keys: ['apiKey'], account: ACCOUNT, readsEnvironment: false },
  'openai-edge': { baseUrl: 'basePath', keys: ['apiKey'], account: ACCOUNT, readsEnvironment: false },
  'openai-fetch': {
    baseUrl: 'baseUrl',
    keys: ['apiKey'],
    account: ['organizationId'],
    creations: /OpenAIClient$/,
    readsEnvironment: false,
  },
  'ai-sdk': {
    baseUrl: 'baseURL',
    keys: ['apiKey'],
    needsBase: /Compatible$/,
    account: ACCOUNT,
    readsEnvironment: false,
  },
  langchain: {
    baseUrl: 'baseURL',
    nested: 'configuration',
    keys: ['apiKey', 'openAIApiKey'],
    account: ['organization'],
    model: {
      names: ['model', 'modelName'],
      defaults: { chat: 'gpt-3.5-turbo', embeddings: 'text-embedding-ada-002' },
    },
    readsEnvironment: true,
  },
  llamaindex: {
    baseUrl: 'baseURL',
    nested: 'additionalSessionOptions',
    keys: ['apiKey'],
    account: [],
    model: { names: ['model'], defaults: { chat: 'gpt-4o', embeddings: 'text-embedding-ada-002' } },
    readsEnvironment: true,
  },
  agents: { baseUrl: 'baseURL', keys: ['apiKey'], account: ACCOUNT, readsEnvironment: true },
};

/** The names of options changed with the versions of an SDK. */
export function adaptFamily(family: ClientFamily, { sdk, sdkVersion }: Finding): ClientFamily {
  const [, patch] = /^\D{0,2}0\.0\.(\d+)/.exec(sdkVersion ?? '') ?? [];
  if (sdk !== 'langchain' || patch === undefined) return family;
  const model = family.model && { ...family.model, names: ['modelName', 'model'] };
  const old = { ...family, keys: ['openAIApiKey', 'apiKey'], ...(model && { model }) };
  const isOnSdk3 = Number(patch) >= FIRST_LANGCHAIN && Number(patch) < FIRST_ON_SDK_4;
  return isOnSdk3 ? { ...old, baseUrl: 'basePath', isBaseApart: true } : old;
}

/** Versions 0.0.x of `@langchain/openai` end below where those of `langchain` that people have begin. */
const FIRST_LANGCHAIN = 41;
const FIRST_ON_SDK_4 = 145;
