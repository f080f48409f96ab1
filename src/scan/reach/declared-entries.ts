import { asObject, asStrings, parseJsonObject } from '../modules/json-file.ts';
import { findPublishedSource } from '../modules/output-source.ts';
import type { RepositoryFiles } from '../modules/repository-files.ts';
import { directoryOf } from '../modules/repository-path.ts';

/** Files that a config names as an entry: of a command, a worker, a browser extension. */
export interface DeclaredEntry {
  readonly reach: 'cli' | 'edge' | 'browser';
  readonly code: string;
  /** The config that names it. */
  readonly by: string;
}

interface EntryReader {
  readonly name: RegExp;
  readonly reach: DeclaredEntry['reach'];
  readonly code: string;
  paths(file: string, text: string): string[];
}

const READERS: readonly EntryReader[] = [
  { name: /^package\.json$/, reach: 'cli', code: 'reach-package-bin', paths: binPaths },
  { name: /^wrangler\.jsonc?$/, reach: 'edge', code: 'reach-edge-worker', paths: workerPaths },
  { name: /^wrangler\.toml$/, reach: 'edge', code: 'reach-edge-worker', paths: workerTomlPaths },
  {
    name: /^manifest(?:[.\w-]*)\.json$/,
    reach: 'browser',
    code: 'reach-extension-manifest',
    paths: extensionPaths,
  },
];
const CONFIG = /(?:^|\/)(?:package\.json|wrangler\.(?:jsonc?|toml)|manifest[.\w-]*\.json)$/;

/** All declared entries of a repository, by file. */
export function findDeclaredEntries(repository: RepositoryFiles): ReadonlyMap<string, DeclaredEntry> {
  const entries = new Map<string, DeclaredEntry>();
  for (const file of [...repository.files].filter((path) => CONFIG.test(path)).sort()) {
    const directory = directoryOf(file);
    const reader = READERS.find(({ name }) => name.test(file.slice(file.lastIndexOf('/') + 1)));
    const text = reader && repository.read(file);
    if (!reader || text === undefined) continue;
    for (const path of reader.paths(file, text)) {
      const entry = findPublishedSource(repository.files, directory, path);
      if (entry !== undefined) entries.set(entry, { reach: reader.reach, code: reader.code, by: file });
    }
  }
  return entries;
}

function binPaths(file: string, text: string): string[] {
  const bin = parseJsonObject(file, text).value.bin;
  return typeof bin === 'string' ? [bin] : Object.values(asObject(bin)).flatMap(asStrings);
}

function workerPaths(file: string, text: string): string[] {
  return asStrings(parseJsonObject(file, text).value.main);
}

function workerTomlPaths(_file: string, text: string): string[] {
  const main = /^main\s*=\s*(?:"([^"\n]+)"|'([^'\n]+)')/m.exec(text);
  return [main?.[1] ?? main?.[2] ?? []].flat();
}

function extensionPaths(file: string, text: string): string[] {
  const { value } = parseJsonObject(file, text);
  if (value.manifest_version === undefined) return [];
  const background = asObject(value.background);
  const content = Array.isArray(value.content_scripts) ? (value.content_scripts as unknown[]) : [];
  return [
    ...asStrings(background.service_worker),
    ...asStrings(background.scripts),
    ...content.flatMap((script) => asStrings(asObject(script).js)),
  ];
}
