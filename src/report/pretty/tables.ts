import { SURFACES } from '../../core/terms.ts';
import { formatTable, truncateEnd, truncateStart } from '../columns.ts';
import type { PrettyContext } from './context.ts';

const MOST_ROWS = 8;

/** Calls, endpoints, clients and models by part of the API. */
export function formatSurfaces({ report, options, words }: PrettyContext): string[] {
  const count = (surface: string, kinds: readonly string[]) =>
    report.findings.filter((finding) => finding.surface === surface && kinds.includes(finding.kind)).length;
  const rows = SURFACES.map((surface) => ({
    surface,
    counts: [['call'], ['http'], ['client'], ['model', 'model-ref']].map((kinds) => count(surface, kinds)),
  })).filter(({ counts }) => counts.some((n) => n > 0));
  if (rows.length === 0) return [];
  const columns = ['surface', 'calls', 'http', 'clients', 'models'].map((name, index) => ({
    title: words.text(`report.column-${name}`),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return formatTable(
    columns,
    rows.map(({ surface, counts }) => [
      surface === 'none' ? words.text('report.surface-none') : surface,
      ...counts.map((n) => (n === 0 ? '·' : String(n))),
    ]),
    options.style.bold,
  );
}

/** How many places go where, by host. */
export function formatDestinations({ report, options, words }: PrettyContext): string[] {
  const groups = new Map<string, { name: string; host: string; n: number }>();
  for (const finding of report.findings) {
    if (!finding.destination) continue;
    const name = words.destination(finding);
    const host = hostOf(finding.destination.url ?? '');
    const key = JSON.stringify([name, host]);
    const group = groups.get(key) ?? { name, host, n: 0 };
    group.n++;
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  const rows = [...groups.values()].sort((a, b) => b.n - a.n);
  const columns = [
    { title: words.text('report.column-destination') },
    { title: words.text('report.column-places'), align: 'right' as const },
    { title: '' },
  ];
  const shown = options.all ? rows : rows.slice(0, MOST_ROWS);
  return [
    ...formatTable(
      columns,
      shown.map(({ name, host, n }) => [
        truncateEnd(name, 30),
        String(n),
        truncateEnd(host, options.width - 44),
      ]),
      options.style.bold,
    ),
    ...formatMore(rows.length - shown.length, { options, words }),
  ];
}

/** The host of an address, also where a part of it is not known. */
function hostOf(url: string): string {
  return /^[a-z][a-z+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** Each model that the code names, in how many places, and the first of them. */
export function formatModels({ report, options, words }: PrettyContext): string[] {
  const models = new Map<string, { n: number; place: string }>();
  for (const { model, file, range } of report.findings) {
    if (!model?.value) continue;
    const at = model.place ?? { file, range };
    const uses = models.get(model.value) ?? { n: 0, place: `${at.file}:${at.range.start.line}` };
    uses.n++;
    models.set(model.value, uses);
  }
  const rows = [...models].sort((a, b) => b[1].n - a[1].n || (a[0] < b[0] ? -1 : 1));
  return listTable(
    words.text('report.models'),
    rows.map(([model, { n, place }]) => [
      truncateEnd(model, 28),
      words.count('report.places', n),
      truncateStart(place, options.width - 28 - 18),
    ]),
    { options, words },
  );
}

/** The variables by name, with how often they are read and set. Values are never part of a report. */
export function formatVariables({ report, options, words }: PrettyContext): string[] {
  const variables = new Map<string, { reads: number; sets: number }>();
  for (const { kind, detail } of report.findings) {
    if (kind !== 'env' && kind !== 'env-def') continue;
    const uses = variables.get(detail) ?? { reads: 0, sets: 0 };
    if (kind === 'env') uses.reads++;
    else uses.sets++;
    variables.set(detail, uses);
  }
  const rows = [...variables].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return listTable(
    words.text('report.variables'),
    rows.map(([name, { reads, sets }]) => [
      truncateEnd(name, 46),
      words.text('report.variable-uses', { reads: String(reads), sets: String(sets) }),
    ]),
    { options, words },
  );
}

type Presentation = Pick<PrettyContext, 'options' | 'words'>;

function listTable(title: string, rows: readonly string[][], { options, words }: Presentation): string[] {
  const shown = options.all ? rows : rows.slice(0, MOST_ROWS);
  if (shown.length === 0) return [];
  const [, ...lines] = formatTable(
    (shown[0] ?? []).map(() => ({ title: '' })),
    shown,
    options.style.bold,
  );
  return [options.style.bold(title), ...lines, ...formatMore(rows.length - shown.length, { options, words })];
}

function formatMore(n: number, { options, words }: Presentation): string[] {
  return n > 0 ? [options.style.dim(`  ${words.text('report.more', { n: String(n) })}`)] : [];
}
