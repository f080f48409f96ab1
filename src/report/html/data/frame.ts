import type { Range } from '../../../core/range.ts';
import { maskSecrets } from '../../../core/secret-mask.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Frame } from '../page-data.ts';
import type { Pools } from './pools.ts';
import { MOST_FRAME_LINES } from './source-lines.ts';

/** Longer lines are cut before anything else looks at them. */
const LONGEST_LINE = 5000;
/** Characters of a line that are shown at most. */
const MOST_CHARACTERS = 300;
/** Characters before the mark that stay where the beginning of a line is cut. */
const LEAD = 40;

/** The lines that a range covers and the one before, with secrets starred out; undefined where they cannot be read. */
export function createFrame(
  lineAt: (line: number) => string | undefined,
  range: Range,
  pools: Pools,
): Frame | undefined {
  const { start, end } = range;
  const covered = collect(lineAt, start.line, Math.min(end.line, start.line + MOST_FRAME_LINES - 1));
  if (covered.length === 0) return undefined;
  const before = lineAt(start.line - 1) ?? '';
  const lead = before.trim() === '' ? [] : [mask(before)];
  const lines = [...lead, ...covered];
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map(indentOf));
  const view = (line: string, to = line.length) => shown(line.slice(Math.min(indent, to), to));
  const opening = covered[0] ?? '';
  const startOffset = view(opening, start.column - 1).length;
  const cut = Math.max(0, startOffset > MOST_CHARACTERS - LEAD ? startOffset - LEAD : 0);
  const last = covered.length - 1;
  const isWhole = end.line === start.line + last;
  const closing = covered[last] ?? '';
  const endOffset = view(closing, isWhole ? end.column - 1 : closing.length).length - (last === 0 ? cut : 0);
  return [
    start.line - lead.length,
    lines.map((line, index) => pools.addText(shorten(view(line).slice(index === lead.length ? cut : 0)))),
    [lead.length, startOffset - cut, lead.length + last, Math.min(endOffset, MOST_CHARACTERS)],
  ];
}

function collect(lineAt: (line: number) => string | undefined, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let number = from; number <= to; number++) {
    const line = lineAt(number);
    if (line === undefined) break;
    lines.push(mask(line));
  }
  return lines;
}

/** The length stays, so that columns stay true. */
function mask(line: string): string {
  return maskSecrets(line.slice(0, LONGEST_LINE)).trimEnd();
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function shown(text: string): string {
  return toTerminalText(text.replaceAll('\t', '  '));
}

function shorten(line: string): string {
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS)}…`;
}
