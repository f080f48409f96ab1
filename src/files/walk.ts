import { type Dirent, readdirSync } from 'node:fs';
import { findGitWorkTree, type GitWorkTree, readGitWorkTree } from './git-work-tree.ts';
import {
  addIgnoreFile,
  createIgnoreRules,
  IGNORE_FILE,
  type IgnoreRules,
  isIgnored,
  readOuterRules,
} from './ignore-rules.ts';
import { readTrackedPaths, type TrackedPaths } from './tracked-paths.ts';

/** Stands in names for bytes that are not UTF-8; such a name cannot be opened. */
const REPLACEMENT = '\uFFFD';

type UnreadFolder = 'vanished' | 'folder-unreadable';

/** Called with POSIX paths relative to the folder that is walked. */
export interface WalkVisitor {
  onFile(path: string): void;
  onLink(path: string): void;
  /** A pipe, a socket or a device. */
  onSpecialFile(path: string): void;
  /** The folder itself is `''`. */
  onUnreadFolder(path: string, reason: UnreadFolder): void;
  /** Whether to look into a folder. */
  enters(path: string): boolean;
  /** The `.git` of a nested work tree that leads out of the root: the tree belongs to the one around it. */
  onOutsideGit(path: string): void;
  /** The work tree that says what is tracked from here on. */
  onWorkTree(workTree: GitWorkTree): void;
}

/** One repository, or one tree without git. */
interface Territory {
  /** `''` or a path below the walked folder, ending in `/`, where tracked paths begin. */
  readonly base: string;
  readonly tracked: TrackedPaths | undefined;
}

interface Visit {
  /** `''` or ending in `/`. */
  readonly folder: string;
  readonly territory: Territory;
  readonly rules: IgnoreRules;
  /** The folder around it, where both belong to one territory. */
  readonly parent?: Visit;
  /** Whether the folder is ignored, once that was asked. */
  ignored?: boolean;
}

/**
 * Visits the regular files and links below a folder: all that git tracks, and what no ignore file names. Git itself is
 * not run, so nothing that its config names is either. Links are never followed, so a loop of them cannot be entered. A submodule or nested repository goes by its own index and ignore files.
 * @param root absolute
 * @returns whether a git index was read
 */
export function walk(root: string, visitor: WalkVisitor): boolean {
  const workTree = findGitWorkTree(root);
  if (workTree) visitor.onWorkTree(workTree);
  const first = enterTerritory(root, '', workTree);
  const stack = [first];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const entries = readFolder(`${root}/${visit.folder}`);
    if (typeof entries === 'string') visitor.onUnreadFolder(visit.folder.slice(0, -1), entries);
    else
      for (const next of visitEntries(adapt(root, visit, { entries, visitor }), entries, visitor))
        stack.push(next);
  }
  return first.territory.tracked !== undefined;
}

/** The visit with what the folder's own ignore file and repository add. */
function adapt(
  root: string,
  visit: Visit,
  { entries, visitor }: { readonly entries: readonly Dirent[]; readonly visitor: WalkVisitor },
): Visit {
  const { folder } = visit;
  let adapted = visit;
  if (folder !== '' && entries.some((entry) => entry.name === '.git')) {
    const top = `${root}/${folder.slice(0, -1)}`;
    const workTree = readGitWorkTree(top, root);
    if (workTree === 'outside') visitor.onOutsideGit(`${folder}.git`);
    else if (workTree !== undefined && workTree !== 'moved') {
      visitor.onWorkTree(workTree);
      adapted = enterTerritory(root, folder, workTree);
    }
  }
  if (!entries.some((entry) => entry.name === IGNORE_FILE)) return adapted;
  const { rules } = adapted;
  const base = rules.prefix + folder.slice(rules.strip);
  return { ...adapted, rules: addIgnoreFile(rules, `${root}/${folder}${IGNORE_FILE}`, base) };
}

function enterTerritory(root: string, folder: string, workTree: GitWorkTree | undefined): Visit {
  if (!workTree) {
    const rules = createIgnoreRules({ strip: folder.length, prefix: '' });
    return { folder, territory: { base: folder, tracked: undefined }, rules };
  }
  const outer = `${root}/`.slice(workTree.top.length + 1).replaceAll('\\', '/');
  const below = folder === '' ? outer : '';
  return {
    folder,
    territory: { base: folder, tracked: readTrackedPaths(workTree, below) },
    rules: readOuterRules(workTree, below, folder.length),
  };
}

/** Offers the entries of a folder to the visitor; returns the folders to visit next. */
function visitEntries(visit: Visit, entries: readonly Dirent[], visitor: WalkVisitor): Visit[] {
  const { territory, rules } = visit;
  const next: Visit[] = [];
  for (const entry of entries) {
    if (entry.name === '.git') continue;
    const path = visit.folder + entry.name;
    const isFolder = entry.isDirectory();
    if (!isTracked(territory, path) && isLeftOut(visit, isFolder ? `${path}/` : path)) continue;
    if (isFolder) {
      if (visitor.enters(path)) next.push({ folder: `${path}/`, territory, rules, parent: visit });
    } else if (entry.isFile()) visitor.onFile(path);
    else if (entry.isSymbolicLink()) visitor.onLink(path);
    else visitor.onSpecialFile(path);
  }
  return next;
}

function isLeftOut(visit: Visit, path: string): boolean {
  return isIgnoredFolder(visit) || isIgnored(visit.rules, path);
}

/**
 * Whether a folder was entered only for what is tracked in it: no rule within can bring back the rest. Asked for
 * untracked paths alone, which are few, so the answer is worked out then.
 */
function isIgnoredFolder(visit: Visit): boolean {
  const { parent, folder } = visit;
  visit.ignored ??= parent !== undefined && isLeftOut(parent, folder);
  return visit.ignored;
}

function isTracked({ base, tracked }: Territory, path: string): boolean {
  if (!tracked) return false;
  const own = path.slice(base.length);
  return tracked.files.has(own) || tracked.folders.has(own);
}

function readFolder(path: string): Dirent[] | UnreadFolder {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    return isGone && !path.includes(REPLACEMENT) ? 'vanished' : 'folder-unreadable';
  }
}
