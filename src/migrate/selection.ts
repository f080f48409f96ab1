import picomatch from 'picomatch';
import type { Finding, Surface } from '../core/finding.ts';

/** What of a repository is to move. Empty lists select everything. */
export interface Selection {
  /** Folders, files or globs, relative to the root, that move; the rest stays at OpenAI. */
  readonly only?: readonly string[] | undefined;
  /** Folders, files or globs that stay at OpenAI; they win over `only`. */
  readonly exclude?: readonly string[] | undefined;
  readonly surfaces?: readonly Surface[] | undefined;
  /** Findings whose clients and calls stay, such as those that a person declined. */
  readonly keep?: ReadonlySet<string> | undefined;
  /** Changes configuration only, for the clients that follow it. */
  readonly envOnly?: boolean | undefined;
}

/** Why something stays by choice: by where it is, or by what it asks for. */
export type Exclusion = 'place' | 'surface';

export interface Selector {
  /** Why a finding stays by choice; undefined where it may move. */
  readonly excludes: (finding: Finding) => Exclusion | undefined;
  /** Whether code in a file or a folder stays by choice. A folder around selected ones does not. */
  readonly excludesPlace: (path: string) => boolean;
  /** As `excludesPlace`, for configuration: what lies in no package of its own serves the selected code too. */
  readonly excludesConfig: (file: string) => boolean;
  readonly isPartial: boolean;
}

/** @param files every file of the repository, to know its packages by */
export function createSelector(
  { only = [], exclude = [], surfaces = [], keep = new Set() }: Selection,
  files: ReadonlySet<string>,
): Selector {
  const isOnly = matcherOf(only);
  const isOut = matcherOf(exclude);
  const excludesPlace = (path: string): boolean => isOut(path) || (only.length > 0 && !isOnly(path));
  return {
    excludes: ({ id, file, kind, surface }) => {
      if (excludesPlace(file) || keep.has(id)) return 'place';
      const isJudged = kind !== 'client' || surface !== 'none';
      return surfaces.length > 0 && isJudged && !surfaces.includes(surface) ? 'surface' : undefined;
    },
    excludesPlace,
    excludesConfig: (file) => {
      if (isOut(file)) return true;
      const folder = packageOf(file, files);
      return only.length > 0 && folder !== '' && !isOnly(folder) && !isOnly(file);
    },
    isPartial: only.length > 0 || exclude.length > 0 || surfaces.length > 0 || keep.size > 0,
  };
}

/** A pattern names a file, a folder with all that is in it, or both by a glob. */
function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const globs = patterns
    .map((pattern) =>
      pattern
        .replaceAll('\\', '/')
        .replace(/^\.\//, '')
        .replace(/(?<!\/)\/+$/, ''),
    )
    .flatMap((pattern) => (pattern === '' || pattern === '.' ? ['**'] : [pattern, `${pattern}/**`]));
  if (globs.length === 0) return () => false;
  return picomatch(globs, { dot: true });
}

/** The folder of the package that a file belongs to, the root's own left out: `''`. */
function packageOf(file: string, files: ReadonlySet<string>): string {
  for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
    const folder = file.slice(0, end);
    if (files.has(`${folder}/package.json`)) return folder;
  }
  return '';
}
