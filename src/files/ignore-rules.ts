import ignore, { type Ignore } from 'ignore';
import { type GitWorkTree, readGitFile } from './git-work-tree.ts';
import { type FileBytes, readRegularFile } from './open-file.ts';

export const IGNORE_FILE = '.gitignore';

/**
 * All the rules that hold in a folder, those of its own ignore file last. They are kept as one list, written as if
 * they stood at the top of the work tree, because a later rule overrides an earlier one of any file.
 */
export interface IgnoreRules {
  /** Characters to take off the front of a path, or a folder to put there, to have it from the top. */
  readonly strip: number;
  readonly prefix: string;
  readonly matcher: Ignore;
}

const MAX_BYTES = 1024 * 1024;
/** More stars in one part of a path than anybody writes would let one file name cost minutes. */
const TOO_MANY_STARS = /(?:\*[^/*]*){6}/;

/** The rules of a tree that has none yet. */
export function createIgnoreRules(place: { readonly strip: number; readonly prefix: string }): IgnoreRules {
  return { ...place, matcher: ignore({ ignorecase: false }) };
}

/**
 * Adds the rules of an ignore file, if it is there, to those above. Links are not followed, as in git.
 * @param base the folder of the rules, from the top of the work tree: `''` or ending in `/`
 */
export function addIgnoreFile(rules: IgnoreRules, file: string, base: string): IgnoreRules {
  return addRules(rules, readRegularFile(file, { maxBytes: MAX_BYTES }), base);
}

function addRules(rules: IgnoreRules, read: FileBytes, base: string): IgnoreRules {
  if (!read.ok) return rules;
  const lines = read.bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const placed = lines.flatMap((line) =>
    TOO_MANY_STARS.test(line) ? [] : placeRule(line, escapeGlob(base)),
  );
  return { ...rules, matcher: ignore({ ignorecase: false }).add(rules.matcher).add(placed) };
}

/**
 * The rules of a repository that hold from outside a folder of it: `info/exclude` and the .gitignore files above.
 * None where they ignore the folder itself, which the user asked to scan.
 * @param below the way from the top of the work tree to the walked folder: `''` or ending in `/`
 * @param strip length of the way from the walked folder to the top, where that lies below
 */
export function readOuterRules(workTree: GitWorkTree, below: string, strip: number): IgnoreRules {
  const none = createIgnoreRules({ strip, prefix: below });
  let rules = addExcludes(none, workTree);
  for (let end = below.indexOf('/'), folder = ''; end >= 0; end = below.indexOf('/', end + 1)) {
    rules = addIgnoreFile(rules, `${workTree.top}/${folder}${IGNORE_FILE}`, folder);
    folder = below.slice(0, end + 1);
    if (rules.matcher.ignores(folder)) return none;
  }
  return rules;
}

/** Adds what git ignores by its own `info/exclude` in a work tree. */
export function addExcludes(rules: IgnoreRules, workTree: GitWorkTree): IgnoreRules {
  const file = readGitFile(workTree, `${workTree.commonDir}/info/exclude`, MAX_BYTES);
  return addRules(rules, file, '');
}

/** Whether the rules ignore a path, relative to the walked folder. A folder's path must end in `/`. */
export function isIgnored({ matcher, prefix, strip }: IgnoreRules, path: string): boolean {
  return matcher.ignores(prefix + path.slice(strip));
}

/** A line as it would stand in the ignore file at the top. */
function placeRule(line: string, base: string): string[] {
  if (base === '' || line === '' || line.startsWith('#')) return [line];
  const bang = line.startsWith('!') ? '!' : '';
  const body = line.slice(bang.length);
  const isAnchored = body.trimEnd().replace(/\/$/, '').includes('/');
  const rest = isAnchored ? body.replace(/^\//, '') : `**/${body}`;
  return /^(?:\*\*\/)?[\s/]*$/.test(rest) ? [] : [`${bang}/${base}${rest}`];
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]!# ]/g, '\\$&');
}
