import { formatMessage } from '../core/messages.ts';
import { formatAllowed } from '../providers/range-text.ts';
import type { Provider } from '../providers/schema.ts';
import { describeProvider, type Row, type Section } from '../providers/sections.ts';
import { PROVIDER_SURFACES } from '../providers/terms.ts';

const GENERATED =
  '<!-- Generated from src/providers/data by scripts/generate-provider-docs.mjs. Do not edit. -->';

/** The page of one provider: everything, with numbered sources at its end. */
export function formatProviderPage(provider: Provider): string {
  const numbers = new Map(Object.keys(provider.sources).map((key, index) => [key, index + 1]));
  const lines = [
    GENERATED,
    '',
    `# ${provider.name.en} · ${provider.name['zh-CN']}`,
    '',
    `Id: \`${provider.id}\`. Facts gone through on ${provider.asOf}. A **?** marks what no source confirms; numbers lead to the sources.`,
    '',
    ...[provider.console, provider.consoleInternational].flatMap((url) => (url ? [`- <${url}>`] : [])),
    ...provider.docs.map((url) => `- <${url}>`),
    ...formatNotes(provider, numbers),
    ...describeProvider(provider).flatMap((section) => formatSection(section, numbers)),
    ...formatList('offers', provider.offers.map(code)),
    ...formatList('unconfirmed', provider.unconfirmed.map(escapeText)),
    ...formatSources(provider),
    '',
  ];
  return lines.join('\n');
}

/** The page that compares: surfaces, parameters, and how much of it a source confirms. */
export function formatProviderMatrix(providers: readonly Provider[]): string {
  const heads = providers.map(({ id }) => `[${id}](${id}.md)`);
  return [
    GENERATED,
    '',
    '# Providers side by side',
    '',
    'A **?** marks what no source confirms. The page of each provider has the notes, the sources and their dates.',
    '',
    '## Surfaces',
    '',
    ...formatTable(
      ['Surface', ...heads],
      PROVIDER_SURFACES.map((name) => [
        code(name),
        ...providers.map((provider) => surfaceCell(provider, name)),
      ]),
    ),
    '',
    '## Parameters',
    '',
    ...formatTable(['Parameter', ...heads], parameterRows(providers)),
    '',
    '## What is confirmed',
    '',
    'Rows of the parameter contract: all, those that a source confirms, and those of them that the provider itself documents.',
    '',
    ...formatTable(
      ['Provider', 'Rows', 'Confirmed', 'By the provider', 'Errors', 'Confirmed'],
      providers.map(countConfirmed),
    ),
    '',
  ].join('\n');
}

function surfaceCell({ surfaces }: Provider, name: (typeof PROVIDER_SURFACES)[number]): string {
  const surface = surfaces[name];
  if (!surface) return '–';
  const own = surface.path !== null && surface.shape === 'own' ? ', own shape' : '';
  return `${surface.status}${own}${mark(surface.confirmed)}`;
}

function parameterRows(providers: readonly Provider[]): string[][] {
  const names = new Set(
    providers.flatMap(({ parameters }) => parameters.map(({ surface, name }) => `${surface} ${name}`)),
  );
  return [...names].map((name) => [
    code(name),
    ...providers.map(({ parameters }) => {
      const row = parameters.find((candidate) => `${candidate.surface} ${candidate.name}` === name);
      if (!row) return '–';
      const allowed = formatAllowed(row);
      return `${row.status}${mark(row.confirmed)}${allowed ? `: ${escapeText(allowed)}` : ''}`;
    }),
  ]);
}

function countConfirmed({ id, parameters, errors, sources }: Provider): string[] {
  const confirmed = parameters.filter((row) => row.confirmed);
  const official = confirmed.filter((row) => row.sources.some((key) => sources[key]?.kind === 'official'));
  const allErrors = Object.values(errors);
  return [
    `[${id}](${id}.md)`,
    ...[parameters, confirmed, official].map(({ length }) => String(length)),
    String(allErrors.length),
    String(allErrors.filter((error) => error.confirmed).length),
  ];
}

type SourceNumbers = ReadonlyMap<string, number>;

function formatNotes({ notes }: Provider, numbers: SourceNumbers): string[] {
  if (notes.length === 0) return [];
  const items = notes.map((note) => {
    const { en, 'zh-CN': chinese } = note.text;
    return `- **${note.topic}**: ${escapeText(en)} ${escapeText(chinese)} ${cite(note, numbers)}`;
  });
  return ['', `## ${title('notes')}`, '', ...items];
}

function formatSection(section: Section, numbers: SourceNumbers): string[] {
  const columns = section.columns.map((name) => formatMessage(`providers.column-${name}`, {}, 'en'));
  const rows = section.rows.map((row) => [
    ...section.columns.map((_, index) => formatCell(row.cells[index] ?? '', index)),
    escapeText(row.note ?? ''),
    cite(row, numbers),
  ]);
  return ['', `## ${title(section.id)}`, '', ...formatTable([...columns, 'note', 'source'], rows)];
}

function formatCell(text: string, index: number): string {
  return index === 0 && text !== '–' ? code(text) : escapeText(text);
}

function formatSources({ sources }: Provider): string[] {
  const items = Object.values(sources).map(({ kind, title: text, date, dated, url }, index) => {
    const when = date ? `, ${dated} ${date}` : '';
    return `${index + 1}. <a id="source-${index + 1}"></a>${url ? `[${escapeText(text)}](<${url}>)` : escapeText(text)} (${kind}${when})`;
  });
  return ['', `## ${title('sources')}`, '', ...items];
}

function formatList(id: string, items: readonly string[]): string[] {
  return items.length > 0 ? ['', `## ${title(id)}`, '', ...items.map((item) => `- ${item}`)] : [];
}

function cite({ sources, confirmed }: Pick<Row, 'sources' | 'confirmed'>, numbers: SourceNumbers): string {
  const links = sources.map((key) => `[${numbers.get(key)}](#source-${numbers.get(key)})`);
  return `${links.join(' ')}${mark(confirmed)}`;
}

function mark(confirmed: boolean): string {
  return confirmed ? '' : ' **?**';
}

function title(id: string): string {
  return formatMessage(`providers.section-${id}`, {}, 'en');
}

function formatTable(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}

function code(text: string): string {
  return `\`${text.replace(/`/g, "'").replace(/\|/g, '\\|')}\``;
}

/** Text that Markdown shows as it is, also in a cell of a table. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/\s+/g, ' ')
    .trim();
}
