import { type ParseError, parse as parseJson } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import type { Warning } from '../core/report.ts';

/** The files of a repository: POSIX paths relative to the root, and their text where it can be had. */
export interface FileSource {
  readonly files: ReadonlySet<string>;
  read(file: string): string | undefined;
}

export interface DependencyRequest {
  readonly name: string;
  /** As package.json has it, such as `catalog:ai`, `workspace:^1.2.0`, `npm:openai@^4`. */
  readonly range: string;
  /** The folder of the package.json; `''` is the root. */
  readonly directory: string;
}

export interface ResolvedDependency {
  /** The package that is really installed. */
  readonly name: string;
  /** A version range; as it was asked for where nothing says what it stands for. */
  readonly range: string;
}

/** Name of a catalog to its ranges by package; the default catalog is called `default`. */
type Catalogs = ReadonlyMap<string, ReadonlyMap<string, string>>;

const DEFAULT_CATALOG = 'default';
const CATALOG_FILES = ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json'];

/** Says what the protocols in a package.json's ranges stand for. Catalogs are read when first asked for. */
export class DependencyRanges {
  readonly warnings: Warning[] = [];
  readonly #source: FileSource;
  readonly #catalogs = new Map<string, Catalogs>();

  constructor(source: FileSource) {
    this.#source = source;
  }

  resolve(request: DependencyRequest): ResolvedDependency {
    const { name, range } = request;
    const catalog = /^catalog:(.*)$/.exec(range)?.[1];
    const written = catalog === undefined ? range : this.#findInCatalog(request, catalog.trim());
    const alias = /^npm:(@?[^@]+)(?:@(.+))?$/.exec(written);
    if (alias) return { name: alias[1] ?? name, range: alias[2] ?? '*' };
    return { name, range: plainRange(written) };
  }

  /** Looks through the catalogs of the folders above, nearest first. */
  #findInCatalog({ name, range, directory }: DependencyRequest, catalog: string): string {
    for (let folder = directory; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
      const found = this.#catalogsIn(folder)
        .get(catalog || DEFAULT_CATALOG)
        ?.get(name);
      if (found !== undefined) return found;
      if (folder === '') return range;
    }
  }

  #catalogsIn(folder: string): Catalogs {
    let catalogs = this.#catalogs.get(folder);
    if (!catalogs) {
      catalogs = this.#readCatalogs(folder);
      this.#catalogs.set(folder, catalogs);
    }
    return catalogs;
  }

  #readCatalogs(folder: string): Catalogs {
    const catalogs = new Map<string, Map<string, string>>();
    for (const name of CATALOG_FILES) {
      const file = folder === '' ? name : `${folder}/${name}`;
      const text = this.#source.files.has(file) ? this.#source.read(file) : undefined;
      const value = text === undefined ? undefined : this.#parse(file, text);
      for (const holder of [value, entriesOf(value).get('workspaces')]) addCatalogs(holder, catalogs);
    }
    return catalogs;
  }

  #parse(file: string, text: string): unknown {
    try {
      if (file.endsWith('.json')) {
        const errors: ParseError[] = [];
        return parseJson(text, errors, { allowTrailingComma: true });
      }
      return parseYaml(text, { logLevel: 'error' });
    } catch {
      this.warnings.push({ code: 'catalog-invalid', args: {}, file });
      return undefined;
    }
  }
}

function addCatalogs(holder: unknown, catalogs: Map<string, Map<string, string>>): void {
  const entries = entriesOf(holder);
  const named = [[DEFAULT_CATALOG, entries.get('catalog')] as const, ...entriesOf(entries.get('catalogs'))];
  for (const [catalog, ranges] of named) {
    const known = catalogs.get(catalog) ?? new Map<string, string>();
    for (const [name, range] of entriesOf(ranges)) {
      if (typeof range === 'string' && !known.has(name)) known.set(name, range);
    }
    catalogs.set(catalog, known);
  }
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value && !Array.isArray(value) ? Object.entries(value) : []);
}

/** `workspace:^1.2.0` asks for a range; `workspace:^`, `~`, `*` or a path ask for whatever is there. */
function plainRange(range: string): string {
  const own = /^workspace:(.*)$/.exec(range)?.[1];
  if (own === undefined) return range;
  return /\d/.test(own) && !own.includes('/') ? own : '*';
}
