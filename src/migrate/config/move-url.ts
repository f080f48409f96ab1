import { patternsOf, type Vendor } from '../../core/vocabulary/vendor.ts';
import type { Provider } from '../../providers/schema.ts';
import { type Target, vendorLeft } from '../target.ts';

/** A URL in the provider's terms. `review`: it holds only if the code adds what the old one left to it. */
export interface MovedUrl {
  readonly text: string;
  readonly status: 'automatic' | 'review';
}

const PARTS = /^(https?:\/\/)?([^/?#\s@]+)((?:\/[^?#\s]*)?)$/i;
/** What proxies and rewrites put for the rest of a path: `/:path*`, `/$1`, `/*`, `/{proxy}`. */
const OPEN_REST = /^\/?(?::\w+\*?|\$\d|\*+|\{\w+\+?\}|:splat|\(\.\*\))?$/;

/**
 * The provider's URL in the shape of an OpenAI one: with or without `/v1`, with its trailing slash, its path, without
 * a scheme. Undefined where the provider has nothing in this shape: its version is not `/v1` and the code adds it, or
 * it does not serve the path.
 */
export function moveUrl(url: string, target: Target, provider: Provider): MovedUrl | undefined {
  const [, scheme, , path = ''] = PARTS.exec(url) ?? [];
  if (!PARTS.test(url)) return undefined;
  const base = scheme ? target.endpoint.baseURL : target.endpoint.baseURL.replace(/^\w+:\/\//, '');
  const version = versionOf(vendorLeft(target)).exec(path);
  if (version) return appendRest(base, path.slice(version.index + version[0].length), provider);
  if (!OPEN_REST.test(path) || !base.endsWith('/v1')) return undefined;
  return { text: base.slice(0, -'/v1'.length) + path, status: 'review' };
}

function appendRest(base: string, rest: string, provider: Provider): MovedUrl | undefined {
  const text = base + rest;
  if (rest === '' || rest === '/') return { text, status: 'automatic' };
  if (OPEN_REST.test(rest)) return { text, status: 'review' };
  const path = rest.replace(/\/$/, '');
  const isServed = Object.values(provider.surfaces).some(
    (surface) => surface?.path === path && surface.status !== 'unsupported',
  );
  return isServed ? { text, status: 'automatic' } : undefined;
}

/** The path of a base URL, anywhere in the path of an address. */
function versionOf(vendor: Vendor): RegExp {
  return new RegExp(patternsOf(vendor).path.source.slice(1));
}

/** The same URL pattern for the provider's host, as permissions and security policies name it. */
export function moveOrigin(url: string, target: Target, provider: Provider): MovedUrl | undefined {
  const { hosts } = vendorLeft(target);
  const match = new RegExp(`^((?:https?|\\*)://)?(?:${hosts})(?::443)?(/\\*?)?$`, 'i').exec(url);
  if (!match) return /^https?:\/\/[^*]+$/i.test(url) ? moveUrl(url, target, provider) : undefined;
  const host = target.endpoint.baseURL.replace(/^\w+:\/\//, '').replace(/\/.*/s, '');
  return { text: `${match[1] ?? ''}${host}${match[2] ?? ''}`, status: 'automatic' };
}
