import { MigrateScanError } from '../core/errors.ts';
import type { PlaceRegion } from '../core/exposure.ts';
import { findNearMiss } from '../core/near-miss.ts';
import { type CountryList, isCountryCode } from './countries.ts';
import { findPlatform, platformsData } from './data.ts';
import { resolveRegion } from './regions.ts';

/** What the user says about a product: where it runs, and who uses it. */
export interface Declared {
  /** `CN`, or `vercel:hkg1`. */
  readonly runsIn: readonly string[];
  /** Country codes. */
  readonly users: readonly string[];
}

/**
 * A declared place as a region: `CN` is a country, `vercel:hkg1` a region of a platform.
 * @throws MigrateScanError `exposure-declared-*` with a near one where there is one; nothing is guessed.
 */
export function parseDeclaredPlace(text: string, list: CountryList): PlaceRegion {
  const colon = text.indexOf(':');
  if (colon < 0) {
    const country = parseCountry(text);
    return { platform: 'declared', code: country, country, city: null, listed: isListed(country, list) };
  }
  const platform = text.slice(0, colon).trim();
  const code = text.slice(colon + 1).trim();
  if (!findPlatform(platform)) {
    const known = Object.keys(platformsData.platforms);
    throw unknown('exposure-declared-platform', platform, findNearMiss(platform, known), known);
  }
  const resolved = resolveRegion(platform, code, list);
  if (resolved.known) return resolved.region;
  const codes = Object.keys(findPlatform(platform)?.regions ?? {});
  throw unknown('exposure-declared-region', `${platform}:${code}`, resolved.near[0], [
    ...codes,
    ...resolved.elsewhere,
  ]);
}

/** @throws MigrateScanError `exposure-declared-country` */
export function parseCountry(text: string): string {
  const country = text.trim().toUpperCase();
  if (isCountryCode(country)) return country;
  throw unknown('exposure-declared-country', text, undefined, ['CN', 'HK', 'MO', 'US', 'SG', 'JP']);
}

function isListed(country: string, list: CountryList): boolean | null {
  const listing = list.listingOf(country);
  return listing === 'open' ? null : listing === 'listed';
}

function unknown(code: string, value: string, near: string | undefined, known: readonly string[]) {
  const suggested = near ?? known.slice(0, 12).join(', ');
  return new MigrateScanError(code, { value, known: suggested });
}
