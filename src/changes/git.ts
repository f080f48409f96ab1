import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { MigrateScanError } from '../core/errors.ts';
import type { GitWorkTree } from '../files/git-work-tree.ts';

export interface GitOutcome {
  readonly code: number;
  readonly stdout: Buffer;
}

/** Runs git on the objects of a repository. @throws MigrateScanError `changes.no-git` where it is not installed. */
export type Git = (args: readonly string[], input?: string) => GitOutcome;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What a repository's own config could have git run, switched off. We ask for nothing but objects, which needs no
 * filter, hook, pager or diff program; no protocol may fetch what a partial clone lacks.
 */
const SAFE_OPTIONS = [
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.attributesFile=/dev/null',
  'diff.external=',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

const SAFE_ENV: Env = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

const MOST_BYTES = 1024 * 1024 * 1024;

/** Git for a work tree that was found without it. It starts outside the tree: Windows looks for programs there first. */
export function createGit({ gitDir }: GitWorkTree, env: Env): Git {
  const kept = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  const safeEnv = { ...Object.fromEntries(kept), ...SAFE_ENV };
  return (args, input) => {
    const result = spawnSync('git', ['--no-pager', `--git-dir=${gitDir}`, ...SAFE_OPTIONS, ...args], {
      cwd: tmpdir(),
      env: safeEnv,
      input: input ?? '',
      maxBuffer: MOST_BYTES,
      windowsHide: true,
    });
    if (result.error) throw new MigrateScanError('changes.no-git', {}, { cause: result.error });
    return { code: result.status ?? 1, stdout: result.stdout };
  };
}
