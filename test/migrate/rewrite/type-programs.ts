import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const CASES = join(ROOT, 'fixtures/migrate');
/** The tree of a case that holds its input as it is. */
export const INPUT = 'input';

/** Which installed package stands for OpenAI's in the major version of a case. */
const SDKS: Readonly<Record<string, string>> = {
  3: 'openai-v3',
  4: 'openai-v4',
  5: 'openai-v5',
  6: 'openai',
};
const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowJs: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  types: ['node'],
};

/** The installed package that a case's `openai` means. */
export function sdkOf(name: string, root = CASES): string {
  const file = join(root, name, 'input/package.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const major = /"openai": *"\D?(\d)/.exec(text)?.[1] ?? '6';
  return SDKS[major] ?? 'openai';
}

/** What the checker says of one file of one tree of a case: a line a problem, without literals and places. */
export type Problems = ReadonlyMap<string, readonly string[]>;

/**
 * Checks the trees of several cases under `root`, `input` and one a provider, in one program against one version of the
 * SDK. A provider's tree is the input with its expected files on top. Keys are `case/tree/file`.
 */
export function checkTrees(
  cases: readonly string[],
  { trees, sdk, root = CASES }: { trees: readonly string[]; sdk: string; root?: string },
): Problems {
  const real = new Map(cases.flatMap((name) => trees.flatMap((tree) => filesOf(join(root, name), tree))));
  const host = ts.createCompilerHost(OPTIONS);
  const pathOf = (file: string): string => real.get(file) ?? file;
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => readFile(pathOf(file));
  host.fileExists = (file) => real.has(file) || fileExists(file);
  const { directoryExists } = host;
  const folders = new Set([...real.keys()].map((file) => dirname(file)));
  host.directoryExists = (folder) => folders.has(folder) || (directoryExists?.(folder) ?? true);
  host.getSourceFile = (file, language) =>
    real.has(file)
      ? ts.createSourceFile(file, readFileSync(pathOf(file), 'utf8'), language, true)
      : getSourceFile(file, language);
  host.resolveModuleNameLiterals = (literals, from, redirected, options, source) =>
    literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(source, literal, options);
      const isOurs = from.startsWith(root) || from.includes(`/node_modules/${sdk}/`);
      const name = isOurs ? literal.text.replace(/^openai(?=\/|$)/, sdk) : literal.text;
      return ts.resolveModuleName(name, from, options, host, undefined, redirected, mode);
    });
  const program = ts.createProgram({ rootNames: [...real.keys()], options: OPTIONS, host });
  return new Map(
    [...real.keys()].map((file) => {
      const source = program.getSourceFile(file);
      const found = source
        ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
        : [];
      return [file.slice(root.length + 1), found.map(describe)] as const;
    }),
  );
}

/** Virtual path and real path of each source of a tree. */
function filesOf(folder: string, tree: string): (readonly [string, string])[] {
  const input = join(folder, 'input');
  const expected = join(folder, 'expected', tree);
  const files = new Set([input, expected].flatMap((place) => (existsSync(place) ? sourcesIn(place) : [])));
  return [...files].map((file) => {
    const moved = join(expected, file);
    return [join(folder, tree, file), existsSync(moved) ? moved : join(input, file)] as const;
  });
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => SOURCE.test(file));
}

function describe({ code, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ');
  return `TS${code} ${text.replaceAll(/"[^"]*"|'[^']*'/g, '…')}`;
}
