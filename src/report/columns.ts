import Table from 'cli-table3';
import stringWidth from 'fast-string-width';

/** Columns that text takes in a terminal: a Chinese character takes two. */
export function textWidth(text: string): number {
  return stringWidth(text);
}

/** Cuts text to at most `width` columns; an ellipsis shows that something is missing. */
export function truncateEnd(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${takeColumns([...text], width - 1)}…`;
}

/** As `truncateEnd`, but keeps the end: for paths, whose last part says most. */
export function truncateStart(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const kept = takeColumns([...text].reverse(), width - 1);
  return `…${[...kept].reverse().join('')}`;
}

function takeColumns(characters: readonly string[], width: number): string {
  let taken = '';
  let used = 0;
  for (const character of characters) {
    used += textWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

/** A Chinese character with the punctuation that must not begin a line, a run of other characters, or blanks. */
const PIECES = /[\u3000-\u9fff\uff00-\uffef][,.;:!?，。；：！？、）]*|[^ \u3000-\u9fff\uff00-\uffef]+| +/gu;

/**
 * Breaks text at blanks and between Chinese characters into lines of at most `width` columns; cuts long words.
 * A no-break space holds together what it joins.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    if (line && used + textWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const added = line ? piece : piece.trimStart();
    line += added;
    used += textWidth(added);
    while (used > width) {
      const head = takeColumns([...line], Math.max(2, width));
      lines.push(head.trimEnd());
      line = line.slice(head.length).trimStart();
      used = textWidth(line);
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const NO_BORDER = Object.fromEntries(
  ['top', 'bottom', 'mid', 'left', 'right', 'middle'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((corner) => [side + corner, '']),
  ),
);

/** A table without lines, indented by two blanks, with an emphasised heading. Rows hold plain text. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  emphasise: (heading: string) => string,
): string[] {
  const table = new Table({
    head: columns.map((column) => column.title),
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: { head: [], border: [], compact: true, 'padding-left': 2, 'padding-right': 0 },
    chars: NO_BORDER,
  });
  table.push(...rows.map((row) => [...row]));
  const [heading = '', ...lines] = table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
  return [emphasise(heading), ...lines];
}
