import type { ts } from 'ts-morph';
import { type Compiler, KNOWLEDGE_ROOT } from './marks.ts';
import { createSyntaxTrees, REPOSITORY_ROOT, type SyntaxTrees, type TreeInput } from './syntax-trees.ts';

export interface LocalResolver {
  resolve(
    specifier: string,
    fromFile: string,
  ):
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
    | { readonly kind: 'unresolved' };
}

export interface ProgramInput extends TreeInput {
  readonly resolver: LocalResolver;
}

/** Builds programs over growing sets of files; a file is parsed once. */
export interface ProgramBuilder extends Pick<SyntaxTrees, 'leaveOut' | 'release'> {
  /** @throws Stopped */
  build(files: readonly string[]): ts.Program;
  /** The path in the repository, undefined for a knowledge file. */
  fileOf(source: ts.SourceFile): string | undefined;
  /** Undefined where the file cannot be read, or is left out. */
  sourceOf(program: ts.Program, file: string): ts.SourceFile | undefined;
}

export function createProgramBuilder(input: ProgramInput): ProgramBuilder {
  const { ts, knowledge } = input;
  const libraries = knowledge.libraries;
  const options = compilerOptions(ts);
  const trees = createSyntaxTrees(input, options);

  function createHost(included: ReadonlySet<string>): ts.CompilerHost {
    return {
      getSourceFile: trees.get,
      fileExists: (name) => trees.textOf(name) !== undefined,
      readFile: trees.textOf,
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
    const fromFile = trees.fileOf(containing);
    if (fromFile === undefined) return asModule(ts, knowledgeModule(specifier));
    const target = input.resolver.resolve(specifier, fromFile);
    if (target.kind === 'package')
      return asModule(ts, knowledge.declarationsOf(target.name, target.subpath, takesAll));
    if (target.kind === 'file' && included.has(target.file)) return asModule(ts, trees.nameOf(target.file));
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
      trees.prepare(files);
      const included = new Set(files);
      const names = files.flatMap((file) => trees.nameOf(file) ?? []);
      return ts.createProgram({ rootNames: [...libraries, ...names], options, host: createHost(included) });
    },
    fileOf: (source) => trees.fileOf(source.fileName),
    sourceOf(program, file) {
      const name = trees.nameOf(file);
      return name === undefined || trees.isLeftOut(name) ? undefined : program.getSourceFile(name);
    },
    leaveOut: trees.leaveOut,
    release: trees.release,
  };
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
