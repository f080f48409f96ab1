import { type ComponentChild, h, type TargetedEvent } from 'preact';
import { CHOICES, type Choice, LEVELS } from './findings-table.ts';
import type { Page } from './page.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

interface Option {
  readonly value: string;
  readonly row: Row;
  n: number;
}

/** The search field and a choice for each column that tells findings apart. */
export function renderFilters(page: Page, options: ReadonlyMap<Choice, readonly Option[]>): ComponentChild {
  const { table, words } = page;
  const isFiltered = table.atoms.columnFilters.get().length > 0;
  return h(
    'fieldset',
    { class: 'filters screen' },
    h('legend', { class: 'sr' }, words.label('filters')),
    h(
      'label',
      { class: 'search' },
      words.label('search'),
      h('input', {
        type: 'search',
        id: 'search',
        autocomplete: 'off',
        placeholder: words.label('search-hint'),
        value: String(table.getColumn('search')?.getFilterValue() ?? ''),
        onInput: (event) => setFilter(page, 'search', event.currentTarget.value.trim()),
      }),
    ),
    [...options].map(([name, values]) => renderChoice(page, name, values)),
    h(
      'button',
      { type: 'button', disabled: !isFiltered, onClick: () => table.resetColumnFilters(true) },
      words.label('reset'),
    ),
  );
}

export function setFilter({ table }: Pick<Page, 'table'>, name: string, value: string): void {
  table.getColumn(name)?.setFilterValue(value === '' ? undefined : value);
}

function renderChoice(page: Page, name: Choice, options: readonly Option[]): ComponentChild {
  const { words, table } = page;
  return h(
    'label',
    { key: name },
    words.label(`filter-${name}`),
    h(
      'select',
      {
        id: `filter-${name}`,
        value: String(table.getColumn(name)?.getFilterValue() ?? ''),
        onChange: (event: TargetedEvent<HTMLSelectElement>) =>
          setFilter(page, name, event.currentTarget.value),
      },
      h('option', { value: '' }, words.label('any')),
      options.map(({ value, row, n }) =>
        h('option', { value, key: value }, `${nameOf(name, row, words)} (${n})`),
      ),
    ),
  );
}

/** What a value of a column is called. */
export function nameOf(name: Choice, row: Row, words: Words): string {
  if (name === 'model') return words.text(row.modelText);
  if (name === 'destination') return words.text(row.destinationText);
  return name === 'directory' ? row.directory : words.label(`${name}-${row[name]}`);
}

/** The values of each column with their counts; columns with fewer than two are left out. */
export function collectOptions(rows: readonly Row[]): Map<Choice, Option[]> {
  const choices = CHOICES.map((name) => [name, countValues(rows, name)] as const);
  return new Map(choices.filter(([, options]) => options.length > 1));
}

function countValues(rows: readonly Row[], name: Choice): Option[] {
  const options = new Map<string, Option>();
  for (const row of rows) {
    const value = row[name];
    if (value === '') continue;
    const option = options.get(value);
    if (option) option.n++;
    else options.set(value, { value, row, n: 1 });
  }
  const order = ({ value, n }: Option) => (name === 'level' ? LEVELS.indexOf(value) : -n);
  return [...options.values()].sort((a, b) => order(a) - order(b) || (a.value < b.value ? -1 : 1));
}
