import type { PageData } from '../page-data.ts';
import type { FindingsTable } from './findings-table.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

/** What the parts of the page are drawn from, and what they may do. */
export interface Page {
  readonly data: PageData;
  readonly rows: readonly Row[];
  readonly table: FindingsTable;
  readonly words: Words;
  readonly open: ReadonlySet<number>;
  readonly isPrinting: boolean;
  toggle(row: Row): void;
}
