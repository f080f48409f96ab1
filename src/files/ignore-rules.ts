import ignore, { type Ignore } from 'ignore';
import type { GitWorkTree } from './git-work-tree.ts';
import { readRegularFile } from './open-file.ts';

/**
 * The rules of one ignore file, and those that it outranks. Paths are given relative to the walked folder; `strip`
 * characters off their front, or `prefix` before them, make them relative to the folder of the rules.
 */
export interface IgnoreRules {
  readonly strip: number;
  readonly prefix: string;
  readonly matcher: Ignore;
  readonly parent: IgnoreRules | undefined;
}

const MAX_BYTES = 1024 * 1024;
/** More stars in one part of a path than anybody writes would let one file name cost minutes. */
const TOO_MANY_STARS = /(?:\*[^/*]*){6}/;

/** Adds the rules of an ignore file, if it is there, to those above. Links are not followed, as in git. */
export function readIgnoreRules(
  file: string,
  place: { readonly strip: number; readonly prefix: string },
  parent: IgnoreRules | undefined,
): IgnoreRules | undefined {
  const read = readRegularFile(file, { maxBytes: MAX_BYTES });
  if (!read.ok) return parent;
  const lines = read.bytes.toString('utf8').split(/\r?\n/);
  const matcher = ignore({ ignorecase: false }).add(lines.filter((line) => !TOO_MANY_STARS.test(line)));
  return { ...place, matcher, parent };
}

/**
 * The rules of a repository that hold from outside a folder of it: `info/exclude` and the .gitignore files above.
 * None where they ignore the folder itself, which the user asked to scan.
 * @param below the way from the top of the work tree to the walked folder: `''` or ending in `/`
 * @param strip length of the way from the walked folder to the top, where that lies below
 */
export function readOuterRules(workTree: GitWorkTree, below: string, strip: number): IgnoreRules | undefined {
  const exclude = `${workTree.commonDir}/info/exclude`;
  let rules = readIgnoreRules(exclude, { strip, prefix: below }, undefined);
  for (let end = below.indexOf('/'), folder = ''; end >= 0; end = below.indexOf('/', end + 1)) {
    const prefix = below.slice(folder.length);
    rules = readIgnoreRules(`${workTree.top}/${folder}.gitignore`, { strip: 0, prefix }, rules);
    folder = below.slice(0, end + 1);
    if (ignoresOuter(rules, below, folder)) return undefined;
  }
  return rules;
}

function ignoresOuter(rules: IgnoreRules | undefined, below: string, folder: string): boolean {
  for (let level = rules; level; level = level.parent) {
    const { ignored, unignored } = level.matcher.test(folder.slice(below.length - level.prefix.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** Whether the nearest rule that says anything of a path ignores it. A folder's path must end in `/`. */
export function isIgnored(rules: IgnoreRules | undefined, path: string): boolean {
  for (let level = rules; level; level = level.parent) {
    const { ignored, unignored } = level.matcher.test(level.prefix + path.slice(level.strip));
    if (ignored || unignored) return ignored;
  }
  return false;
}
