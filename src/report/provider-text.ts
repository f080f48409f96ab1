import { formatMessage, type Language } from '../core/messages.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import type { Provider } from '../providers/schema.ts';
import { describeProvider, type Row, type Section } from '../providers/sections.ts';
import { formatTable, textWidth, truncateEnd, wrapText } from './columns.ts';
import type { Style } from './style.ts';

export interface ProviderTextOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

const NAME_WIDTH = 30;

/** One line a provider: where it is, the variable of its key, its models, the date of the facts. */
export function formatProviderTable(providers: readonly Provider[], options: ProviderTextOptions): string {
  const { language, style, width } = options;
  const say = (code: string) => formatMessage(`providers.${code}`, {}, language);
  const rows = providers.map((provider) => [
    provider.id,
    provider.name[language],
    hostOf(provider),
    provider.auth.envVar,
    String(provider.models.filter(({ status }) => status === 'current').length),
    provider.asOf,
  ]);
  const all = ['id', 'name', 'host', 'key-variable', 'models', 'as-of'];
  const columns = fitColumns(all, rows, width);
  const cells = rows.map((row) =>
    columns.map(({ index, width: most }) => truncateEnd(toTerminalText(row[index] ?? ''), most)),
  );
  const titles = columns.map(({ index }) => ({
    title: say(`column-${all[index]}`),
    align: all[index] === 'models' ? ('right' as const) : ('left' as const),
  }));
  return [...formatTable(titles, cells, style.bold), '', ...wrapText(say('table-hint'), width), ''].join(
    '\n',
  );
}

/** The columns that fit, in order: the name gives way first, then the date, then the host. */
function fitColumns(all: readonly string[], rows: readonly (readonly string[])[], width: number) {
  const widest = all.map((title, index) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  let kept = all.map((_, index) => index);
  for (const name of ['name', 'as-of', 'host', 'models']) {
    const total = kept.reduce((sum, index) => sum + (widest[index] ?? 0) + 2, 0);
    if (total <= width) break;
    kept = kept.filter((index) => all[index] !== name);
  }
  return kept.map((index) => ({ index, width: widest[index] ?? 0 }));
}

function hostOf({ endpoints }: Provider): string {
  const endpoint = endpoints.find((candidate) => candidate.default);
  return /^\w+:\/\/([^/]+)/.exec(endpoint?.baseURL ?? '')?.[1] ?? '';
}

/** Everything that is known of a provider, with its sources; what a buyer must read comes first. */
export function formatProvider(provider: Provider, options: ProviderTextOptions): string {
  const { language, style, width } = options;
  const say = (code: string, args = {}) => formatMessage(`providers.${code}`, args, language);
  const lists = [
    ['offers', provider.offers],
    ['unconfirmed', provider.unconfirmed],
  ] as const;
  const lines = [
    style.bold(toTerminalText(`${provider.name[language]} (${provider.id})`)),
    say('facts-of', { date: provider.asOf }),
    ...[provider.console, provider.consoleInternational].flatMap((url) => (url ? [toTerminalText(url)] : [])),
    ...formatNotes(provider, options),
    ...describeProvider(provider).flatMap((section) => formatSection(section, options)),
    ...lists.flatMap(([name, items]) => formatList(say(`section-${name}`), items, options)),
    ...formatSection(describeSources(provider), options),
    '',
    ...wrapText(say('legend'), width),
    '',
  ];
  return lines.join('\n');
}

function formatNotes({ notes }: Provider, { language, style, width }: ProviderTextOptions): string[] {
  if (notes.length === 0) return [];
  const title = formatMessage('providers.section-notes', {}, language);
  return [
    '',
    style.warn(title),
    ...notes.flatMap((note) => [
      ...wrapText(toTerminalText(note.text[language]), width - 4).map((line, index) =>
        index === 0 ? `  - ${line}` : `    ${line}`,
      ),
      ...wrapText(formatSources(note), width - 4).map((line) => style.dim(`    ${line}`)),
    ]),
  ];
}

function describeSources({ sources }: Provider): Section {
  const rows = Object.entries(sources).map(([key, { kind, title, date, url }]) => ({
    cells: [key, kind, date ?? '–', title, ...(url && !url.endsWith(title) ? [url] : [])],
    sources: [],
    confirmed: true,
  }));
  return { id: 'sources', columns: [], rows };
}

function formatSection(section: Section, options: ProviderTextOptions): string[] {
  const title = formatMessage(`providers.section-${section.id}`, {}, options.language);
  const columns = section.columns.map((name) =>
    formatMessage(`providers.column-${name}`, {}, options.language),
  );
  const nameWidth = Math.min(
    NAME_WIDTH,
    Math.max(...section.rows.map(({ cells }) => textWidth(cells[0] ?? ''))),
  );
  return [
    '',
    options.style.bold(title),
    ...wrapText(columns.join(' · '), options.width - 2).map((line) => options.style.dim(`  ${line}`)),
    ...section.rows.flatMap((row) => formatRow(row, nameWidth, options)),
  ];
}

/** The name, and beside it all that is said of it: values, then the note, then the sources. */
function formatRow(row: Row, nameWidth: number, { language, style, width }: ProviderTextOptions): string[] {
  const [name = '', ...cells] = row.cells.map(toTerminalText);
  const room = Math.max(20, width - nameWidth - 4);
  const values = cells
    .filter((cell) => cell !== '' && cell !== '–')
    .map((cell) => findStatus(cell, language) ?? cell);
  const body = [
    ...wrapValues(values, room),
    ...wrapText(toTerminalText(row.note ?? ''), room),
    ...wrapText(formatSources(row), room).map(style.dim),
  ];
  const indent = ' '.repeat(nameWidth + 4);
  const head = `  ${style.accent(name)}`;
  if (textWidth(name) > nameWidth) return [head, ...body.map((line) => `${indent}${line}`)];
  const padding = ' '.repeat(nameWidth - textWidth(name) + 2);
  return [`${head}${padding}${body[0] ?? ''}`.trimEnd(), ...body.slice(1).map((line) => `${indent}${line}`)];
}

/** A value that no line can hold, such as an address, stands alone and whole, so that it can be copied. */
function wrapValues(values: readonly string[], width: number): string[] {
  const isLong = (value: string) => !value.includes(' ') && textWidth(value) > width;
  const long = values.filter(isLong);
  return [...long, ...wrapText(values.filter((value) => !isLong(value)).join(' · '), width)];
}

function findStatus(word: string, language: Language): string | undefined {
  const code = `providers.status-${word}`;
  const text = formatMessage(code, {}, language);
  return text === code ? undefined : text;
}

function formatSources({ sources, confirmed }: Pick<Row, 'sources' | 'confirmed'>): string {
  const keys = sources.length > 0 ? `[${sources.map(toTerminalText).join(', ')}]` : '';
  return confirmed ? keys : `${keys} ?`;
}

function formatList(
  title: string,
  items: readonly string[],
  { style, width }: ProviderTextOptions,
): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrapText(toTerminalText(item), width - 4).map((line, index) =>
      index === 0 ? `  - ${line}` : `    ${line}`,
    ),
  );
  return ['', style.bold(title), ...lines];
}
