import { spawnSync } from 'node:child_process';

/** By its path: what `PATH` finds may be the repository's. */
const LIST = '/bin/ls';
const PATHS_A_CALL = 200;

/** Ten characters of kind and mode; GNU, BSD and macOS mark an access list with a plus behind them. */
const MARK = /^[-a-z]{10}\+/im;

/**
 * The files that an access control list protects beside owner and mode. Node cannot read such a list, nor give it to
 * another file: whoever replaces the file loses it. None where the system has no `/bin/ls`; on macOS those are missed
 * that have extended attributes too, for the mark of these hides the other.
 * @param paths absolute
 */
export function findAccessLists(paths: readonly string[]): Set<string> {
  const starts = Array.from({ length: Math.ceil(paths.length / PATHS_A_CALL) }, (_, i) => i * PATHS_A_CALL);
  return new Set(starts.flatMap((at) => findMarked(paths.slice(at, at + PATHS_A_CALL))));
}

/** Which lines belong to which file is not asked of the output: names may look like anything. */
function findMarked(paths: readonly string[]): readonly string[] {
  if (!isMarked(paths)) return [];
  if (paths.length === 1) return paths;
  const half = paths.length >> 1;
  return [...findMarked(paths.slice(0, half)), ...findMarked(paths.slice(half))];
}

function isMarked(paths: readonly string[]): boolean {
  const { stdout } = spawnSync(LIST, ['-ldnq', '--', ...paths], { encoding: 'utf8', env: { LC_ALL: 'C' } });
  return typeof stdout === 'string' && MARK.test(stdout);
}
