import picomatch from 'picomatch';
import { isBearableGlob } from '../../files/path-globs.ts';
import type { Manifest } from '../../scan/modules/packages.ts';
import type { Deployment, RegionMention } from '../signals/signal.ts';
import type { RuntimeMarkers } from './runtime.ts';

/** A platform that an entry is deployed to, with the regions that its files name for that entry. */
export interface Target {
  readonly platform: string;
  readonly runs: 'edge' | 'server';
  readonly environment: string | undefined;
  readonly mentions: readonly RegionMention[];
  /** The files that say so; empty where the platform is only assumed from the kind of entry. */
  readonly deployments: readonly Deployment[];
}

/** Platforms with an edge of their own; on all others an edge runtime is a server like any other. */
const EDGE_PLATFORMS = new Set(['vercel', 'netlify', 'cloudflare', 'supabase-functions', 'deno-deploy']);
const EDGE_ONLY = new Set(['cloudflare', 'supabase-functions', 'deno-deploy']);

export interface TargetInput {
  readonly file: string;
  readonly isEdge: boolean;
  readonly markers: RuntimeMarkers;
  readonly governing: readonly Deployment[];
  readonly manifest: Manifest | undefined;
  /** What the text of the entry starts, for an edge that no file governs. */
  readonly isDeno: boolean;
}

/** The platforms and environments that an entry is deployed to. None: no file says. */
export function findTargets(input: TargetInput): readonly Target[] {
  const { file, isEdge, markers, governing } = input;
  const fixed = platformOfPath(file);
  const groups = new Map<string, Deployment[]>();
  for (const deployment of fixed ? governing.filter(({ platform }) => platform === fixed) : governing) {
    groups.set(deployment.platform, [...(groups.get(deployment.platform) ?? []), deployment]);
  }
  const assumed = fixed ?? assumePlatform(input);
  if (groups.size === 0 && assumed !== undefined) groups.set(assumed, []);
  return [...groups].flatMap(([platform, deployments]) => {
    const wantsEdge = isEdge || deployments.some((deployment) => deployment.runs === 'edge');
    const runs = EDGE_ONLY.has(platform) || (wantsEdge && EDGE_PLATFORMS.has(platform)) ? 'edge' : 'server';
    const own = platform === 'vercel' ? markers.regions : [];
    const named = deployments.flatMap(({ regions }) => regions);
    // The regions of vercel.json are those of functions; an edge function is pinned in its own file.
    const written = own.length > 0 ? own : runs === 'edge' && platform === 'vercel' ? [] : named;
    return byEnvironment(selectScope(written, file, deployments[0]?.directory ?? '')).map(
      ({ environment, mentions }) => ({ platform, runs, environment, mentions, deployments }),
    );
  });
}

/** Folders whose name a platform has reserved. */
function platformOfPath(file: string): string | undefined {
  if (/(?:^|\/)supabase\/functions\//.test(file)) return 'supabase-functions';
  return /(?:^|\/)netlify\/(?:edge-)?functions\//.test(file) ? 'netlify' : undefined;
}

function assumePlatform({ isEdge, markers, manifest, isDeno, file }: TargetInput): string | undefined {
  if (markers.regions.length > 0) return 'vercel';
  if (!isEdge) return undefined;
  if (isDeno) return 'deno-deploy';
  if (manifest?.dependencies.has('@cloudflare/next-on-pages')) return 'cloudflare';
  const isFramework = ['next', '@sveltejs/kit', 'astro', '@vercel/edge'].some((name) =>
    manifest?.dependencies.has(name),
  );
  return isFramework || /(?:^|\/)(?:pages\/)?api\//.test(file) ? 'vercel' : 'cloudflare';
}

/** Regions for the functions of a glob win over those for all. */
function selectScope(
  mentions: readonly RegionMention[],
  file: string,
  directory: string,
): readonly RegionMention[] {
  const local = directory === '' ? file : file.slice(directory.length + 1);
  const name = local.slice(local.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const matching = mentions.filter(
    ({ scope }) => scope !== undefined && (scope === name || isMatch(local, scope)),
  );
  const general = mentions.filter(({ scope }) => scope === undefined);
  return (['region', 'failover'] as const).flatMap((role) => {
    const own = matching.filter((mention) => mention.role === role);
    return own.length > 0 ? own : general.filter((mention) => mention.role === role);
  });
}

function isMatch(path: string, glob: string): boolean {
  return isBearableGlob(glob) && picomatch.isMatch(path, glob, { dot: true });
}

const PRODUCTION = /prod|^(?:live|default|main|global)$/i;
const BEFORE_PRODUCTION =
  /^(?:.*[-_.])?(?:dev|develop|development|stag|stage|staging|test|testing|qa|uat|preview|sandbox|local)(?:[-_.].*)?$/i;

/** Whether an environment is one that customers do not use. */
export function isBeforeProduction(environment: string | undefined): boolean {
  return environment !== undefined && BEFORE_PRODUCTION.test(environment) && !PRODUCTION.test(environment);
}

function byEnvironment(
  mentions: readonly RegionMention[],
): { environment: string | undefined; mentions: readonly RegionMention[] }[] {
  const general = mentions.filter(({ environment }) => environment === undefined);
  const names = [...new Set(mentions.flatMap(({ environment }) => environment ?? []))];
  const named = names.map((environment) => ({
    environment,
    mentions: mentions.filter((mention) => mention.environment === environment),
  }));
  const hasProduction = names.some((name) => PRODUCTION.test(name));
  return general.length > 0 || !hasProduction
    ? [{ environment: undefined, mentions: general }, ...named]
    : named;
}
