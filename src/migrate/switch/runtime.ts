import { posix } from 'node:path';
import type { ts } from 'ts-morph';
import type { Compiler } from '../../scan/marks.ts';

/** How a file would take part in a switch: the syntax that imports the module, and where variables are read. */
export type Runtime =
  | { readonly kind: 'ts' | 'esm' | 'cjs' | 'deno' }
  /** `reason` is the message that says why a person must do it. */
  | { readonly kind: 'none'; readonly reason: 'browser' | 'bundler' | 'worker' | 'component' | 'extension' };

/** What is known of the package around a file. */
export interface PackageFacts {
  readonly isModule: boolean;
  readonly isDeno: boolean;
  readonly isWorker: boolean;
}

const SOURCE = /\.(?:[jt]sx?|mjs|cjs)$/;
const DENO = /\bDeno\.env\b|from\s+['"](?:npm:|jsr:|https:\/\/(?:esm\.sh|deno\.land))/;
const BUNDLED = /\bimport\.meta\.env\b|['"]\$env\/|['"]astro:env/;
/** A handler's own object, `env.OPENAI_API_KEY`, that no import gives. */
const BINDING = /(?<![\w$.])(?:(?:c|ctx|context|platform)\??\.env|env)\??\.[A-Z][A-Z0-9_]+/;
const IMPORTED_ENV = /\bimport\b[^;]*\benv\b[^;]*\bfrom\s*['"](?!cloudflare:)|(?:const|let|var)\s+env\s*=/;

/** Whether a source can import a module that reads the environment, and in which syntax. */
export function runtimeOf(
  compiler: Compiler,
  source: ts.SourceFile,
  { file, facts }: { readonly file: string; readonly facts: PackageFacts },
): Runtime {
  const { text } = source;
  if (!SOURCE.test(file)) {
    return { kind: 'none', reason: /\.[cm]ts$/.test(file) ? 'extension' : 'component' };
  }
  if (BUNDLED.test(text)) return { kind: 'none', reason: 'bundler' };
  if (DENO.test(text)) return { kind: 'deno' };
  const readsProcess = /\bprocess\.env\b/.test(text);
  if (!readsProcess && BINDING.test(text) && !IMPORTED_ENV.test(text))
    return { kind: 'none', reason: 'worker' };
  if (!readsProcess && facts.isWorker) return { kind: 'none', reason: 'worker' };
  if (facts.isDeno && !readsProcess) return { kind: 'deno' };
  if (/\.tsx?$/.test(file)) return { kind: 'ts' };
  return { kind: isEsModule(compiler, source, { file, facts }) ? 'esm' : 'cjs' };
}

function isEsModule(
  compiler: Compiler,
  source: ts.SourceFile,
  { file, facts }: { readonly file: string; readonly facts: PackageFacts },
): boolean {
  const extension = posix.extname(file);
  if (extension === '.mjs' || extension === '.cjs') return extension === '.mjs';
  const hasImports = source.statements.some(
    (statement) =>
      compiler.isImportDeclaration(statement) ||
      compiler.isExportDeclaration(statement) ||
      compiler.isExportAssignment(statement) ||
      (compiler.canHaveModifiers(statement) &&
        compiler.getModifiers(statement)?.some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword) ===
          true),
  );
  if (hasImports) return true;
  return !/\brequire\(|\bmodule\.exports\b|\bexports\.\w/.test(source.text) && facts.isModule;
}
