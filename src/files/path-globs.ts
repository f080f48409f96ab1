import picomatch from 'picomatch';

export interface GlobOptions {
  /** Only paths that match one of these; none given means all. */
  readonly include?: readonly string[];
  /** Never paths that match one of these. */
  readonly exclude?: readonly string[];
}

/**
 * Compiles `--include` and `--exclude`. As in .gitignore, a glob without a slash matches at any depth, one with a
 * slash from the root, and a folder stands for all that it holds. Names that begin with a dot match too.
 */
export function compileGlobs(options: GlobOptions): (path: string) => boolean {
  const isIncluded = compile(options.include);
  const isExcluded = compile(options.exclude);
  return (path) => (isIncluded?.(path) ?? true) && !isExcluded?.(path);
}

function compile(globs: readonly string[] | undefined): ((path: string) => boolean) | undefined {
  if (!globs?.length) return undefined;
  return picomatch(globs.flatMap(expand), { dot: true });
}

function expand(glob: string): string[] {
  const trimmed = glob.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  if (trimmed === '' || trimmed === '.') return ['**'];
  const anchored = trimmed.includes('/') ? trimmed.replace(/^\//, '') : `**/${trimmed}`;
  return [anchored, `${anchored}/**`];
}

const MOST_CHARACTERS = 200;
const MOST_STARS = 8;

/** Whether a glob from a stranger's file can be tried: picomatch refuses an empty one, and others can take forever. */
export function isBearableGlob(glob: string): boolean {
  const stars = glob.match(/\*/g) ?? [];
  return (
    glob !== '' && glob.length <= MOST_CHARACTERS && stars.length <= MOST_STARS && !/[+@!?*]\(/.test(glob)
  );
}
