import { lstatSync } from 'node:fs';
import type { Skipped } from '../core/report.ts';
import type { GitWorkTree } from './git-work-tree.ts';
import { compileGlobs, type GlobOptions } from './path-globs.ts';
import { findLinkEnd } from './root-bounds.ts';
import { findFileSkipReason, findFolderSkipReason, isVersionControlFolder } from './skip-rules.ts';
import type { WalkVisitor } from './walk.ts';

/** Gathers the files of a listing: what a walk offers is kept, skipped with a reason, or left out. */
export class Selection implements WalkVisitor {
  readonly files: string[] = [];
  readonly skipped: Skipped[] = [];
  /** What was looked into, with the folder itself as `''`, and links: what the listing depends on besides the files. */
  readonly visited: string[] = [''];
  readonly workTrees: GitWorkTree[] = [];
  readonly #root: string;
  readonly #isWanted: (path: string) => boolean;

  /** @param root absolute and real */
  constructor(root: string, globs: GlobOptions) {
    this.#root = root;
    this.#isWanted = compileGlobs(globs);
  }

  onFile(path: string): void {
    if (!this.#isWanted(path)) return;
    const reason = findFileSkipReason(path.slice(path.lastIndexOf('/') + 1)) ?? this.#whyUnnamed(path);
    if (reason) this.skipped.push({ file: path, reason });
    else this.files.push(path);
  }

  /** What a link leads to inside the root is listed anyway; what lies outside never is. */
  onLink(path: string): void {
    this.visited.push(path);
    const end = this.#isWanted(path) ? findLinkEnd(this.#root, path) : 'inside';
    if (end === 'inside') return;
    this.skipped.push({ file: path, reason: end === 'outside' ? 'outside-root' : 'broken-link' });
  }

  onSpecialFile(path: string): void {
    this.visited.push(path);
    if (this.#isWanted(path)) this.skipped.push({ file: path, reason: 'not-a-file' });
  }

  onOutsideGit(path: string): void {
    this.visited.push(path);
    this.skipped.push({ file: path, reason: 'outside-root' });
  }

  onWorkTree(workTree: GitWorkTree): void {
    this.workTrees.push(workTree);
  }

  onUnreadFolder(path: string, reason: 'vanished' | 'folder-unreadable'): void {
    this.skipped.push({ file: path === '' ? '.' : path, reason });
  }

  enters(folder: string): boolean {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (isVersionControlFolder(name)) return false;
    const reason = findFolderSkipReason(name);
    if (reason && this.#isWanted(`${folder}/*`)) this.skipped.push({ file: folder, reason });
    if (reason === undefined) this.visited.push(folder);
    return reason === undefined;
  }

  /** A name that is not UTF-8 reaches us damaged, and opens nothing. */
  #whyUnnamed(path: string): Skipped['reason'] | undefined {
    if (!path.includes('\uFFFD')) return undefined;
    try {
      lstatSync(`${this.#root}/${path}`);
      return undefined;
    } catch {
      return 'unreadable';
    }
  }
}
