import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { MigrateScanError } from '../../core/errors.ts';
import { FIELDS, type Field, normaliseName } from './record.ts';
import type { UsageTally } from './tally.ts';

const MOST_RECORD = 1024 * 1024;
const MOST_COLUMNS_SHOWN = 12;
const DELIMITERS = [',', '\t', ';'];

/**
 * Reads a table with a heading, separated by commas, semicolons or tabs. `head` is its beginning.
 * @throws MigrateScanError `forecast.bad-csv`, `forecast.wrong-columns`
 */
export async function readCsv(
  {
    chunks,
    head,
    file,
  }: { readonly chunks: AsyncIterable<string>; readonly head: string; readonly file: string },
  tally: UsageTally,
): Promise<void> {
  const parser = parse({
    delimiter: findDelimiter(head),
    max_record_size: MOST_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  const records: AsyncIterable<string[]> = Readable.from(chunks).pipe(parser);
  let names: string[] | undefined;
  try {
    for await (const cells of records) {
      if (names) tally.add(Object.fromEntries(names.map((name, index) => [name, cells[index]])));
      else names = readHeading(cells, file);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = { lines: 0, ...error };
    throw new MigrateScanError(
      'forecast.bad-csv',
      { file, reason: code, line: String(lines) },
      { cause: error },
    );
  }
}

function readHeading(cells: readonly string[], file: string): string[] {
  const names = cells.map(normaliseName);
  const has = (field: Field) => FIELDS[field].some((name) => names.includes(name));
  if (has('time') && (has('input') || has('output') || has('amount'))) return names;
  throw new MigrateScanError('forecast.wrong-columns', {
    file,
    found: names.slice(0, MOST_COLUMNS_SHOWN).join(', '),
    ...lookedFor(),
  });
}

/** The names that would have done, for people. */
export function lookedFor(): Record<'time' | 'tokens' | 'amount', string> {
  const some = (field: Field) =>
    FIELDS[field]
      .filter((name) => !name.includes('.'))
      .slice(0, 4)
      .join(', ');
  return { time: some('time'), tokens: `${some('input')}; ${some('output')}`, amount: some('amount') };
}

function findDelimiter(head: string): string {
  const heading = head.split(/\r?\n/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
