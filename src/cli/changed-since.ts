import { relative, sep } from 'node:path';
import { resolveBaseCommit } from '../changes/base-commit.ts';
import { withBaseFolder } from '../changes/base-folder.ts';
import { type BaseTree, createBaseReader, digestTree, listBaseTree } from '../changes/base-tree.ts';
import { createGit } from '../changes/git.ts';
import { narrowToChanges } from '../changes/narrow.ts';
import { ConfigFileError } from '../core/config-error.ts';
import type { Config } from '../core/config-file.ts';
import { MigrateScanError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { findGitWorkTree } from '../files/git-work-tree.ts';
import { findBaseReport, keepBaseReport } from './base-report.ts';
import { doAtEnd, openCache } from './build-cache.ts';
import { entryOf, type JudgeInput, judgeFolder } from './judge-folder.ts';
import { readConfig } from './read-config.ts';
import { resolveExposureOptions, resolveScanOptions } from './settings.ts';

/** What a working tree is compared with. */
export interface Base {
  /** As it was given. */
  readonly since: string;
  readonly commit: string;
  readonly tree: BaseTree;
  /** Scans the tree, and lets `work` compare while its texts are there. */
  readonly judge: (input: JudgeInput, work: (base: BaseSide) => Report) => Promise<Report>;
}

interface BaseSide {
  readonly report: Report;
  readonly read: (file: string) => string | undefined;
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
  const commit = resolveBaseCommit(git, workTree, since);
  const tree = listBaseTree(git, commit, relative(workTree.top, root).split(sep).join('/'));
  return {
    since,
    commit,
    tree,
    judge: async (input, work) => {
      const entry = baseEntryOf(tree, input);
      const kept = entry === undefined ? undefined : findBaseReport(entry);
      if (kept) return work({ report: kept, read: createBaseReader(git, tree) });
      return withBaseFolder(git, tree, {
        maxFileBytes: resolveScanOptions(input.flags, input.config).maxFileBytes,
        work: async (folder) => {
          const config = await readBaseConfig(folder, input);
          const { report, read } = await judgeFolder({
            ...input,
            root: folder,
            config,
            shard: undefined,
            isPassing: true,
          });
          if (entry !== undefined) doAtEnd(() => keepBaseReport(entry, report));
          return work({ report, read });
        },
      });
    },
  };
}

/**
 * The cache's entry of the base. Its own config is a part of the tree; today's is in the name as well, for it counts
 * where the other is broken or left out.
 */
function baseEntryOf(tree: BaseTree, { flags, config, io, now }: JudgeInput): string | undefined {
  const options = { ...resolveScanOptions(flags, config), cacheFolder: openCache(io, flags.cache) };
  return entryOf(`tree ${digestTree(tree)}`, options, resolveExposureOptions(flags, config, now));
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

/** The report with only what changed since the base. @throws MigrateScanError `changes.base-unreadable` */
export async function narrowToBase(
  base: Base,
  now: { readonly report: Report; readonly read: (file: string) => string | undefined },
  input: JudgeInput,
): Promise<Report> {
  const missing = new Set(base.tree.files.filter(({ size }) => size === undefined).map(({ path }) => path));
  const unknown = now.report.findings.find(({ file }) => missing.has(file));
  if (unknown) throw new MigrateScanError('changes.base-unreadable', { base: unknown.file });
  const { since, commit, tree } = base;
  return base.judge(input, (side) =>
    narrowToChanges({ base: side, now, since, commit, submodules: tree.submodules }),
  );
}
