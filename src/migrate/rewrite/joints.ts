import type { ts } from 'ts-morph';
import type { DetectorContext } from '../../scan/detect/detector.ts';
import { vendorLeft } from '../target.ts';
import type { Located } from './located.ts';
import type { Front } from './path-fronts.ts';
import {
  baseIn,
  pathBeside,
  pathIn,
  type RequestBase,
  type RequestPath,
  versionAt,
} from './request-paths.ts';
import type { Destination } from './surfaces.ts';

const BY_HAND = [
  'request-path-unknown',
  'request-base-unknown',
  'request-base-shared',
  'request-of-unmoved',
] as const;
type ByHand = (typeof BY_HAND)[number];

/**
 * How a base and the paths behind it move. `keep`: paths stay as they are, and the base is written without the version
 * that they hold. `drop`: the base holds the version, and the paths lose theirs. `prefix`: what stands in front is a
 * host, so the path holds all of the provider's. The others are left to a person, for the reason that they name.
 */
export type Joint = 'keep' | 'drop' | 'prefix' | ByHand;

export function isByHand(joint: Joint | undefined): joint is ByHand {
  return BY_HAND.some((code) => code === joint);
}

export interface JoinQuestion {
  readonly detect: DetectorContext;
  readonly move: Destination;
  /** Bases that clients which move are given too: they hold the version. */
  readonly ofClients: ReadonlySet<ts.Node>;
  readonly moves: (node: ts.Node) => boolean;
}

interface Group {
  readonly bases: readonly RequestBase[];
  readonly paths: readonly RequestPath[];
}

/** Decides for the bases and paths of raw requests, which belong together wherever the code joins them. */
export function joinRequests(
  question: JoinQuestion,
  requests: readonly Located[],
): ReadonlyMap<ts.Node, Joint> {
  const { detect, move, moves } = question;
  const { ts } = detect.analysis;
  const vendor = vendorLeft(move.target);
  const bases = requests.flatMap((request) =>
    moves(request.node) ? (baseIn(ts, vendor, request) ?? []) : [],
  );
  const beside = new Map(
    bases.flatMap(({ node, kind }) =>
      (pathBeside(detect, node)?.texts ?? []).map((text): [ts.Node, Front] => [text, { kind, node }]),
    ),
  );
  // A path that is given to whoever makes the request is no finding of its own.
  const texts = new Set([...requests.map(({ node }) => node), ...beside.keys()]);
  const paths = [...texts].flatMap((node) => pathIn(detect, vendor, { node, known: beside.get(node) }) ?? []);
  const joints = new Map<ts.Node, Joint>();
  const isMoving = (node: ts.Node): boolean => moves(node) || beside.has(node);
  for (const group of groupRequests(bases, paths)) {
    const joint = decide({ ...question, moves: isMoving }, group);
    if (joint) for (const node of nodesOf(group)) joints.set(node, joint);
  }
  return joints;
}

function nodesOf({ bases, paths }: Group): readonly ts.Node[] {
  return [...bases.map(({ node }) => node), ...paths.flatMap(({ node, versions }) => [node, ...versions])];
}

/** What hangs together by the fronts of paths; a path of no known front goes with the addresses of its file. */
function groupRequests(bases: readonly RequestBase[], paths: readonly RequestPath[]): readonly Group[] {
  let groups: Group[] = bases.map((base) => ({ bases: [base], paths: [] }));
  for (const path of paths) {
    const isLost = path.fronts.every(({ kind }) => kind === 'unknown');
    const own = new Set([...path.versions, ...path.fronts.map(({ node }) => node)]);
    const isOf = (group: Group): boolean =>
      nodesOf(group).some((node) => own.has(node)) ||
      (isLost &&
        group.bases.some(
          ({ node, kind }) => kind === 'address' && node.getSourceFile() === path.node.getSourceFile(),
        ));
    const joined = groups.filter(isOf);
    const group = {
      bases: joined.flatMap((other) => other.bases),
      paths: [...joined.flatMap((other) => other.paths), path],
    };
    groups = [...groups.filter((other) => !joined.includes(other)), group];
  }
  return groups;
}

/** Undefined where nothing need be known: the paths hold no version. */
function decide(question: JoinQuestion, { bases, paths }: Group): Joint | undefined {
  const moving = paths.filter(({ node }) => question.moves(node));
  const isOfClient = bases.some(({ node }) => question.ofClients.has(node));
  if (moving.length === 0 && !isOfClient) {
    if (bases.length === 0) return undefined;
    return paths.length > 0 ? 'request-of-unmoved' : 'request-path-unknown';
  }
  const versioned = moving.filter(({ versions }) => versions.length > 0);
  if (versioned.length === 0) return bases.some(({ kind }) => kind === 'address') ? 'drop' : undefined;
  const fronts = versioned.flatMap((path) => path.fronts);
  if (fronts.every(({ kind }) => kind === 'unknown') && bases.length === 0) return 'request-base-unknown';
  const isShared = fronts.some((front) => isFixed(front, bases));
  if (fronts.some(({ kind }) => kind === 'host') || versioned.some((path) => isUrl(question, path))) {
    const isSame = holdsAll(question, versioned, (path, version) => path === version);
    return isShared && !isSame ? 'request-base-shared' : 'prefix';
  }
  const isWhole = isOfClient || fronts.some(({ kind }) => kind === 'variable' || kind === 'whole');
  const isKept = holdsAll(question, versioned, (path, version) => path.endsWith(version));
  if (isKept && !isWhole) return 'keep';
  return isShared ? 'request-base-shared' : 'drop';
}

/** What does not move, or is not known to: a relay, a setting, an address that stays. */
function isFixed({ kind, node }: Front, bases: readonly RequestBase[]): boolean {
  if (kind === 'elsewhere' || kind === 'unknown') return true;
  return (kind === 'address' || kind === 'host') && !bases.some((base) => base.node === node);
}

/** `new URL('/v1/…', base)` leaves nothing of the base but its host. */
function isUrl({ detect: { analysis } }: JoinQuestion, { node }: RequestPath): boolean {
  const { ts } = analysis;
  const { parent } = node;
  return (
    ts.isNewExpression(parent) &&
    parent.expression.getText() === 'URL' &&
    parent.arguments?.length === 2 &&
    ts.isStringLiteralLike(node) &&
    node.text.startsWith('/')
  );
}

function holdsAll(
  { detect, move: { target } }: JoinQuestion,
  paths: readonly RequestPath[],
  fits: (pathname: string, version: string) => boolean,
): boolean {
  const vendor = vendorLeft(target);
  const pathname = new URL(target.endpoint.baseURL).pathname.replace(/\/$/, '');
  return paths
    .flatMap(({ versions }) => versions)
    .every((node) => fits(pathname, versionAt(detect.analysis.ts, vendor, node) ?? ''));
}
