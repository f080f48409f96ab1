import { render } from 'preact';
import type { PageData } from '../page-data.ts';
import { collectOptions, setFilter } from './filters.ts';
import { createFindingsTable } from './findings-table.ts';
import { applyLanguage, applyTheme, readTheme } from './preferences.ts';
import { createHaystack, createRows, type Row } from './rows.ts';
import { renderSwitches } from './switches.ts';
import { renderFindings } from './view.ts';
import { createWords } from './words.ts';

const data: PageData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
const rows = createRows(data);
const table = createFindingsTable(rows, createHaystack(data));
const options = collectOptions(rows);
const open = new Set<number>();
let words = createWords(data.labels, data.language);
let theme = readTheme();
let isPrinting = false;
let isDue = false;

function draw(): void {
  isDue = false;
  const switches = document.getElementById('switches');
  const findings = document.getElementById('table');
  if (switches) {
    render(
      renderSwitches({
        words,
        theme,
        setLanguage(language) {
          words = createWords(data.labels, language);
          applyLanguage(language, words.label('title'));
          draw();
        },
        setTheme(chosen) {
          theme = chosen;
          applyTheme(theme);
          draw();
        },
      }),
      switches,
    );
  }
  if (findings)
    render(renderFindings({ data, rows, table, words, open, isPrinting, toggle }, options), findings);
}

/** One drawing for all changes of one turn. */
function drawSoon(): void {
  if (isDue) return;
  isDue = true;
  queueMicrotask(draw);
}

function toggle({ index }: Row): void {
  if (!open.delete(index)) open.add(index);
  draw();
}

/** Opens the finding that the address names, on its page of the table. */
function reveal(): void {
  const row = rows.find(({ id }) => id === location.hash.slice(1));
  if (!row) return;
  const isShown = () => table.getSortedRowModel().rows.findIndex(({ original }) => original === row);
  if (isShown() < 0) table.resetColumnFilters(true);
  table.setPageIndex(Math.floor(isShown() / table.atoms.pagination.get().pageSize));
  open.add(row.index);
  draw();
  const button = document.getElementById(`row-${row.id}`);
  button?.scrollIntoView({ block: 'center' });
  button?.focus();
}

function setPrinting(value: boolean): void {
  isPrinting = value;
  draw();
}

/** A name in a chart filters the table. */
function chooseByChart(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button[data-filter]') : null;
  if (!(button instanceof HTMLElement)) return;
  setFilter({ table }, button.dataset.filter ?? '', button.dataset.value ?? '');
  draw();
  const choice =
    document.getElementById(`filter-${button.dataset.filter}`) ?? document.getElementById('search');
  choice?.scrollIntoView({ block: 'center' });
  choice?.focus();
}

// What does not count is a choice away, and not in the way.
if (options.has('state')) setFilter({ table }, 'state', 'open');
applyTheme(theme);
table.store.subscribe(drawSoon);
addEventListener('hashchange', reveal);
addEventListener('beforeprint', () => setPrinting(true));
addEventListener('afterprint', () => setPrinting(false));
document.addEventListener('click', chooseByChart);
draw();
reveal();
