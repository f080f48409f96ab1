import type { ts } from 'ts-morph';
import { LIMITS } from '../core/limits.ts';
import type { Compiler } from './marks.ts';

/** Why a text is not taken as a source. */
export type SourceExcess = 'nested-too-deep' | 'too-many-nodes';

export interface ParsedSource {
  /** With parents; empty where the text is beyond a limit. */
  readonly source: ts.SourceFile;
  readonly excess?: SourceExcess;
}

/**
 * Parses a source of the repository. A tree that would end the stack of those who walk it, or keep them for minutes,
 * is not given to them: its place is taken by that of an empty file.
 */
export function parseSource(
  ts: Compiler,
  { name, text }: { readonly name: string; readonly text: string },
  options: ts.CreateSourceFileOptions,
): ParsedSource {
  const source = tryParse(() => ts.createSourceFile(name, text, options, true));
  const excess = source ? findExcess(ts, source) : 'nested-too-deep';
  // After a parser that was torn out of its work, this also clears what it left for the next file.
  const empty = (): ts.SourceFile => ts.createSourceFile(name, '', options, true);
  return source && !excess ? { source } : { source: empty(), ...(excess && { excess }) };
}

/** Undefined where the text is nested beyond the parser's stack. */
function tryParse(parse: () => ts.SourceFile): ts.SourceFile | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Goes through the tree level by level, so that its depth needs no stack. */
function findExcess(ts: Compiler, source: ts.SourceFile): SourceExcess | undefined {
  let level: ts.Node[] = [source];
  let nodes = 0;
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (depth > LIMITS.sourceDepth) return 'nested-too-deep';
    if (nodes > LIMITS.sourceNodes) return 'too-many-nodes';
    const next: ts.Node[] = [];
    const push = (child: ts.Node): void => {
      next.push(child);
    };
    for (const node of level) {
      ts.forEachChild(node, push);
      for (const comment of commentsOf(node)) push(comment);
    }
    level = next;
  }
  return undefined;
}

const NONE: readonly ts.JSDoc[] = [];

/** The parsed comments of a node: the checker reads types in them, though they are no children. */
function commentsOf(node: ts.Node & { readonly jsDoc?: readonly ts.JSDoc[] }): readonly ts.JSDoc[] {
  return node.jsDoc ?? NONE;
}
