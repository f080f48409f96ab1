import type { ExposureEvidence, PlaceKind, PlaceRegion } from '../../core/exposure.ts';
import type { Warning } from '../../core/report.ts';
import type { ModuleGraph } from '../../scan/modules/graph.ts';
import type { Packages } from '../../scan/modules/packages.ts';
import type { ReachFinder } from '../../scan/reach/reach.ts';
import type { CountryList } from '../countries.ts';
import { findPlatform } from '../data.ts';
import type { Deployment, SignalInput } from '../signals/signal.ts';
import type { PlaceFact } from '../verdict.ts';
import { createCiJobs } from './ci.ts';
import { type Entry, findEntries } from './entries.ts';
import { findGoverning } from './govern.ts';
import { findPublishedImage } from './images.ts';
import { placeKindOf } from './kinds.ts';
import { lookUpRegions } from './regions-of.ts';
import { readRuntimeMarkers } from './runtime.ts';
import { findTargets, isBeforeProduction, type Target } from './targets.ts';

/** A place that a file's code runs in, before users, hints and declarations are weighed. */
export interface Place {
  readonly kind: PlaceKind;
  readonly entry: string;
  /** The modules between the file and the entry, from the file on. */
  readonly via: readonly string[];
  readonly platform: string | undefined;
  readonly environment: string | undefined;
  /** Customers do not use it: it is shown, and does not decide. */
  readonly isAside: boolean;
  readonly regions: readonly PlaceRegion[];
  readonly fact: Pick<
    PlaceFact,
    'kind' | 'regions' | 'strength' | 'isChineseCloud' | 'isBroken' | 'isRefused' | 'edgeSites'
  >;
  readonly evidence: readonly ExposureEvidence[];
  readonly warnings: readonly Warning[];
}

export interface PlacesInput extends SignalInput {
  readonly graph: ModuleGraph;
  readonly packages: Packages;
  readonly reach: ReachFinder;
  readonly deployments: readonly Deployment[];
  readonly list: CountryList;
}

/** Says in which places the code of a file runs. Each file and each entry is judged once. */
export function createPlaces(input: PlacesInput): (file: string) => readonly Place[] {
  const ci = createCiJobs(input, input.packages);
  const byFile = new Map<string, readonly Place[]>();
  const byEntry = new Map<string, readonly Place[]>();
  const images = new Map<string, ExposureEvidence | undefined>();

  function placesOfEntry(entry: Entry): readonly Place[] {
    const key = `${entry.reach.reach}\n${entry.file}`;
    let places = byEntry.get(key);
    if (!places) {
      const kind = placeKindOf(entry, { ...input, ci });
      places = kind === 'server' || kind === 'edge' ? deployedPlaces(entry, kind) : [plainPlace(entry, kind)];
      byEntry.set(key, places);
    }
    return places;
  }

  function deployedPlaces(entry: Entry, kind: 'server' | 'edge'): readonly Place[] {
    const manifest = input.packages.nearest(entry.file);
    const markers = readRuntimeMarkers(entry.file, input);
    const governing = findGoverning(entry.file, input.deployments);
    const isEdge = markers.edge ?? kind === 'edge';
    const isDeno = /\bDeno\.serve\b|deno\.land\/std/.test(input.read(entry.file) ?? '');
    const targets = findTargets({ file: entry.file, isEdge, markers, governing, manifest, isDeno });
    const places = targets.map((target) => targetPlace(entry, target, markers.evidence, input.list));
    const image = hasContainerPlatform(targets) ? undefined : imageOf(manifest?.directory ?? '');
    if (image) places.push({ ...plainPlace(entry, 'image'), evidence: [entryEvidence(entry), image] });
    return places.length > 0 ? places : [plainPlace(entry, 'server')];
  }

  function imageOf(directory: string): ExposureEvidence | undefined {
    if (!images.has(directory)) images.set(directory, findPublishedImage(directory, input));
    return images.get(directory);
  }

  return (file) => {
    let places = byFile.get(file);
    if (!places) {
      places = findEntries(file, input).flatMap((entry) =>
        placesOfEntry(entry).map((place) => (entry.via.length > 0 ? { ...place, via: entry.via } : place)),
      );
      byFile.set(file, places);
    }
    return places;
  };
}

