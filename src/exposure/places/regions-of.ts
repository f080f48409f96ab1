import type { ExposureEvidence, PlaceRegion, Strength } from '../../core/exposure.ts';
import type { Warning } from '../../core/report.ts';
import type { CountryList } from '../countries.ts';
import type { Platform } from '../data.ts';
import { resolveRegion } from '../regions.ts';
import type { RegionMention } from '../signals/signal.ts';
import type { RegionFact } from '../verdict.ts';

/** What the regions that files name come to, once each code is looked up on its cloud. */
export interface RegionsFound {
  readonly fact: RegionFact;
  readonly strength: Strength;
  readonly regions: readonly PlaceRegion[];
  readonly isRefused: boolean;
  readonly evidence: readonly ExposureEvidence[];
  readonly warnings: readonly Warning[];
}

export interface RegionsInput {
  readonly platformId: string;
  readonly platform: Platform | undefined;
  readonly mentions: readonly RegionMention[];
  /** The platform's default counts where no region is named. */
  readonly hasDefault: boolean;
  readonly list: CountryList;
}

interface Known {
  readonly mention: RegionMention;
  readonly region: PlaceRegion;
  readonly strength: Strength;
}

/** Looks up each mention; an unknown code is said to be unknown, with what was perhaps meant, and counts as nothing. */
export function lookUpRegions(input: RegionsInput): RegionsFound {
  const known: Known[] = [];
  const unknown: { mention: RegionMention; hint: string }[] = [];
  for (const mention of input.mentions) {
    const resolved = resolveRegion(mention.platform ?? input.platformId, mention.code, input.list);
    if (!resolved.known)
      unknown.push({ mention, hint: [...resolved.near, ...resolved.elsewhere].join(', ') });
    else known.push({ mention, region: resolved.region, strength: strengthOf(mention, resolved.confirmed) });
  }
  const primary = known.filter(({ mention }) => mention.role === 'region');
  const isDefault = primary.length === 0 && input.hasDefault && unknown.length === 0;
  const fallback = isDefault ? defaultRegion(input) : undefined;
  const regions = fallback ? [fallback] : primary.map(({ region }) => region);
  const failover = known.filter(({ mention }) => mention.role === 'failover').map(({ region }) => region);
  const strengths = fallback ? (['medium'] as const) : primary.map(({ strength }) => strength);
  return {
    fact: factOf(regions, failover, unknown.length > 0),
    strength: weakest(strengths, regions.some(({ listed }) => listed === null) || unknown.length > 0),
    regions: uniqueRegions([...regions, ...failover]),
    isRefused: [...regions, ...failover].every(
      ({ country, listed }) => listed !== false || (country !== null && input.list.isRefused(country)),
    ),
    evidence: [
      ...known.map(toEvidence),
      ...(fallback ? [defaultEvidence(fallback)] : []),
      ...unknown.map(({ mention, hint }) => unknownEvidence(mention, hint)),
    ],
    warnings: unknown.map(({ mention, hint }) => ({
      code: hint === '' ? 'exposure-region-unknown' : 'exposure-region-unknown-near',
      args: { platform: input.platform?.name ?? input.platformId, code: mention.code, near: hint },
      file: mention.file,
      line: mention.line,
    })),
  };
}

function strengthOf(mention: RegionMention, isConfirmed: boolean): Strength {
  return mention.strength === 'strong' && !isConfirmed ? 'medium' : mention.strength;
}

function defaultRegion({ platform, platformId, list }: RegionsInput): PlaceRegion | undefined {
  const code = platform?.default?.region;
  const resolved = code === undefined ? undefined : resolveRegion(platformId, code, list);
  return resolved?.known ? resolved.region : undefined;
}

function factOf(
  regions: readonly PlaceRegion[],
  failover: readonly PlaceRegion[],
  hasUnknown: boolean,
): RegionFact {
  const unlisted = regions.filter(({ listed }) => listed === false).length;
  const listed = regions.filter((region) => region.listed === true).length;
  if (unlisted > 0) return unlisted === regions.length && !hasUnknown ? 'all-unlisted' : 'mixed';
  if (listed === 0) return 'none';
  return failover.some((region) => region.listed === false) ? 'unlisted-failover' : 'all-listed';
}

function weakest(strengths: readonly Strength[], isDoubtful: boolean): Strength {
  if (strengths.includes('weak')) return 'weak';
  return strengths.includes('medium') || isDoubtful || strengths.length === 0 ? 'medium' : 'strong';
}

function uniqueRegions(regions: readonly PlaceRegion[]): PlaceRegion[] {
  return [...new Map(regions.map((region) => [`${region.platform}:${region.code}`, region])).values()];
}

/** `iad1, Washington, D.C., US`. */
function describe({ code, city, country }: PlaceRegion): string {
  return [code, city, country].filter((part) => part !== null && part !== '').join(', ');
}

function toEvidence({ mention, region, strength }: Known): ExposureEvidence {
  return {
    kind: mention.role === 'failover' ? 'failover' : 'region',
    file: mention.file,
    line: mention.line,
    value: `${mention.value} (${[region.city, region.country].filter(Boolean).join(', ')})`,
    strength,
  };
}

function defaultEvidence(region: PlaceRegion): ExposureEvidence {
  return { kind: 'default', value: `${region.platform}: ${describe(region)}`, strength: 'medium' };
}

function unknownEvidence(mention: RegionMention, hint: string): ExposureEvidence {
  const value = hint === '' ? mention.value : `${mention.value} (${hint}?)`;
  return { kind: 'unknown-region', file: mention.file, line: mention.line, value, strength: 'weak' };
}
