import type { ts } from 'ts-morph';
import type { Knowledge } from './knowledge.ts';
import { type Compiler, KNOWLEDGE_ROOT } from './marks.ts';
import { parseSource, type SourceExcess } from './parse-source.ts';
import { scriptOf } from './script-parts.ts';

/** Where files of the repository live in the compiler's virtual file system. */
const REPOSITORY_ROOT = '/repository/';

export interface LocalResolver {
  resolve(
    specifier: string,
    fromFile: string,
  ):
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
    | { readonly kind: 'unresolved' };
}

export interface ProgramInput {
  readonly ts: Compiler;
  readonly knowledge: Knowledge;
  readonly resolver: LocalResolver;
  /** The text of a file of the repository, undefined where it cannot be read. */
  read(file: string): string | undefined;
  /** Told of each file that is beyond a limit: an empty source stands for it. */
  refuse(file: string, excess: SourceExcess): void;
}

/** Builds programs over growing sets of files; a file is parsed once. */
export interface ProgramBuilder {
  build(files: readonly string[]): ts.Program;
  /** The path in the repository, undefined for a knowledge file. */
  fileOf(source: ts.SourceFile): string | undefined;
  sourceOf(program: ts.Program, file: string): ts.SourceFile | undefined;
  /** Forgets the syntax trees of files that no later program needs. */
  release(files: readonly string[]): void;
}

const PARSED_BY_COMPILER = /\.(?:[cm]?[jt]s|[jt]sx|json)$/;

export function createProgramBuilder(input: ProgramInput): ProgramBuilder {
  const { ts, knowledge } = input;
  const parsed = new Map<string, ts.SourceFile | undefined>();
  const virtualNames = new Map<string, string>();
  const filesByName = new Map<string, string>();
  const libraries = knowledge.libraries;
  const options = compilerOptions(ts);

  function virtualName(file: string): string | undefined {
    const known = virtualNames.get(file);
    if (known) return known;
    let name = REPOSITORY_ROOT + escapeBackslashes(file);
    if (!PARSED_BY_COMPILER.test(file)) {
      const text = input.read(file);
      if (text === undefined) return undefined;
      name += scriptOf(file, text).extension || '.ts';
    }
    virtualNames.set(file, name);
    filesByName.set(name, file);
    return name;
  }

  function textOf(name: string): string | undefined {
    if (name.startsWith(KNOWLEDGE_ROOT)) return knowledge.read(name);
    const file = filesByName.get(name);
    const text = file === undefined ? undefined : input.read(file);
    return file === undefined || text === undefined ? undefined : scriptOf(file, text).text;
  }

  function getSourceFile(name: string): ts.SourceFile | undefined {
    if (parsed.has(name)) return parsed.get(name);
    const text = textOf(name);
    const source = text === undefined ? undefined : parse(name, text);
    parsed.set(name, source);
    return source;
  }

  function parse(name: string, text: string): ts.SourceFile {
    const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: jsDocMode(name) };
    const file = filesByName.get(name);
    if (file === undefined) return ts.createSourceFile(name, text, options, true);
    const { source, excess } = parseSource(ts, { name, text }, options);
    if (excess) input.refuse(file, excess);
    return source;
  }

  function jsDocMode(name: string): ts.JSDocParsingMode {
    return /\.[cm]?jsx?$/.test(name) ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone;
  }

  function createHost(included: ReadonlySet<string>): ts.CompilerHost {
    return {
      getSourceFile,
      fileExists: (name) => textOf(name) !== undefined,
      readFile: textOf,
      writeFile: () => {},
      getDefaultLibFileName: () => `${REPOSITORY_ROOT}lib.d.ts`,
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (name) => name,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      resolveModuleNameLiterals: (literals, containing) =>
        literals.map((literal) => ({
          resolvedModule: resolveModule(
            { specifier: literal.text, takesAll: takesAll(ts, literal) },
            containing,
            included,
          ),
        })),
      resolveTypeReferenceDirectiveReferences: (references) =>
        references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    };
  }

  function resolveModule(
    { specifier, takesAll }: ModuleRequest,
    containing: string,
    included: ReadonlySet<string>,
  ): ts.ResolvedModuleFull | undefined {
    const fromFile = filesByName.get(containing);
    if (fromFile === undefined) return asModule(ts, knowledgeModule(specifier));
    const target = input.resolver.resolve(specifier, fromFile);
    if (target.kind === 'package')
      return asModule(ts, knowledge.declarationsOf(target.name, target.subpath, takesAll));
    if (target.kind === 'file' && included.has(target.file)) return asModule(ts, virtualName(target.file));
    return undefined;
  }

  /** What one declaration file imports from another, or names in `typeof import('openai')`. */
  function knowledgeModule(specifier: string): string | undefined {
    if (specifier.startsWith('./'))
      return `${KNOWLEDGE_ROOT}${specifier.slice(2).replace(/(?:\.d)?\.ts$/, '')}.d.ts`;
    const [, name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
    return knowledge.declarationsOf(name, subpath);
  }

  return {
    build(files) {
      const included = new Set(files);
      const names = files.flatMap((file) => virtualName(file) ?? []);
      return ts.createProgram({ rootNames: [...libraries, ...names], options, host: createHost(included) });
    },
    fileOf: (source) => filesByName.get(source.fileName),
    sourceOf(program, file) {
      const name = virtualNames.get(file);
      return name === undefined ? undefined : program.getSourceFile(name);
    },
    release(files) {
      for (const file of files) parsed.delete(virtualNames.get(file) ?? '');
    },
  };
}

/** The compiler takes a backslash for a slash; in a name of ours it is a character. */
function escapeBackslashes(file: string): string {
  return file.replace(/[%\\]/g, encodeURIComponent);
}

interface ModuleRequest {
  readonly specifier: string;
  /** `export * from 'x'`: a module that exports one thing needs declarations of its own for this. */
  readonly takesAll: boolean;
}

function takesAll(ts: Compiler, literal: ts.StringLiteralLike): boolean {
  return ts.isExportDeclaration(literal.parent) && !literal.parent.exportClause;
}

function asModule(ts: Compiler, name: string | undefined): ts.ResolvedModuleFull | undefined {
  if (name === undefined) return undefined;
  const extension = EXTENSIONS.find((candidate) => name.endsWith(candidate)) ?? ts.Extension.Ts;
  return { resolvedFileName: name, extension, isExternalLibraryImport: false };
}

const EXTENSIONS = [
  '.d.ts',
  '.d.mts',
  '.d.cts',
  '.tsx',
  '.ts',
  '.mts',
  '.cts',
  '.jsx',
  '.js',
  '.mjs',
  '.cjs',
  '.json',
];

/**
 * `noImplicitAny` makes the checker follow `let client;` through its assignments; without `strictNullChecks` a
 * client that may be null has the client's type.
 */
function compilerOptions(ts: Compiler): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    allowJs: true,
    checkJs: true,
    noLib: true,
    noEmit: true,
    noImplicitAny: true,
    strictNullChecks: false,
    strictPropertyInitialization: false,
    esModuleInterop: true,
    allowSyntheticDefaultImports: true,
    resolveJsonModule: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    types: [],
    allowArbitraryExtensions: true,
    allowImportingTsExtensions: true,
  };
}
