import type { Span } from '../../config/entry.ts';
import type { Unit } from './layout/layout.ts';

/** A new text for a part of the file, by offsets. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const LONGEST_LINE = 10_000;

/** The unit's text with parts of it replaced. Replacements outside the unit are left out. */
export function copyUnit(text: string, unit: Unit, replacements: readonly Replacement[]): string {
  let copy = '';
  let at = unit.from;
  for (const { from, to, text: inside } of [...replacements].sort((a, b) => a.from - b.from)) {
    if (from < at || to > unit.to) continue;
    copy += text.slice(at, from) + inside;
    at = to;
  }
  return copy + text.slice(at, unit.to);
}

/** The insertions that put `entry` behind `unit`, in the way in which the file divides its entries. */
export function insertBeside(text: string, unit: Unit, entry: string): Replacement[] {
  const end = endOfLine(text, unit.to);
  if (unit.joins === 'line') {
    const indent = indentBefore(text, unit.from);
    return [{ from: end, to: end, text: findLineEnd(text, unit.from) + indent + entry }];
  }
  const gap = findGap(text, unit);
  const rest = text.slice(unit.to, end);
  const isAlone = /[\r\n]/.test(gap);
  if (isAlone && /^\s*,\s*(?:$|\/[/*]|#)/.test(rest))
    return [{ from: end, to: end, text: `${gap}${entry},` }];
  if (isAlone && /^\s*(?:\/[/*]|#)/.test(rest)) {
    return [
      { from: unit.to, to: unit.to, text: ',' },
      { from: end, to: end, text: gap + entry },
    ];
  }
  return [{ from: unit.to, to: unit.to, text: `,${gap}${entry}` }];
}

/** Whether a name is the value of an entry, `secretKey: NAME`: beside it the entry's own name would stand twice. */
export function isEntryValue(text: string, unit: Unit, offset: number): boolean {
  return unit.joins === 'line' && /^["']?[\w.-]+["']?:\s+["']?$/.test(text.slice(unit.from, offset));
}

/** The line end that a text uses around an offset. A lone CR only where there is no other: not every parser breaks at it. */
export function findLineEnd(text: string, offset: number): string {
  const near =
    /\r?\n/.exec(text.slice(offset, offset + LONGEST_LINE)) ?? /\r?\n/.exec(text) ?? /\r/.exec(text);
  return near?.[0] ?? '\n';
}

/** Where the line around an offset ends, its line end left out. */
export function endOfLine(text: string, offset: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = offset;
  return end.exec(text)?.index ?? text.length;
}

function indentBefore(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, offset).replace(/\S/g, ' ');
}

/** The white space between a comma and an entry, as it stands before this one or after it. */
export function findGap(text: string, unit: Unit): string {
  const before =
    /(?<![ \t\r\n])[ \t\r\n]*$/.exec(text.slice(Math.max(0, unit.from - 400), unit.from))?.[0] ?? '';
  if (/[\r\n]/.test(before)) return before.slice(before.search(/(?:\r\n|\n|\r)[ \t]*$/));
  if (text[unit.from - before.length - 1] === ',') return before;
  return /^\s*,([ \t]*)[^\s]/.exec(text.slice(unit.to, unit.to + 40))?.[1] ?? ' ';
}

/** The quote around a span, if one character stands on both sides of it. */
export function quoteAround(text: string, span: Span): string {
  const quote = text[span.from - 1] ?? '';
  return /["'`]/.test(quote) && text[span.to] === quote ? quote : '';
}
