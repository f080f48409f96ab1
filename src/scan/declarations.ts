import type { ts } from 'ts-morph';
import type { Compiler } from './marks.ts';

const parsed = new WeakMap<Compiler, Map<string, ts.SourceFile>>();

/**
 * The syntax tree of one of our own declaration files. It is the same in every program of a process, and larger than
 * most of what is scanned: it is parsed, and bound, once. Checkers change no tree that a program has bound.
 */
export function parseDeclarations(
  compiler: Compiler,
  { name, text }: { readonly name: string; readonly text: string },
  options: ts.CreateSourceFileOptions,
): ts.SourceFile {
  const known = parsed.get(compiler) ?? new Map<string, ts.SourceFile>();
  parsed.set(compiler, known);
  const source = known.get(name) ?? compiler.createSourceFile(name, text, options, true);
  known.set(name, source);
  return source;
}
