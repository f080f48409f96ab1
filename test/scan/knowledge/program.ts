import { readFileSync } from 'node:fs';
import { ts } from 'ts-morph';
import { findModule, type Manifest } from '../../../src/scan/knowledge/manifest.ts';
import { manifestSchema } from '../../../src/scan/knowledge/manifest-schema.ts';

const FOLDER = new URL('../../../src/scan/knowledge/', import.meta.url);
const ROOT = '/knowledge/';

const OPTIONS: ts.CompilerOptions = {
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
  types: [],
};

export const manifest: Manifest = manifestSchema.parse(JSON.parse(read('packages.json')));

export function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

const parsed = new Map<string, ts.SourceFile>();

/** A program over the knowledge and `files` (path -> text), with the engine's options. */
export function createProgram(
  files: Readonly<Record<string, string>>,
  roots: readonly string[] = [],
): ts.Program {
  function getSourceFile(name: string): ts.SourceFile | undefined {
    const text = files[name];
    if (text !== undefined) return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    if (!name.startsWith(ROOT)) return undefined;
    const known =
      parsed.get(name) ??
      ts.createSourceFile(name, read(name.slice(ROOT.length)), ts.ScriptTarget.ESNext, true);
    parsed.set(name, known);
    return known;
  }
  const host: ts.CompilerHost = {
    getSourceFile,
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
    writeFile: () => {},
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    resolveModuleNameLiterals: (literals) =>
      literals.map((literal) => ({ resolvedModule: resolve(literal.text, isExportAll(literal)) })),
  };
  const libraries = [...manifest.libraries, ...roots].map((file) => ROOT + file);
  return ts.createProgram({ rootNames: [...libraries, ...Object.keys(files)], options: OPTIONS, host });
}

function isExportAll({ parent }: ts.Node): boolean {
  return ts.isExportDeclaration(parent) && parent.exportClause === undefined;
}

function resolve(specifier: string, exportAll: boolean): ts.ResolvedModuleFull | undefined {
  const [, name, subpath] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(specifier) ?? [];
  const module = name === undefined ? undefined : findModule(manifest, name, subpath ?? '');
  const file = (exportAll ? module?.exportAll : undefined) ?? module?.file;
  if (file === undefined) return undefined;
  return { resolvedFileName: ROOT + file, extension: ts.Extension.Dts, isExternalLibraryImport: false };
}

/** The names that a module with this text exports. */
export function exportsOf(text: string): string[] {
  const program = createProgram({ '/sample.ts': text });
  const source = program.getSourceFile('/sample.ts');
  const symbol = source && program.getTypeChecker().getSymbolAtLocation(source);
  return symbol
    ? program
        .getTypeChecker()
        .getExportsOfModule(symbol)
        .map(({ name }) => name)
    : [];
}

/** The marks of all calls and `new` expressions of a program text in order, as `<mark> <surface> <callee>`. */
export function marksIn(text: string, name = '/sample.ts'): string[] {
  const program = createProgram({ [name]: text });
  const checker = program.getTypeChecker();
  const marks: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
    const mark = ts.isNewExpression(node) ? markOfNew(checker, node) : markOfCall(checker, node);
    if (mark) marks.push(`${mark} ${node.expression.getText().replace(/\s+/g, '')}`);
  };
  const source = program.getSourceFile(name);
  if (source) visit(source);
  return marks;
}

function markOfCall(checker: ts.TypeChecker, node: ts.CallExpression): string | undefined {
  const type = checker.getResolvedSignature(node)?.declaration?.type;
  return type && ts.isTypeReferenceNode(type)
    ? textOfMark(type.typeName.getText(), type.typeArguments)
    : undefined;
}

function markOfNew(checker: ts.TypeChecker, node: ts.NewExpression): string | undefined {
  for (const type of withBases(checker, checker.getTypeAtLocation(node))) {
    for (const declaration of type.symbol?.declarations ?? []) {
      const clauses = ts.isClassDeclaration(declaration) ? (declaration.heritageClauses ?? []) : [];
      for (const implemented of clauses.flatMap((clause) => [...clause.types])) {
        const mark = textOfMark(implemented.expression.getText(), implemented.typeArguments);
        if (mark) return mark;
      }
    }
  }
  return undefined;
}

function withBases(checker: ts.TypeChecker, type: ts.Type): ts.Type[] {
  const target = checker.getApparentType(type);
  const own = (target as ts.TypeReference).target ?? target;
  if (!own.isClassOrInterface()) return [type];
  return [own, ...checker.getBaseTypes(own).flatMap((base) => withBases(checker, base))];
}

const MARKS = new Set(['Sends', 'MaySend', 'Creates', 'Refers', 'MakesClient', 'MakesModel', 'Wraps']);

function textOfMark(name: string, types: ts.NodeArray<ts.TypeNode> | undefined): string | undefined {
  if (!MARKS.has(name)) return undefined;
  const literals = (types ?? []).filter((type) => ts.isLiteralTypeNode(type)).map((type) => type.getText());
  return [name, ...literals.map((text) => text.slice(1, -1))].join(' ');
}
