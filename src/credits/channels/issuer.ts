import { MigrateScanError } from '../../core/errors.ts';
import { isLoopback } from './http-client.ts';

/**
 * The address of an issuer, fit to receive a code: HTTPS, or HTTP on this machine itself, without a name, a password,
 * a query or a fragment.
 * @throws MigrateScanError `credits.bad-issuer`
 */
export function parseIssuer(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && isFit(url)) return new URL(url.origin);
  throw new MigrateScanError('credits.bad-issuer', { url: text.replace(/\/\/[^/@]*@/, '//…@') });
}

function isFit(url: URL): boolean {
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return isSafe && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

/** Whether an issuer names its own host as the one to call: another one would get the code behind the user's back. */
export function isSameHost(issuer: URL, baseUrl: string): boolean {
  return URL.canParse(baseUrl) && new URL(baseUrl).origin === issuer.origin && isFit(new URL(baseUrl));
}

const MOST_VARIABLE_PARTS = 3;

/**
 * Whether a code has the shape that an issuer states. The pattern is a stranger's: only literals, classes and counts
 * are taken, no groups, so that matching cannot become slow; any other pattern says nothing.
 */
export function fitsPattern(code: string, pattern: string, isCaseSensitive: boolean): boolean {
  const body = pattern.replace(/^\^/, '').replace(/\$$/, '');
  const parts = /^(?:(?:\[(?:\\[\w-]|[^\]\\])+\]|\\[dw.-]|[\w -])(?:\{\d{1,3}(?:,\d{1,3})?\}|[?*+])?)+$/;
  const variable = body.match(/[?*+]|\{\d+,\d+\}/g) ?? [];
  if (!parts.test(body) || variable.length > MOST_VARIABLE_PARTS) return true;
  try {
    return new RegExp(`^${body}$`, isCaseSensitive ? '' : 'i').test(code);
  } catch {
    return true;
  }
}
