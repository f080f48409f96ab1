import {
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import type { Row } from './rows.ts';

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  rowSortingFeature,
  rowPaginationFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});
type Features = typeof features;

/** The columns that are shown, in their order; each can be sorted. */
export const SHOWN_COLUMNS = ['level', 'place', 'what', 'surface', 'model', 'reach', 'destination'] as const;
/** The columns that a reader can choose one value of. */
export const CHOICES = [
  'level',
  'kind',
  'surface',
  'model',
  'directory',
  'reach',
  'destination',
  'state',
] as const;
export type Choice = (typeof CHOICES)[number];

/** Worst first. */
export const LEVELS = [
  'blocked',
  'likely-blocked',
  'depends-on-end-user',
  'unknown',
  'not-exposed',
  'not-judged',
];

const byLevel: SortFn<Features, Row> = (a, b) =>
  LEVELS.indexOf(a.original.level) - LEVELS.indexOf(b.original.level);
/** The findings come sorted by file and range. */
const byPlace: SortFn<Features, Row> = (a, b) => a.original.index - b.original.index;
const byText: SortFn<Features, Row> = (a, b, column) => {
  const [left, right] = [a.getValue<string>(column), b.getValue<string>(column)];
  return left === right ? 0 : left < right ? -1 : 1;
};

/** The table's model: which findings are shown, in which order, on which page. */
export function createFindingsTable(rows: Row[], haystackOf: (row: Row) => string) {
  const column = createColumnHelper<Features, Row>();
  const isSame = (row: { original: Row }, name: string, value: unknown) =>
    row.original[name as Choice] === value;
  const columns = column.columns([
    column.accessor('level', { sortFn: byLevel, filterFn: isSame }),
    column.accessor('index', { id: 'place', sortFn: byPlace }),
    column.accessor(({ kind, detail }) => `${kind} ${detail}`, { id: 'what', sortFn: byText }),
    column.accessor('kind', { filterFn: isSame }),
    column.accessor('surface', { sortFn: byText, filterFn: isSame }),
    column.accessor('model', { sortFn: byText, filterFn: isSame }),
    column.accessor('directory', { filterFn: isSame }),
    column.accessor('reach', { sortFn: byText, filterFn: isSame }),
    column.accessor('destination', { sortFn: byText, filterFn: isSame }),
    column.accessor('state', { filterFn: isSame }),
    column.accessor('id', {
      id: 'search',
      filterFn: (row, _column, value) => haystackOf(row.original).includes(String(value).toLowerCase()),
    }),
  ]);
  return constructTable({
    features,
    columns,
    data: rows,
    enableSortingRemoval: false,
    initialState: {
      pagination: { pageIndex: 0, pageSize: 50 },
      sorting: [{ id: 'level', desc: false }],
    },
  });
}

export type FindingsTable = ReturnType<typeof createFindingsTable>;
