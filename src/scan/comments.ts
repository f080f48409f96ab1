import type { ts } from 'ts-morph';
import { lineStarts, positionAt } from '../core/range.ts';
import type { Compiler } from './marks.ts';
import { parseSource } from './parse-source.ts';
import { scriptOf } from './script-parts.ts';

/** A comment of a source file, with its marks. */
export interface Comment {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly lastLine: number;
}

/**
 * The comments of a source file that hold a word. The compiler tells comments from strings, templates and the text of
 * JSX; it is loaded only where the word is there. Never throws on any text.
 */
export async function findScriptComments(file: string, text: string, word: string): Promise<Comment[]> {
  if (!text.includes(word)) return [];
  const { loadCompiler } = await import('./compiler.ts');
  const ts = await loadCompiler();
  const { text: script, extension } = scriptOf(file, text);
  const options = { languageVersion: ts.ScriptTarget.Latest };
  const { source, excess } = parseSource(ts, { name: file + extension, text: script }, options);
  if (excess) return [];
  const starts = lineStarts(script);
  const found = new Map<number, Comment>();
  for (let at = script.indexOf(word); at >= 0; at = script.indexOf(word, at + word.length)) {
    const range = findCommentAt(ts, source, at);
    if (!range) continue;
    found.set(range.pos, {
      text: script.slice(range.pos, range.end),
      line: positionAt(starts, range.pos).line,
      lastLine: positionAt(starts, range.end).line,
    });
  }
  return [...found.values()];
}

function findCommentAt(ts: Compiler, source: ts.SourceFile, offset: number): ts.TextRange | undefined {
  let token: ts.Node = source;
  for (;;) {
    const child = token.getChildren(source).find(({ pos, end }) => pos <= offset && offset < end);
    if (!child) break;
    if (ts.isJSDoc(child)) return child;
    token = child;
  }
  if (offset >= token.getStart(source)) return undefined;
  const comments = [
    ...(ts.getTrailingCommentRanges(source.text, token.pos) ?? []),
    ...(ts.getLeadingCommentRanges(source.text, token.pos) ?? []),
  ];
  return comments.find(({ pos, end }) => pos <= offset && offset < end);
}
