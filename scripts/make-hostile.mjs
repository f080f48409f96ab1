/**
 * Builds a repository that tries everything at once, and what lies outside of it and must not be touched:
 *
 *   node scripts/make-hostile.mjs FOLDER
 *
 * FOLDER must not exist. It gets `repository`, `outside` and, should anything of the repository ever be run, `ran`.
 * Prints as JSON what a scan must say: `skipped` (reasons by path) and `calls` (files in which it must find one).
 * Needs git and mkfifo. Nothing of it is for an editor to open.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { addConfigs } from './hostile/configs.mjs';
import { addContents } from './hostile/contents.mjs';
import { addGit } from './hostile/git.mjs';
import { addNames } from './hostile/names.mjs';
import { addNodes } from './hostile/nodes.mjs';
import { addSources } from './hostile/sources.mjs';
import { createTree } from './hostile/tree.mjs';

const folder = resolve(argv[2] ?? '');
mkdirSync(folder);
const tree = createTree(folder);
for (const add of [addNames, addContents, addSources, addConfigs, addNodes, addGit]) add(tree);
stdout.write(`${JSON.stringify(tree.expected)}\n`, () => exit(0));
