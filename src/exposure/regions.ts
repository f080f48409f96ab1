import type { PlaceRegion } from '../core/exposure.ts';
import { findNearMiss } from '../core/near-miss.ts';
import type { CountryList } from './countries.ts';
import { findPlatform, type Platform, platformsData } from './data.ts';

export type ResolvedRegion =
  | {
      readonly known: true;
      readonly region: PlaceRegion;
      /** Read in a table of confirmed facts; else from a prefix, or not confirmed. */
      readonly confirmed: boolean;
    }
  | {
      readonly known: false;
      /** Codes of the same cloud that were perhaps meant. */
      readonly near: readonly string[];
      /** What the code means on the clouds that know it, such as `aws: SG`. */
      readonly elsewhere: readonly string[];
    };

/**
 * What a region code means on one cloud. A code has no meaning without its cloud, so nothing is guessed: an unknown
 * one comes back with near ones and with its meaning elsewhere.
 */
export function resolveRegion(platformId: string, written: string, list: CountryList): ResolvedRegion {
  const platform = findPlatform(platformId);
  if (!platform) return { known: false, near: [], elsewhere: [] };
  const target = findPrefixed(platform, written);
  if (target) {
    const inner = resolveRegion(target.platform, target.code, list);
    return inner.known ? inner : { ...inner, near: inner.near.map((code) => target.prefix + code) };
  }
  if (platform.regionsOfOthers) return resolveAcrossClouds(written, list);
  const code = platform.namesAreDisplayed ? normaliseName(written) : written;
  const row = platform.regions[code];
  const doubtful = platform.unconfirmed?.[code] ?? platform.retired?.[code];
  const found = row ?? doubtful;
  if (found) {
    return { known: true, region: toRegion(platformId, code, found, list), confirmed: row !== undefined };
  }
  const country = findByPrefix(platform, code);
  if (country) {
    const guess = toRegion(platformId, code, { country, city: null }, list);
    return { known: true, region: guess, confirmed: false };
  }
  const near = findNearMiss(code, codesOf(platform));
  return { known: false, near: near ? [near] : [], elsewhere: meaningsElsewhere(code) };
}

/** Clouds that run machines; the others rent from them. */
const CLOUDS = ['aws', 'gcp', 'azure', 'alibaba', 'tencent', 'huawei', 'baidu', 'volcengine'];

/** A code without its cloud: it counts where all clouds that know it agree on whether the country is listed. */
function resolveAcrossClouds(code: string, list: CountryList): ResolvedRegion {
  const found = CLOUDS.flatMap((cloud) => {
    const resolved = resolveRegion(cloud, code, list);
    return resolved.known ? [resolved] : [];
  });
  const best = found.find(({ confirmed }) => confirmed) ?? found[0];
  const agree = best && found.every(({ region }) => region.listed === best.region.listed);
  if (best && agree) return best;
  return { known: false, near: [], elsewhere: meaningsElsewhere(code) };
}

function meaningsElsewhere(code: string): string[] {
  return Object.entries(platformsData.platforms).flatMap(([id, platform]) => {
    const country = platform.regions[code]?.country;
    return country ? [`${id}: ${country}`] : [];
  });
}

function findPrefixed(
  platform: Platform,
  written: string,
): { platform: string; code: string; prefix: string } | undefined {
  for (const [prefix, target] of Object.entries(platform.prefixedBy ?? {})) {
    if (written.startsWith(prefix)) return { platform: target, code: written.slice(prefix.length), prefix };
  }
  return undefined;
}

function findByPrefix(platform: Platform, code: string): string | undefined {
  const prefixes = Object.entries(platform.prefixes ?? {}).sort(([a], [b]) => b.length - a.length);
  return prefixes.find(([prefix]) => code.startsWith(prefix))?.[1];
}

function normaliseName(name: string): string {
  return name.toLowerCase().replaceAll(' ', '');
}

function toRegion(
  platform: string,
  code: string,
  row: { country: string | null; city: string | null },
  list: CountryList,
): PlaceRegion {
  return {
    platform,
    code,
    country: row.country,
    city: row.city,
    listed: isListed(platform, row.country, list),
  };
}

/** A region without a published country counts as listed where the platform has no site in an unlisted one. */
function isListed(platform: string, country: string | null, list: CountryList): boolean | null {
  if (country === null) return findPlatform(platform)?.edgeUnlisted?.length === 0 ? true : null;
  const listing = list.listingOf(country);
  return listing === 'open' ? null : listing === 'listed';
}

function codesOf(platform: Platform): string[] {
  return [...Object.keys(platform.regions), ...Object.keys(platform.unconfirmed ?? {})];
}
