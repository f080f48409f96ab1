import { type ComponentChild, h, type TargetedEvent } from 'preact';
import type { Page } from './page.ts';

const SIZES = [25, 50, 100, 500];

/** The pages of the table, where there is more than one. */
export function renderPager({ table, words, rows }: Page): ComponentChild {
  if (rows.length <= (SIZES[0] ?? 0)) return null;
  const { pageIndex, pageSize } = table.atoms.pagination.get();
  const pages = Math.max(1, table.getPageCount());
  const turn = (name: string, to: number) => {
    const isOff = to < 0 || to >= pages || to === pageIndex;
    const attributes = { type: 'button', 'aria-disabled': isOff ? 'true' : 'false' } as const;
    return h('button', { ...attributes, onClick: () => isOff || table.setPageIndex(to) }, words.label(name));
  };
  return h(
    'nav',
    { class: 'pager screen', 'aria-label': words.label('pages') },
    turn('first', 0),
    turn('previous', pageIndex - 1),
    h('span', { role: 'status' }, words.label('page', { page: String(pageIndex + 1), pages: String(pages) })),
    turn('next', pageIndex + 1),
    turn('last', pages - 1),
    h(
      'label',
      null,
      words.label('page-size'),
      h(
        'select',
        {
          value: String(pageSize),
          onChange: (event: TargetedEvent<HTMLSelectElement>) =>
            table.setPageSize(Number(event.currentTarget.value)),
        },
        SIZES.map((size) => h('option', { value: String(size), key: size }, String(size))),
      ),
    ),
  );
}
