import { lineStarts } from '../core/range.ts';
import { type Span, spanBetween } from './entry.ts';

/** The lines of a text without their line ends, each with its place. */
export function splitLines(text: string): Span[] {
  const starts = lineStarts(text);
  return starts.map((from, index) => {
    let to = starts[index + 1] ?? text.length;
    while (to > from && (text[to - 1] === '\n' || text[to - 1] === '\r')) to--;
    return spanBetween(text, from, to);
  });
}

/** Where a comment that `marks` (such as `#`) opens begins in a line, outside quotes; the line's length without one. */
export function findComment(line: string, marks: readonly string[]): number {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const char = line[i] ?? '';
    if (char === '\\') i++;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ((i === 0 || /\s/.test(line[i - 1] ?? '')) && marks.some((mark) => line.startsWith(mark, i)))
      return i;
  }
  return line.length;
}
