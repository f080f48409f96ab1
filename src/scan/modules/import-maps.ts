import type { Warning } from '../../core/report.ts';
import { asStrings, parseJsonObject, stringEntries } from './json-file.ts';
import type { RepositoryFiles } from './repository-files.ts';
import { directoryOf, joinInRoot } from './repository-path.ts';

/** What an import map makes of a specifier: `directory` is where a relative `specifier` starts. */
export interface MappedSpecifier {
  readonly specifier: string;
  readonly directory: string;
}

export interface ImportMaps {
  /** Undefined where no import map above the file names the specifier. */
  map(specifier: string, fromFile: string): MappedSpecifier | undefined;
  readonly warnings: readonly Warning[];
}

interface ImportMap {
  readonly directory: string;
  /** Longest key first. */
  readonly entries: readonly (readonly [string, string])[];
}

const MAP_FILES = ['deno.json', 'deno.jsonc', 'import_map.json', 'importmap.json'];

/** The import maps of Deno: `imports` of deno.json, the file that its `importMap` names, import_map.json. */
export function createImportMaps(repository: RepositoryFiles): ImportMaps {
  const warnings: Warning[] = [];
  const byDirectory = new Map<string, readonly ImportMap[]>();

  function readMap(file: string): ImportMap[] {
    const text = repository.files.has(file) ? repository.read(file) : undefined;
    if (text === undefined) return [];
    const { value, warning } = parseJsonObject(file, text);
    if (warning) warnings.push(warning);
    const directory = directoryOf(file);
    const entries = stringEntries(value.imports).sort(([a], [b]) => b.length - a.length);
    const elsewhere = asStrings(value.importMap)
      .flatMap((path) => joinInRoot(directory, path) ?? [])
      .filter((path) => path !== file && !MAP_FILES.slice(0, 2).some((name) => path.endsWith(name)));
    return [{ directory, entries }, ...elsewhere.flatMap(readMap)].filter((map) => map.entries.length > 0);
  }

  function mapsFor(directory: string): readonly ImportMap[] {
    let maps = byDirectory.get(directory);
    if (!maps) {
      const own = MAP_FILES.flatMap((name) => readMap(directory === '' ? name : `${directory}/${name}`));
      maps = directory === '' ? own : [...own, ...mapsFor(directoryOf(directory))];
      byDirectory.set(directory, maps);
    }
    return maps;
  }

  return {
    map(specifier, fromFile) {
      for (const { directory, entries } of mapsFor(directoryOf(fromFile))) {
        const entry = entries.find(
          ([key]) => key === specifier || (key.endsWith('/') && specifier.startsWith(key)),
        );
        if (entry) return { specifier: entry[1] + specifier.slice(entry[0].length), directory };
      }
      return undefined;
    },
    warnings,
  };
}
