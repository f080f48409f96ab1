import type { Range } from '../core/range.ts';
import { maskSecrets } from '../core/secret-mask.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import { textWidth, truncateEnd, truncateStart } from './columns.ts';
import type { Style } from './style.ts';

/** Longer lines are cut before anything else looks at them. */
const LONGEST_LINE = 5000;

export interface FrameOptions {
  /** Columns that the frame may take. */
  readonly width: number;
  readonly style: Style;
  /** Show the line before too, unless it is blank. */
  readonly context: boolean;
}

/**
 * The first line of a range, and carets below what the range covers of it. Secrets are starred out. Empty where the
 * range lies outside the file.
 */
export function formatCodeFrame(lines: readonly string[], range: Range, options: FrameOptions): string[] {
  const { line } = range.start;
  const source = lines[line - 1];
  if (source === undefined) return [];
  const before = options.context ? (lines[line - 2] ?? '') : '';
  const numberWidth = String(line).length;
  const width = Math.max(20, options.width - numberWidth - 3);
  const indent = commonIndent([source, before].filter((text) => text.trim() !== ''));
  const marked = markLine(source, range, { indent, width });
  const gutter = (label: string) => options.style.dim(`${label.padStart(numberWidth)} │ `);
  return [
    ...(before.trim() === ''
      ? []
      : [gutter(String(line - 1)) + truncateEnd(showText(before.slice(indent)), width)]),
    gutter(String(line)) + marked.text,
    gutter('') + ' '.repeat(marked.offset) + options.style.error('^'.repeat(marked.length)),
  ].map((text) => text.trimEnd());
}

/** The first line of a range and the columns of its carets, cut to `width` around the range. */
function markLine(
  source: string,
  range: Range,
  { indent, width }: { indent: number; width: number },
): { text: string; offset: number; length: number } {
  const masked = maskSecrets(source.slice(0, LONGEST_LINE));
  const start = Math.min(range.start.column - 1, masked.length);
  const end = range.end.line === range.start.line ? range.end.column - 1 : masked.trimEnd().length;
  const prefix = truncateStart(
    toTerminalText(expandTabs(masked.slice(Math.min(indent, start), start))),
    width >> 1,
  );
  const offset = textWidth(prefix);
  const covered = toTerminalText(expandTabs(masked.slice(start, Math.max(start, end))));
  const rest = toTerminalText(expandTabs(masked.slice(Math.max(start, end))));
  return {
    text: prefix + truncateEnd(covered + rest.trimEnd(), width - offset),
    offset,
    length: Math.max(1, Math.min(textWidth(covered), width - offset)),
  };
}

/** A line of source as it may be shown: no secret, no control character, tabs as blanks. */
export function showText(line: string): string {
  return toTerminalText(expandTabs(maskSecrets(line.slice(0, LONGEST_LINE)).trimEnd()));
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '  ');
}

function commonIndent(lines: readonly string[]): number {
  return Math.min(...lines.map((line) => line.length - line.trimStart().length));
}

/** Whether the lines of a file may be shown: code, not configuration. */
export function isSourceFile(file: string): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(file);
}
