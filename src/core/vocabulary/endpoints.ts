import type { Destination, DestinationKind, Surface } from '../finding.ts';
import { withoutCredentials } from '../secret-mask.ts';
import table from './hosts.json' with { type: 'json' };
import { isOpenAI, OPENAI, patternsOf, type Vendor } from './vendor.ts';

interface HostRow {
  readonly pattern: RegExp;
  readonly kind: DestinationKind;
  readonly provider: string | undefined;
  /** Only with this in its path is the host OpenAI's: it serves other things too. */
  readonly path: string | undefined;
}

interface PathRow {
  readonly pattern: RegExp;
  readonly surface: Surface;
  /** The path alone could belong to any API. */
  readonly weak: boolean;
}

const HOSTS: readonly HostRow[] = table.hosts.map((row) => ({
  pattern: new RegExp(`^(?:${row.pattern})$`, 'i'),
  kind: row.kind as DestinationKind,
  provider: 'provider' in row ? row.provider : undefined,
  path: 'path' in row && typeof row.path === 'string' ? row.path : undefined,
}));
const PAGES = new RegExp(`^(?:${table.pages.join('|')})$`, 'i');
const PATHS: readonly PathRow[] = table.paths.map((row) => ({
  pattern: new RegExp(`${row.pattern}(?=$|[/?#:*\\s"'\`$])`),
  surface: row.surface as Surface,
  weak: 'weak' in row && row.weak === true,
}));

/** The host of an http(s) or ws(s) URL, lower case, without port and user; undefined where the text is none. */
export function hostOf(url: string): string | undefined {
  return /^(?:https?|wss?):\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(url)?.[1]?.toLowerCase();
}

/**
 * Where a URL leads, by its host, as a vendor sees it: `direct` is its own API. A host that no table knows is `unknown`; text without a host too. The URL that it
 * tells has lost its user and password, and holds no key.
 */
export function destinationOf(url: string, vendor: Vendor = OPENAI): Destination {
  if (isOpenAI(vendor)) return destinationByHost(url);
  if (patternsOf(vendor).host.test(url)) return { kind: 'direct', url: withoutCredentials(url) };
  const destination = destinationByHost(url);
  return destination.kind === 'direct'
    ? { ...destination, kind: 'provider', provider: OPENAI.id }
    : destination;
}

function destinationByHost(url: string): Destination {
  const host = hostOf(url);
  const row =
    host === undefined
      ? undefined
      : HOSTS.find(({ pattern, path }) => pattern.test(host) && (!path || url.includes(path)));
  const shown = withoutCredentials(url);
  return { kind: row?.kind ?? 'unknown', url: shown, ...(row?.provider && { provider: row.provider }) };
}

/** Whether the URL is a page of OpenAI's for people, not the API. */
export function isOpenAIPage(url: string): boolean {
  const host = hostOf(url);
  return host !== undefined && PAGES.test(host);
}

export interface ApiPath {
  readonly surface: Surface;
  readonly weak: boolean;
}

/** The surface that a URL's or template's path belongs to; undefined where no OpenAI path is in it. */
export function parseApiPath(text: string): ApiPath | undefined {
  const row = PATHS.find((candidate) => candidate.pattern.test(text));
  return row && { surface: row.surface, weak: row.weak };
}

/** The base URL that an address of the API was made from: without the API's own path, query and fragment. */
export function baseUrlOf(url: string): string {
  const bare = url.replace(/[?#].*/s, '');
  const from = bare.indexOf('/', bare.indexOf('//') + 2);
  if (from < 0) return bare;
  const path = bare.slice(from);
  const starts = PATHS.flatMap(({ pattern }) => pattern.exec(path)?.index ?? []);
  return (bare.slice(0, from) + path.slice(0, Math.min(path.length, ...starts))).replace(/(?<!\/)\/+$/, '');
}
