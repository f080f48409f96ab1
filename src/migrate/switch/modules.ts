import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import type { Finding } from '../../core/finding.ts';
import type { Analysis } from '../../scan/analysis.ts';
import type { Repository } from '../../scan/repository.ts';
import { placeModule, specifierOf } from './place-module.ts';
import { type PackageFacts, type Runtime, runtimeOf } from './runtime.ts';
import type { Switched } from './switched.ts';

/** What the switch asks of the repository around the sources. */
export type RepositoryFacts = Pick<Repository, 'files' | 'packages' | 'read'>;

type Syntax = 'ts' | 'esm' | 'cjs' | 'deno';

/** One module and the files that it serves: those of one package in one syntax. */
export interface ModuleGroup {
  readonly syntax: Syntax;
  /** The path of the module. */
  readonly module: string;
  /** The source of the module, where an earlier run wrote it. */
  readonly written: ts.SourceFile | undefined;
  /** The provider of that earlier run. */
  readonly provider: string | undefined;
  /** What follows the path where files of the package import each other. */
  readonly endings: '' | '.js' | '.ts';
}

/** Knows for each source the module that it would import. */
export class Modules {
  private readonly analysis: Analysis;
  private readonly repository: RepositoryFacts;
  private readonly switched: Switched;
  private readonly groups = new Map<string, ModuleGroup>();
  private readonly importers = new Map<string, string[]>();

  constructor(analysis: Analysis, repository: RepositoryFacts, switched: Switched) {
    this.analysis = analysis;
    this.repository = repository;
    this.switched = switched;
  }

  /** Notes a file that will import a module: the place depends on all of them. Tests count last. */
  expect(source: ts.SourceFile, { reach }: Pick<Finding, 'reach'>): void {
    const file = this.analysis.fileOf(source);
    const key = this.keyOf(source);
    if (file === undefined || key === undefined) return;
    const known = this.importers.get(key) ?? [];
    if (reach === 'test') this.importers.set(key, known);
    else this.importers.set(key, [...known, file]);
  }

  runtimeOf(source: ts.SourceFile): Runtime {
    const file = this.analysis.fileOf(source) ?? '';
    return runtimeOf(this.analysis.ts, source, { file, facts: this.factsOf(file) });
  }

  /** The group of a source; undefined where it can import none. */
  groupOf(source: ts.SourceFile): ModuleGroup | undefined {
    const file = this.analysis.fileOf(source);
    const key = this.keyOf(source);
    const runtime = this.runtimeOf(source);
    if (file === undefined || key === undefined || runtime.kind === 'none') return undefined;
    const known = this.groups.get(key);
    if (known) return known;
    const group = this.createGroup(file, runtime.kind, key);
    this.groups.set(key, group);
    return group;
  }

  /** How a source names its module. */
  specifierIn(source: ts.SourceFile, { module, endings }: ModuleGroup): string {
    return specifierOf(this.analysis.fileOf(source) ?? '', module, endings);
  }

  private createGroup(file: string, syntax: Syntax, key: string): ModuleGroup {
    const packageFolder = this.folderOf(file);
    const { isModule } = this.factsOf(file);
    const written = this.switched.modules.find(
      (module) => this.folderOf(module.file) === packageFolder && syntaxOf(module.source) === syntax,
    );
    const importers = [...new Set(this.importers.get(key) ?? [])];
    const planned = [...this.groups.values()].map((group) => group.module);
    const module =
      written?.file ??
      placeModule({
        files: new Set([...this.repository.files, ...planned]),
        packageFolder,
        importers: importers.length > 0 ? importers : [file],
        syntax,
        isModule,
      });
    return {
      syntax,
      module,
      written: written?.source,
      provider: written?.provider,
      endings: this.endingsIn(packageFolder, syntax, isModule),
    };
  }

  private keyOf(source: ts.SourceFile): string | undefined {
    const file = this.analysis.fileOf(source);
    return file === undefined ? undefined : `${this.folderOf(file)}\n${this.runtimeOf(source).kind}`;
  }

  private folderOf(file: string): string {
    return this.repository.packages.nearest(file)?.directory ?? '';
  }

  private factsOf(file: string): PackageFacts {
    const manifest = this.repository.packages.nearest(file);
    const folder = manifest?.directory ?? '';
    const has = (names: readonly string[]): boolean =>
      names.some((name) => this.repository.files.has(posix.join(folder, name)));
    return {
      isModule: manifest?.value.type === 'module',
      isDeno: has(['deno.json', 'deno.jsonc']),
      isWorker: has(['wrangler.toml', 'wrangler.json', 'wrangler.jsonc']),
    };
  }

  /** How relative imports end: as others of the package do, else as its settings ask for. */
  private endingsIn(packageFolder: string, syntax: Syntax, isModule: boolean): '' | '.js' | '.ts' {
    if (syntax === 'deno') return '.ts';
    if (syntax === 'cjs') return '';
    const own = this.analysis.sources.filter((source) => {
      const file = this.analysis.fileOf(source);
      return file !== undefined && this.folderOf(file) === packageFolder;
    });
    const imports = own.flatMap(({ text }) => [...text.matchAll(RELATIVE)].map(([, path = '']) => path));
    const isTyped = syntax === 'ts';
    if (isTyped && imports.some((path) => /\.tsx?$/.test(path))) return '.ts';
    if (imports.some((path) => /\.[cm]?jsx?$/.test(path))) return '.js';
    if (imports.length > 0) return '';
    const settings = this.repository.read(posix.join(packageFolder, 'tsconfig.json')) ?? '';
    if (isTyped && /"allowImportingTsExtensions"\s*:\s*true/.test(settings)) return '.ts';
    if (/"(?:module|moduleResolution)"\s*:\s*"node(?:16|18|20|next)"/i.test(settings)) return '.js';
    return isModule && !/"moduleResolution"\s*:\s*"bundler"/i.test(settings) ? '.js' : '';
  }
}

const RELATIVE = /\bfrom\s*['"](\.{1,2}\/[^'"]*)['"]/g;

function syntaxOf(source: ts.SourceFile): Syntax {
  if (/\bDeno\.env\b/.test(source.text)) return 'deno';
  if (/\bmodule\.exports\b/.test(source.text)) return 'cjs';
  return source.fileName.endsWith('.ts') ? 'ts' : 'esm';
}
