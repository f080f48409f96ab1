import type { Index, PageData, Text } from '../page-data.ts';

/** A finding as a row of the table. What a column is filtered and sorted by is a string; what is shown may be two. */
export interface Row {
  readonly index: number;
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly surface: string;
  readonly reach: string;
  readonly state: 'open' | 'suppressed';
  readonly file: string;
  readonly line: number;
  readonly directory: string;
  readonly detail: string;
  readonly model: string;
  readonly modelText: Text;
  readonly destination: string;
  readonly destinationText: Text;
}

/** The text at an index, empty where there is none. */
export function textAt(data: PageData, index: Index | undefined): Text {
  return index === undefined || index < 0 ? '' : (data.texts[index] ?? '');
}

/** By what a text is told from others, whatever the language of the page. */
function keyOf(text: Text): string {
  return typeof text === 'string' ? text : text[0];
}

export function createRows(data: PageData): Row[] {
  const { findings, verdicts } = data;
  const plain = (index: Index | undefined) => keyOf(textAt(data, index));
  return findings.id.map((id, index) => {
    const modelText = textAt(data, findings.model[index]);
    const destinationText = textAt(data, findings.destination[index]);
    return {
      index,
      id,
      level: verdicts[findings.verdict[index] ?? -1]?.level ?? 'not-judged',
      kind: findings.kind[index] ?? '',
      surface: findings.surface[index] ?? '',
      reach: findings.reach[index] ?? '',
      state: (findings.suppression[index] ?? -1) < 0 ? 'open' : 'suppressed',
      file: plain(findings.file[index]),
      line: findings.line[index] ?? 0,
      directory: plain(findings.directory[index]),
      detail: plain(findings.detail[index]),
      model: keyOf(modelText),
      modelText,
      destination: keyOf(destinationText),
      destinationText,
    };
  });
}

/** What a search looks through, in small letters. Made on first use: most readers never search. */
export function createHaystack(data: PageData): (row: Row) => string {
  const made: string[] = [];
  return (row) => {
    const known = made[row.index];
    if (known !== undefined) return known;
    const { rule, symbol } = data.findings;
    const parts = [
      `${row.file}:${row.line}`,
      row.detail,
      keyOf(textAt(data, rule[row.index])),
      keyOf(textAt(data, symbol[row.index])),
      row.model,
      row.destination,
      row.id,
    ];
    const text = parts.join('\n').toLowerCase();
    made[row.index] = text;
    return text;
  };
}