function entryEvidence({ file, reach }: Entry): ExposureEvidence {
  return { kind: 'entry', file, line: 1, value: reach.why.code, strength: 'medium' };
}

function plainPlace(entry: Entry, kind: PlaceKind): Place {
  return {
    kind,
    entry: entry.file,
    via: [],
    platform: kind === 'ci' ? 'github-actions' : undefined,
    environment: undefined,
    isAside: false,
    regions: [],
    fact: {
      kind,
      regions: 'none',
      strength: 'weak',
      isChineseCloud: false,
      isBroken: false,
      isRefused: true,
    },
    evidence: [entryEvidence(entry)],
    warnings: [],
  };
}

function targetPlace(
  entry: Entry,
  target: Target,
  runtime: readonly ExposureEvidence[],
  list: CountryList,
): Place {
  const { platform: platformId, deployments } = target;
  const platform = findPlatform(platformId);
  const unresolved = deployments.find((deployment) => deployment.unresolved);
  const found = lookUpRegions({
    platformId,
    platform,
    mentions: target.mentions,
    hasDefault: target.runs === 'server' && !unresolved && deployments.length > 0,
    list,
  });
  const kind = target.runs;
  return {
    kind,
    entry: entry.file,
    via: [],
    platform: platformId,
    environment: target.environment,
    isAside: isBeforeProduction(target.environment),
    regions: found.regions,
    fact: {
      kind,
      regions: found.fact,
      strength: found.strength,
      isChineseCloud:
        platform?.chinese ?? found.regions.some((region) => findPlatform(region.platform)?.chinese),
      isBroken: deployments.some(({ broken }) => broken),
      isRefused: found.isRefused,
      edgeSites: edgeSitesOf(platform?.edgeUnlisted, list),
    },
    evidence: [
      entryEvidence(entry),
      ...runtime,
      ...deployments.slice(0, 3).map(platformEvidence),
      ...(deployments.length === 0 ? [assumedEvidence(platformId)] : []),
      ...found.evidence,
      ...(unresolved?.unresolved ? [unresolvedEvidence(unresolved.file, unresolved.unresolved)] : []),
    ],
    warnings: found.warnings,
  };
}

function edgeSitesOf(
  unlisted: readonly string[] | undefined,
  list: CountryList,
): NonNullable<PlaceFact['edgeSites']> {
  if (!unlisted) return 'unknown';
  return unlisted.some((country) => list.listingOf(country) === 'unlisted') ? 'some-unlisted' : 'all-listed';
}

function platformEvidence({ file, line, platform, broken }: Deployment): ExposureEvidence {
  return { kind: 'platform', file, line, value: platform, strength: broken ? 'weak' : 'strong' };
}

function assumedEvidence(platform: string): ExposureEvidence {
  return { kind: 'platform', value: platform, strength: 'weak' };
}

function unresolvedEvidence(
  file: string,
  { line, value }: { line: number; value: string },
): ExposureEvidence {
  return { kind: 'unresolved-region', file, line, value, strength: 'weak' };
}

/** Platforms that run the image itself, so that it is not a place of its own. */
const CONTAINER_PLATFORMS = new Set([
  'fly',
  'render',
  'railway',
  'digitalocean',
  'kubernetes',
  'gcp',
  'aws',
  'azure',
  'alibaba',
  'tencent',
  'huawei',
  'volcengine',
]);

function hasContainerPlatform(targets: readonly Target[]): boolean {
  return targets.some(({ platform }) => CONTAINER_PLATFORMS.has(platform));
}
