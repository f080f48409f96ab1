import { type ComponentChild, Fragment, h } from 'preact';
import { renderDetails } from './details.ts';
import { type collectOptions, renderFilters } from './filters.ts';
import { SHOWN_COLUMNS } from './findings-table.ts';
import type { Page } from './page.ts';
import { renderPager } from './pager.ts';
import type { Row } from './rows.ts';

/** More rows make a document that nobody reads on paper. */
const MOST_PRINTED = 500;

/** Filters, the findings that pass them, and the pages. */
export function renderFindings(page: Page, options: ReturnType<typeof collectOptions>): ComponentChild {
  const { table, words, rows, isPrinting } = page;
  const passed = table.getFilteredRowModel().rows.length;
  const counts = { shown: format(passed, words.language), total: format(rows.length, words.language) };
  const bound = { shown: String(MOST_PRINTED), total: counts.shown };
  return h(
    Fragment,
    null,
    renderFilters(page, options),
    h('p', { role: 'status', class: 'status' }, words.label('shown', counts)),
    isPrinting && passed > MOST_PRINTED ? h('p', null, words.label('print-bound', bound)) : null,
    passed === 0 ? h('p', { class: 'nothing' }, words.label('nothing')) : renderTable(page),
    renderPager(page),
  );
}

function format(n: number, language: string): string {
  return n.toLocaleString(language);
}

function renderTable(page: Page): ComponentChild {
  const { table, words, isPrinting } = page;
  const shown = isPrinting ? table.getSortedRowModel().rows.slice(0, MOST_PRINTED) : table.getRowModel().rows;
  return h(
    'table',
    { class: 'findings', 'aria-labelledby': 'findings' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        SHOWN_COLUMNS.map((name) => renderHead(page, name)),
      ),
    ),
    h(
      'tbody',
      null,
      shown.map(({ original }) => renderRow(page, original)),
    ),
    h('caption', { class: 'sr' }, words.label('findings')),
  );
}

function renderHead({ table, words }: Page, name: (typeof SHOWN_COLUMNS)[number]): ComponentChild {
  const column = table.getColumn(name);
  const sorted = column?.getIsSorted() ?? false;
  const direction = sorted === 'desc' ? 'descending' : sorted === 'asc' ? 'ascending' : 'none';
  return h(
    'th',
    { key: name, scope: 'col', class: `column-${name}`, 'aria-sort': direction },
    h(
      'button',
      { type: 'button', class: 'sort', onClick: () => column?.toggleSorting(sorted === 'asc') },
      words.label(name === 'level' ? 'column-exposure' : `column-${name}`),
      h(
        'span',
        { 'aria-hidden': 'true', class: 'arrow' },
        sorted === 'desc' ? '▼' : sorted === 'asc' ? '▲' : '',
      ),
    ),
  );
}

function renderRow(page: Page, row: Row): ComponentChild {
  const { words, open, toggle } = page;
  const isOpen = open.has(row.index);
  const details = `details-${row.index}`;
  const cells = [
    h('span', { class: `badge level-${row.level}` }, words.label(`level-${row.level}`)),
    h(
      'button',
      {
        type: 'button',
        class: 'place',
        id: `row-${row.id}`,
        'aria-expanded': isOpen ? 'true' : 'false',
        'aria-controls': isOpen ? details : undefined,
        onClick: () => toggle(row),
      },
      `${row.file}:${row.line}`,
    ),
    [words.label(`kind-${row.kind}`), ' ', h('code', null, row.detail)],
    row.surface === 'none' ? '' : row.surface,
    words.text(row.modelText),
    row.reach === 'unknown' && row.level === 'not-judged' ? '' : words.label(`reach-${row.reach}`),
    words.text(row.destinationText),
  ];
  return h(
    Fragment,
    { key: row.index },
    h(
      'tr',
      { class: row.state },
      cells.map((cell, index) =>
        h(
          index === 1 ? 'th' : 'td',
          { class: `column-${SHOWN_COLUMNS[index]}`, ...(index === 1 && { scope: 'row' }) },
          cell,
        ),
      ),
    ),
    isOpen
      ? h(
          'tr',
          { class: 'details', id: details },
          h('td', { colSpan: cells.length }, renderDetails(page, row)),
        )
      : null,
  );
}
