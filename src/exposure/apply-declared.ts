import type { ExposureEvidence, PlaceKind, PlaceRegion } from '../core/exposure.ts';
import type { Warning } from '../core/report.ts';
import { compileGlobs } from '../files/path-globs.ts';
import type { CountryList } from './countries.ts';
import { findPlatform } from './data.ts';
import { type Declared, parseCountry, parseDeclaredPlace } from './declared.ts';
import type { DeclaredPart, ExposureOptions } from './options.ts';
import type { Place } from './places/places.ts';
import type { UsersFact } from './verdict.ts';

export interface Declarations {
  /** The places with those that a declaration replaces, and what contradicts it. */
  applyTo(file: string, places: readonly Place[]): { places: readonly Place[]; warnings: readonly Warning[] };
  usersOf(file: string): { fact: UsersFact; evidence: ExposureEvidence } | undefined;
}

/** Kinds of places that a declaration of where the product runs speaks about. */
const DECLARABLE: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'server',
  'edge',
  'image',
  'cli',
  'library',
  'ci',
  'ci-self-hosted',
]);

/**
 * What the user declared, checked at once. The user's word replaces what files say, and is said to be declared.
 * @throws MigrateScanError `exposure-declared-*`
 */
export function createDeclarations(options: ExposureOptions, list: CountryList): Declarations {
  const general = check(options, list);
  const parts = Object.entries(options.parts ?? {}).map(([glob, part]) => ({
    glob,
    matches: compileGlobs({ include: [glob] }),
    declared: check(part, list),
  }));

  function declaredFor(file: string): Declared {
    const own = parts.filter(({ matches }) => matches(file)).sort((a, b) => b.glob.length - a.glob.length);
    const first = (key: keyof Declared) =>
      own.map(({ declared }) => declared[key]).find((values) => values.length > 0) ?? general[key];
    return { runsIn: first('runsIn'), users: first('users') };
  }

  return {
    applyTo(file, places) {
      const { runsIn } = declaredFor(file);
      const replaced = places.filter(({ kind }) => DECLARABLE.has(kind));
      const [first] = replaced;
      if (runsIn.length === 0 || !first) return { places, warnings: [] };
      const regions = runsIn.map((text) => parseDeclaredPlace(text, list));
      return {
        places: [
          ...places.filter(({ kind }) => !DECLARABLE.has(kind)),
          ...groupByPlatform(regions).map((group) => declaredPlace(first, group, list)),
        ],
        warnings: replaced.flatMap((place) => findContradiction(place, regions, runsIn)),
      };
    },
    usersOf(file) {
      const { users } = declaredFor(file);
      if (users.length === 0) return undefined;
      const listed = users.filter((country) => list.listingOf(parseCountry(country)) === 'listed').length;
      const fact = listed === users.length ? 'listed' : listed === 0 ? 'unlisted' : 'mixed';
      return {
        fact,
        evidence: { kind: 'declared', value: `users = ${users.join(', ')}`, strength: 'strong' },
      };
    },
  };
}

function check(part: DeclaredPart, list: CountryList): Declared {
  const runsIn = part.runsIn ?? [];
  for (const text of runsIn) parseDeclaredPlace(text, list);
  return { runsIn, users: (part.users ?? []).map(parseCountry) };
}

function groupByPlatform(regions: readonly PlaceRegion[]): PlaceRegion[][] {
  const groups = new Map<string, PlaceRegion[]>();
  for (const region of regions) {
    const key = region.platform === 'declared' ? region.code : region.platform;
    groups.set(key, [...(groups.get(key) ?? []), region]);
  }
  return [...groups.values()];
}

function declaredPlace(like: Place, regions: readonly PlaceRegion[], list: CountryList): Place {
  const unlisted = regions.filter(({ listed }) => listed === false).length;
  const listed = regions.filter((region) => region.listed === true).length;
  const platform = regions[0]?.platform;
  const id = platform === 'declared' ? undefined : platform;
  return {
    kind: 'server',
    entry: like.entry,
    via: like.via,
    platform: id,
    environment: undefined,
    isAside: false,
    regions,
    fact: {
      kind: 'server',
      regions:
        unlisted === regions.length
          ? 'all-unlisted'
          : unlisted > 0
            ? 'mixed'
            : listed > 0
              ? 'all-listed'
              : 'none',
      strength: 'strong',
      isChineseCloud: findPlatform(id ?? '')?.chinese ?? false,
      isBroken: false,
      isRefused: regions.every((region) => region.listed !== false || list.isRefused(region.country ?? '')),
    },
    evidence: [
      ...like.evidence.filter(({ kind }) => kind === 'entry'),
      ...regions.map(({ platform: cloud, code, city, country }) => ({
        kind: 'declared' as const,
        value: `runs in ${cloud === 'declared' ? '' : `${cloud}:`}${code}${city ? ` (${city}, ${country})` : ''}`,
        strength: 'strong' as const,
      })),
    ],
    warnings: [],
  };
}

/** A literal in a file that names other countries than the user did. */
function findContradiction(
  place: Place,
  declared: readonly PlaceRegion[],
  runsIn: readonly string[],
): Warning[] {
  const countries = new Set(declared.map(({ country }) => country));
  const isSame = place.regions.some(({ country }) => countries.has(country));
  const written = place.evidence.find(({ kind, strength }) => kind === 'region' && strength === 'strong');
  if (place.isAside || isSame || written?.file === undefined || place.regions.length === 0) return [];
  return [
    {
      code: 'exposure-declared-contradicts',
      args: { declared: runsIn.join(', '), found: written.value },
      file: written.file,
      ...(written.line !== undefined && { line: written.line }),
    },
  ];
}
