import type { Warning } from '../../core/report.ts';
import { asObject, type JsonObject, parseJsonObject, stringEntries } from './json-file.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { ancestorsOf, directoryOf, joinInRoot } from './repository-path.ts';
import { findWorkspaceMembers } from './workspaces.ts';

/** A package.json of the repository, as far as a scan needs it. */
export interface Manifest {
  readonly file: string;
  readonly directory: string;
  readonly name: string | undefined;
  /** All groups together: name to version range. */
  readonly dependencies: ReadonlyMap<string, string>;
  readonly value: JsonObject;
}

export interface Packages {
  /** The package.json that a file belongs to. */
  nearest(file: string): Manifest | undefined;
  /** All package.json files above a file, nearest first. */
  enclosing(file: string): readonly Manifest[];
  /** The package of this repository that a name means in a file: a workspace, a linked folder, the package itself. */
  findLocal(name: string, fromFile: string): Manifest | undefined;
  /** The package.json in a directory. */
  inDirectory(directory: string): Manifest | undefined;
  readonly warnings: readonly Warning[];
}

const DEPENDENCY_GROUPS = ['optionalDependencies', 'peerDependencies', 'devDependencies', 'dependencies'];

/** Reads package.json files when they are first asked for. A broken one is a warning and counts as far as it reads. */
export function createPackages(repository: RepositoryFiles): Packages {
  const warnings: Warning[] = [];
  const manifests = new Map<string, Manifest | undefined>();
  const enclosingByDirectory = new Map<string, readonly Manifest[]>();
  const membersByDirectory = new Map<string, ReadonlyMap<string, Manifest>>();

  function inDirectory(directory: string): Manifest | undefined {
    if (manifests.has(directory)) return manifests.get(directory);
    const file = directory === '' ? 'package.json' : `${directory}/package.json`;
    const text = repository.files.has(file) ? repository.read(file) : undefined;
    const manifest = text === undefined ? undefined : parseManifest(file, text, warnings);
    manifests.set(directory, manifest);
    return manifest;
  }

  function enclosing(file: string): readonly Manifest[] {
    const directory = directoryOf(file);
    let found = enclosingByDirectory.get(directory);
    if (!found) {
      found = ancestorsOf(directory).flatMap((above) => inDirectory(above) ?? []);
      enclosingByDirectory.set(directory, found);
    }
    return found;
  }

  function membersOf(directory: string): ReadonlyMap<string, Manifest> {
    let members = membersByDirectory.get(directory);
    if (!members) {
      members = namedManifests(
        findWorkspaceMembers(repository, directory, inDirectory(directory)?.value ?? {}),
      );
      membersByDirectory.set(directory, members);
    }
    return members;
  }

  function namedManifests(directories: readonly string[]): ReadonlyMap<string, Manifest> {
    const named = new Map<string, Manifest>();
    for (const directory of directories) {
      const manifest = inDirectory(directory);
      if (manifest?.name !== undefined && !named.has(manifest.name)) named.set(manifest.name, manifest);
    }
    return named;
  }

  function findLocal(name: string, fromFile: string): Manifest | undefined {
    const above = enclosing(fromFile);
    for (const manifest of above) {
      const linked = linkedDirectory(manifest, name);
      if (linked !== undefined) return inDirectory(linked);
    }
    for (const directory of ancestorsOf(directoryOf(fromFile))) {
      const member = membersOf(directory).get(name);
      if (member) return member;
    }
    const own = above.find((manifest) => manifest.name !== undefined);
    const isSelf = own?.name === name && own.value.exports !== undefined && !own.dependencies.has(name);
    return isSelf ? own : undefined;
  }

  return { nearest: (file) => enclosing(file)[0], enclosing, findLocal, inDirectory, warnings };
}

function parseManifest(file: string, text: string, warnings: Warning[]): Manifest {
  const { value, warning } = parseJsonObject(file, text);
  if (warning) warnings.push(warning);
  const name = typeof value.name === 'string' ? value.name : undefined;
  const dependencies = new Map(DEPENDENCY_GROUPS.flatMap((group) => stringEntries(asObject(value[group]))));
  return { file, directory: directoryOf(file), name, dependencies, value };
}

function linkedDirectory(manifest: Manifest, name: string): string | undefined {
  const path = /^(?:link|file|portal):(.+)$/.exec(manifest.dependencies.get(name) ?? '')?.[1];
  return path === undefined ? undefined : joinInRoot(manifest.directory, path);
}
