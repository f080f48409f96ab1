import { relative, sep } from 'node:path';
import { type BasePlace, resolveBase } from '../changes/base-commit.ts';
import { withBaseFolder } from '../changes/base-folder.ts';
import { type BaseTree, createBaseReader, digestTree, listBaseTree } from '../changes/base-tree.ts';
import { createGit, type Git } from '../changes/git.ts';
import { narrowToChanges, type Side } from '../changes/narrow.ts';
import { ConfigFileError } from '../core/config-error.ts';
import type { Config } from '../core/config-file.ts';
import { MigrateScanError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { findGitWorkTree } from '../files/git-work-tree.ts';
import { digestTexts, findBaseReport, findChangedTexts, keepBaseReport } from './base-report.ts';
import { doAtEnd, openCache } from './build-cache.ts';
import { entryOf, isRepeatable, type JudgeInput, judgeFolder } from './judge-folder.ts';
import { readConfig } from './read-config.ts';
import { resolveExposureOptions, resolveScanOptions } from './settings.ts';

/** What a working tree is compared with. */
export interface Base {
  /** As it was given. */
  readonly since: string;
  readonly place: BasePlace;
  readonly git: Git;
}

/**
 * Finds the commit to compare a folder with, before anything is scanned.
 * @param root absolute and real
 * @throws MigrateScanError `changes.*`
 */
export function findBase(
  root: string,
  since: string,
  env: Readonly<Record<string, string | undefined>>,
): Base {
  const workTree = findGitWorkTree(root);
  if (!workTree) throw new MigrateScanError('changes.no-repository', { path: root });
  const git = createGit(workTree, env);
  const below = relative(workTree.top, root).split(sep).join('/');
  return { since, git, place: resolveBase(git, workTree, { ref: since, below }) };
}

/**
 * The report with only what changed since the base. The base is listed and scanned only where no earlier comparison
 * has: its name of a tree is all that git is asked for.
 * @throws MigrateScanError `changes.base-unreadable`
 */
export async function narrowToBase(base: Base, now: Side, input: JudgeInput): Promise<Report> {
  const { since, place } = base;
  const comparison = { now, since, commit: place.commit };
  const byName = place.tree === undefined ? undefined : baseEntryOf(`tree ${place.tree}`, input);
  const kept = findKeptSide(base, byName, now);
  if (kept) return narrowToChanges({ ...comparison, ...kept });

  const tree = listBaseTree(base.git, place);
  const missing = new Set(tree.files.filter(({ size }) => size === undefined).map(({ path }) => path));
  const unknown = now.report.findings.find(({ file }) => missing.has(file));
  if (unknown) throw new MigrateScanError('changes.base-unreadable', { base: unknown.file });
  // What a partial clone lacks today it may have tomorrow: its name then tells too little.
  const isWhole = missing.size === 0 && byName !== undefined;
  const entry = isWhole ? byName : baseEntryOf(`files ${digestTree(tree)}`, input);
  const keptOfPart = isWhole ? undefined : findKeptSide(base, entry, now);
  if (keptOfPart) return narrowToChanges({ ...comparison, ...keptOfPart });
  return judgeBase(base, { tree, entry, input }, (side) =>
    narrowToChanges({ ...comparison, base: side, submodules: tree.submodules }),
  );
}

/** What an earlier comparison has kept of the base. A text that is what it was is not read from git. */
function findKeptSide(
  { git, place }: Base,
  entry: string | undefined,
  now: Side,
): { readonly base: Side; readonly submodules: readonly string[] } | undefined {
  const kept = entry === undefined ? undefined : findBaseReport(entry);
  if (!kept) return undefined;
  const changed = new Set(findChangedTexts(kept, now.read));
  const readBase = createBaseReader(git, place.tree ?? place.commit, [...changed]);
  const read = (file: string) => (changed.has(file) ? readBase(file) : now.read(file));
  return { base: { report: kept.report, read }, submodules: kept.submodules };
}

interface BaseJudging {
  readonly tree: BaseTree;
  /** Where to keep the result. */
  readonly entry: string | undefined;
  readonly input: JudgeInput;
}

/** Scans the base, lets `work` compare while its texts are there, and keeps its report. */
async function judgeBase(
  { git }: Base,
  { tree, entry, input }: BaseJudging,
  work: (base: Side) => Report,
): Promise<Report> {
  return withBaseFolder(git, tree, {
    maxFileBytes: resolveScanOptions(input.flags, input.config).maxFileBytes,
    work: async (folder) => {
      const config = await readBaseConfig(folder, input);
      const passing = { root: folder, config, shard: undefined, isPassing: true } as const;
      const { report, read } = await judgeFolder({ ...input, ...passing });
      if (entry !== undefined && isRepeatable(report)) {
        const digests = digestTexts(report, read);
        doAtEnd(() => keepBaseReport(entry, { report, submodules: tree.submodules, digests }));
      }
      return work({ report, read });
    },
  });
}

/**
 * The cache's entry of the base. Its own config is a part of the tree; today's is in the name as well, for it counts
 * where the other is broken or left out.
 */
function baseEntryOf(name: string, { flags, config, io, now }: JudgeInput): string | undefined {
  const options = { ...resolveScanOptions(flags, config), cacheFolder: openCache(io, flags.cache) };
  return entryOf(name, options, resolveExposureOptions(flags, config, now));
}

/** The config as it was then, so that a change of it shows; today's where that one was broken. */
async function readBaseConfig(folder: string, { flags, io, config }: JudgeInput): Promise<Config> {
  if (flags.config !== undefined) return config;
  try {
    return await readConfig(folder, undefined, io.cwd);
  } catch (error) {
    if (error instanceof ConfigFileError || error instanceof MigrateScanError) return config;
    throw error;
  }
}
