import type { Destination, Surface } from '../core/finding.ts';
import { destinationOf, isOpenAIPage, parseApiPath } from '../core/vocabulary/endpoints.ts';
import { isOpenAI, OPENAI, patternsOf, type Vendor } from '../core/vocabulary/vendor.ts';
import { type Span, subSpan } from './entry.ts';

export interface FoundUrl {
  readonly span: Span;
  /** Without user, password, query and fragment. */
  readonly url: string;
  readonly destination: Destination;
  readonly surface: Surface;
}

const URL_LIKE =
  /\b(?:https?|wss?):\/\/(?:\$?\{{1,2}[^{}\s]{0,200}\}{1,2}|<[^<>\s]{0,200}>|[^\s"'`<>{}()\\,;|])+/gi;
const BARE_HOST =
  /^(?:[a-z]{2}\.)?api\.openai\.com(?::443)?(?=$|\/)|^[\w-]{1,64}\.openai\.azure\.com(?=$|\/)/i;
const PLACEHOLDER = /\$?\{{1,2}[^{}\s]{0,200}\}{1,2}|<[^<>\s]{0,200}>|\$\w+|_/g;
const LONGEST_URL = 300;

/** The URLs in a text that lead to the OpenAI API or to Azure's form of it. Other hosts are not returned. */
export function findApiUrls(text: Span, vendor: Vendor = OPENAI): FoundUrl[] {
  const matches = [...text.text.matchAll(URL_LIKE)];
  const found = matches.flatMap((match) => {
    const raw = match[0].replace(/(?<![.,:!?])[.,:!?]+$/, '');
    return toFoundUrl(subSpan(text, match.index, match.index + raw.length), raw, vendor) ?? [];
  });
  const bareHost = isOpenAI(vendor) ? BARE_HOST : patternsOf(vendor).bareHost;
  const isBare = found.length === 0 && bareHost.test(text.text) && !/\s/.test(text.text);
  return isBare ? [toFoundUrl(text, `https://${text.text}`, vendor) ?? []].flat() : found;
}

/** Whether a host pattern of a browser extension covers the API: `https://*.openai.com/*`, `*://api.openai.com/*`. */
export function findPermittedHosts(text: Span, vendor: Vendor = OPENAI): FoundUrl[] {
  const url = text.text.replace(/^\*:/, 'https:').replace(/^(\w+:\/\/)\*\.(openai\.com)/, '$1api.$2');
  if (url === text.text) return findApiUrls(text, vendor);
  const found = toFoundUrl(text, url.replace(/\*$/, ''), vendor);
  return found ? [{ ...found, url: text.text.slice(0, LONGEST_URL) }] : [];
}

function toFoundUrl(span: Span, raw: string, vendor: Vendor): FoundUrl | undefined {
  const url = stripSecrets(raw).slice(0, LONGEST_URL);
  const concrete = url.replace(/^(\w+:\/\/)([^/]*)/, (_, scheme: string, authority: string) =>
    scheme.concat(authority.replace(PLACEHOLDER, 'x')),
  );
  const destination = destinationOf(concrete, vendor);
  if (isOpenAIPage(concrete) || (destination.kind !== 'direct' && destination.kind !== 'azure'))
    return undefined;
  return { span, url, destination: { ...destination, url }, surface: parseApiPath(url)?.surface ?? 'none' };
}

/** Drops user and password, query and fragment. */
function stripSecrets(url: string): string {
  const withoutQuery = url.replace(/[?#].*/s, '');
  return withoutQuery.replace(/^(\w+:\/\/)([^/]*@)/, '$1');
}
