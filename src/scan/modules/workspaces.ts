import picomatch from 'picomatch';
import { parse } from 'yaml';
import { isBearableGlob } from '../../files/path-globs.ts';
import { asObject, asStrings, type JsonObject, parseJsonObject } from './json-file.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { directoryOf, isInside, joinInRoot } from './repository-path.ts';

const MANIFEST = 'package.json';
/** `"workspaces": ["./"]`: the package that declares the workspace is a member too. */
const ITSELF = '.';

/**
 * The directories of the workspace packages that a directory declares (npm, Yarn and Bun `workspaces`,
 * pnpm-workspace.yaml, lerna.json, rush.json), sorted; empty where it declares none.
 */
export function findWorkspaceMembers(
  repository: RepositoryFiles,
  directory: string,
  manifest: JsonObject,
): string[] {
  const patterns = [
    ...manifestPatterns(manifest),
    ...pnpmPatterns(repository, directory),
    ...lernaPatterns(repository, directory),
  ];
  const members = patterns.length === 0 ? [] : findMatches(repository.files, directory, patterns);
  return [...new Set([...members, ...rushProjects(repository, directory)])].sort();
}

function manifestPatterns(manifest: JsonObject): string[] {
  const workspaces = manifest.workspaces;
  return asStrings(Array.isArray(workspaces) ? workspaces : asObject(workspaces).packages);
}

function pnpmPatterns(repository: RepositoryFiles, directory: string): string[] {
  const text = readBeside(repository, directory, 'pnpm-workspace.yaml');
  if (text === undefined) return [];
  try {
    return asStrings(asObject(parse(text)).packages);
  } catch {
    // Readers of configuration report broken YAML; without it there are no members.
    return [];
  }
}

function lernaPatterns(repository: RepositoryFiles, directory: string): string[] {
  const text = readBeside(repository, directory, 'lerna.json');
  return text === undefined ? [] : asStrings(parseJsonObject('lerna.json', text).value.packages);
}

function rushProjects(repository: RepositoryFiles, directory: string): string[] {
  const text = readBeside(repository, directory, 'rush.json');
  const projects = text === undefined ? [] : parseJsonObject('rush.json', text).value.projects;
  if (!Array.isArray(projects)) return [];
  return projects
    .flatMap((project: unknown) => asStrings(asObject(project).projectFolder))
    .flatMap((folder) => joinInRoot(directory, folder) ?? []);
}

function readBeside(repository: RepositoryFiles, directory: string, name: string): string | undefined {
  const file = directory === '' ? name : `${directory}/${name}`;
  return repository.files.has(file) ? repository.read(file) : undefined;
}

function findMatches(files: ReadonlySet<string>, directory: string, patterns: readonly string[]): string[] {
  const foldersOf = (chosen: readonly string[]) => chosen.map(asFolderPattern).filter(isBearableGlob);
  const included = foldersOf(patterns.filter((pattern) => !pattern.startsWith('!')));
  const excluded = foldersOf(patterns.flatMap((p) => (p.startsWith('!') ? [p.slice(1)] : [])));
  const matches = picomatch(included, { ignore: excluded });
  const found = included.includes(ITSELF) ? [directory] : [];
  for (const file of files) {
    if (!file.endsWith(`/${MANIFEST}`) || !isInside(file, directory) || file.includes('node_modules/'))
      continue;
    const folder = directoryOf(file);
    if (matches(directory === '' ? folder : folder.slice(directory.length + 1))) found.push(folder);
  }
  return found;
}

function asFolderPattern(pattern: string): string {
  return pattern.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '') || ITSELF;
}
