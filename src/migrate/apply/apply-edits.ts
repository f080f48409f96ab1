import { MigrateScanError } from '../../core/errors.ts';
import { lineStarts, type Position, type Range } from '../../core/range.ts';
import type { Edit } from '../plan.ts';

/** An edit as far as text is concerned; `file` is there to name it in an error. */
export type TextEdit = Pick<Edit, 'file' | 'range' | 'text'>;

interface Span {
  readonly edit: TextEdit;
  readonly from: number;
  readonly to: number;
}

/**
 * The text with the edits made; all else stays. The edits may come in any order; those that insert at one place keep
 * theirs.
 * @param text decoded: the byte-order mark of the file is not in it, and what looks like a second one is a character
 * @throws MigrateScanError `apply.range-outside` for a place that the text does not have, `apply.edits-overlap`
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { edit, from, to } of sortSpans(text, edits)) {
    result += text.slice(at, from) + edit.text;
    at = to;
  }
  return result + text.slice(at);
}

function sortSpans(text: string, edits: readonly TextEdit[]): Span[] {
  const starts = lineStarts(text);
  const spans = edits.map((edit): Span => {
    const from = findOffset(text, starts, edit.range.start);
    const to = findOffset(text, starts, edit.range.end);
    if (from !== undefined && to !== undefined && from <= to) return { edit, from, to };
    throw new MigrateScanError('apply.range-outside', { file: edit.file, range: formatRange(edit.range) });
  });
  spans.sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1];
    if (before && span.from < before.to) throw overlap(before.edit, span.edit);
  }
  return spans;
}

/** Undefined for a place behind the end of its line, within a line end, or between the halves of a character. */
function findOffset(text: string, starts: readonly number[], { line, column }: Position): number | undefined {
  const start = starts[line - 1];
  if (start === undefined) return undefined;
  const offset = start + column - 1;
  if (offset > findLineEnd(text, starts[line] ?? text.length + 1)) return undefined;
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset)) ? undefined : offset;
}

/** The end of the line before `next`, its line end left out. */
function findLineEnd(text: string, next: number): number {
  if (next > text.length) return text.length;
  return text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function overlap(first: TextEdit, second: TextEdit): MigrateScanError {
  return new MigrateScanError('apply.edits-overlap', {
    file: first.file,
    first: formatRange(first.range),
    second: formatRange(second.range),
  });
}

/** `12:4-12:9` */
function formatRange({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
