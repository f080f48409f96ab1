import { isOpenAI, OPENAI, patternsOf, type Vendor } from '../../core/vocabulary/vendor.ts';
import { type Target, vendorLeft } from '../target.ts';

/**
 * What an OpenAI variable is for. `host`: the host alone, or an address to which code adds `/v1`. `account`: an object
 * or a token of an OpenAI account, which no other provider knows. `other`: a setting such as a timeout.
 */
export type VariableRole =
  | 'key'
  | 'base-url'
  | 'host'
  | 'model'
  | 'organization'
  | 'account'
  | 'azure'
  | 'other';

const NAMES = '(?:OPEN_?AI|GPT)';

/** The first row that fits wins. */
const ROLES: readonly (readonly [VariableRole, RegExp])[] = [
  ['azure', /AZURE/i],
  ['key', patternsOf(OPENAI).key],
  [
    'organization',
    new RegExp(`${NAMES}_?(?:API_)?(?:ORG|ORGANI[ZS]ATION|PROJECT)(?:_?(?:ID|KEY|NAME))?$`, 'i'),
  ],
  ['account', /(?:ACCESS|SESSION|REFRESH)_?TOKEN|ADMIN_?KEY|WEBHOOK_?SECRET/i],
  [
    'account',
    /(?:ASSISTANT|VECTOR_?STORE|THREAD|PROMPT|WORKFLOW|FINE_?TUNE\w*|BATCH|FILE)(?:_[A-Z0-9]+)*_?IDS?$/i,
  ],
  ['host', new RegExp(`${NAMES}\\w*_(?:HOST|HOSTNAME|DOMAIN)$`, 'i')],
  [
    'base-url',
    new RegExp(`${NAMES}\\w*_?(?:BASE|BASE_?URL|BASE_?PATH|URL|URI|ENDPOINT|REVERSE_PROXY)$`, 'i'),
  ],
  ['model', /MODELS?(?:$|_)|ENGINE(?:$|_)|DEPLOYMENT/i],
];

/** The role of a variable of a vendor's, or of OpenAI's, by its name. */
export function resolveVariableRole(name: string, vendor: Vendor = OPENAI): VariableRole {
  const own = isOpenAI(vendor) ? undefined : resolveOwnRole(name, vendor);
  return own ?? resolveOpenAIRole(name);
}

function resolveOwnRole(name: string, vendor: Vendor): VariableRole | undefined {
  const { key, baseUrl } = patternsOf(vendor);
  if (key.test(name)) return 'key';
  return baseUrl.test(name) ? 'base-url' : undefined;
}

function resolveOpenAIRole(name: string): VariableRole {
  return ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/**
 * The name that a variable for the key of whom is left gets: `OPENAI_API_KEY` becomes `DASHSCOPE_API_KEY`, `VITE_OPENAI_API_KEY`
 * becomes `VITE_DASHSCOPE_API_KEY`, `openai_api_key` becomes `dashscope_api_key`. Undefined for every other name: base
 * URL and model variables keep theirs, and so do all with `keepEnv`, and those of `kept`.
 */
export function renameKeyVariable(
  name: string,
  target: Pick<Target, 'keyVariable' | 'keepEnv' | 'kept' | 'from'>,
): string | undefined {
  const vendor = vendorLeft(target);
  const isKept = keepsName(name, target) || resolveVariableRole(name, vendor) !== 'key';
  const match = isKept ? null : patternsOf(vendor).key.exec(name);
  if (!match) return undefined;
  const isSmall = name === name.toLowerCase();
  const renamed = `${match[1]}${isSmall ? target.keyVariable.toLowerCase() : target.keyVariable}${match[2]}`;
  return renamed === name ? undefined : renamed;
}

/** Whether a variable keeps its name, whatever it holds: by the user's choice, or as the program's settings use it. */
export function keepsName(name: string, { keepEnv, kept }: Pick<Target, 'keepEnv' | 'kept'>): boolean {
  return keepEnv || kept?.has(name.toUpperCase()) === true;
}

/** Whether OpenAI's own SDKs and LangChain read the variable as the whole base URL, `/v1` included. */
export function isSdkBaseUrl(name: string): boolean {
  return name === 'OPENAI_BASE_URL' || name === 'OPENAI_API_BASE';
}
