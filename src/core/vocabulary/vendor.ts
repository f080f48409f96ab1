import type { Surface } from '../finding.ts';

/** A model of a vendor, as code and configuration name it. */
export interface VendorModel {
  readonly id: string;
  readonly surface: Surface;
  /** The width of its vectors, where no other is asked for. */
  readonly width?: number | undefined;
}

/**
 * Whose API a scan looks for and a migration leaves: plain data. Patterns are texts of regular expressions without
 * anchors; those of names are read without regard to case.
 */
export interface Vendor {
  /** `openai`, or a provider's id. */
  readonly id: string;
  readonly name: string;
  /** The hosts of its API. */
  readonly hosts: string;
  /** What base URLs at these hosts have as their path, longest first: `/v1`. */
  readonly paths: readonly string[];
  /** Variables that hold a key of its, and those that hold a base URL; what stands before and behind is not part. */
  readonly keys: string;
  readonly baseUrls: string;
  /** Its models; of OpenAI, whose ids are known by families, only those with a width. */
  readonly models: readonly VendorModel[];
  /** Members of a request that are its own, and that OpenAI's API does not have. */
  readonly extraFields: readonly string[];
}

/** Where OpenAI's SDKs send what is not told otherwise. */
export const OPENAI_BASE_URL = 'https://api.openai.com/v1';

/** What is looked for, and left, unless somebody asks for another. */
export const OPENAI: Vendor = {
  id: 'openai',
  name: 'OpenAI',
  hosts: '(?:[a-z]{2}\\.)?api\\.openai\\.com',
  paths: ['/v1'],
  keys: 'OPEN_?AI_?(?:API_?)?(?:SECRET_?)?KEY|OPEN_?AI_(?:API_|AUTH_|BEARER_)?TOKEN|(?:CHAT_?)?GPT_API_?KEY',
  baseUrls: 'OPEN_?AI_?(?:API_?)?(?:(?:BASE|PROXY)_?(?:URL|URI|PATH)|BASE|URL|URI|ENDPOINT)',
  models: [
    { id: 'text-embedding-ada-002', surface: 'embeddings', width: 1536 },
    { id: 'text-embedding-3-small', surface: 'embeddings', width: 1536 },
    { id: 'text-embedding-3-large', surface: 'embeddings', width: 3072 },
  ],
  extraFields: [],
};

export function isOpenAI({ id }: Pick<Vendor, 'id'>): boolean {
  return id === OPENAI.id;
}

/** The patterns of a vendor, ready to use. */
export interface VendorPatterns {
  /** The beginning of an address at its hosts, whatever is served there. */
  readonly host: RegExp;
  /** The beginning of an address of the API in OpenAI's form: its host, and as the first group its path as far as it is a base's. */
  readonly address: RegExp;
  /** The beginning of such an address without its scheme. */
  readonly bareHost: RegExp;
  /** A path of a base URL at the beginning of a text, as what stands behind a host begins. */
  readonly path: RegExp;
  /** The same, or its last segment alone, as it stands behind a base URL that is written without it. */
  readonly version: RegExp;
  /** A whole name of a variable that holds a key: what stands before, the key's name, what stands behind. */
  readonly key: RegExp;
  /** The part of a variable's name that says base URL, at its end. */
  readonly baseUrl: RegExp;
}

const PATTERNS = new WeakMap<Vendor, VendorPatterns>();

export function patternsOf(vendor: Vendor): VendorPatterns {
  const known = PATTERNS.get(vendor) ?? compile(vendor);
  PATTERNS.set(vendor, known);
  return known;
}

function compile({ id, hosts, paths, keys, baseUrls }: Vendor): VendorPatterns {
  const path = beginning(paths);
  const stems = paths.flatMap((path) => (VERSION.test(path) ? path.replace(VERSION, '') : []));
  const versions = paths.flatMap((path) => VERSION.exec(path)?.[0] ?? []);
  // OpenAI's host serves nothing but its API; others serve APIs of other shapes beside it.
  const isAll = id === OPENAI.id || paths.includes('');
  const end = '(?=/?(?:$|[?#"\'`\\s]|\\$\\{))';
  const bare = `(?:${beginning(stems)}${end})?${isAll ? '' : end}`;
  return {
    host: new RegExp(`^\\s*(?:https?|wss?)://(?:[^/@\\s]*@)?(?:${hosts})(?![\\w.-])`, 'i'),
    address: new RegExp(`^\\s*https?://(?:${hosts})(?::443)?(?:(${path})|${bare})`, 'i'),
    bareHost: new RegExp(`^(?:${hosts})(?::443)?(?=$|[/:?#"'\`\\s]|\\$\\{)`, 'i'),
    path: new RegExp(`^${path}`),
    version: new RegExp(`^${beginning([...paths, ...versions])}`),
    key: new RegExp(`^((?:\\w+_)??)(?:${keys})(S?(?:_\\w+)?)$`, 'i'),
    baseUrl: new RegExp(`(?:${baseUrls})$`, 'i'),
  };
}

/** The last segment of a base URL's path, where it says a version. */
const VERSION = /\/v\d[^/]*$/;

/** The source of a pattern for any of some paths, as far as whole segments go. */
function beginning(paths: readonly string[]): string {
  const named = [...new Set(paths)].filter((path) => path !== '').map(escaped);
  return named.length > 0 ? `(?:${named.join('|')})(?=/|$|\\?|#)` : '(?!)';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
