import { containsRange } from '../../core/range.ts';
import type { Report } from '../../core/report.ts';
import { wrapText } from '../columns.ts';
import { formatVerdict } from '../verdict-text.ts';
import type { Words } from '../words.ts';
import type { PrettyContext } from './context.ts';

type Finding = Report['findings'][number];

/** Which calls are refused, in a sentence that leads the report; then what it rests on. Empty where nothing was judged. */
export function formatExposureHeadline({ report, options, words }: PrettyContext): string[] {
  const judged = countedFindings(report.findings);
  if (judged.length === 0 || !report.exposure) return [];
  const parts = GROUPS.flatMap(({ code, test }) => {
    const group = judged.filter(test);
    if (group.length === 0) return [];
    return [words.count(code, group.length, { where: formatCountries(group, words, options.language) })];
  });
  const sentence = words.count('exposure.headline', judged.length, {
    parts: joinParts(parts, options.language),
  });
  const { listDate, declared } = report.exposure;
  const basis = [
    words.text('exposure.basis', { date: listDate }),
    ...(declared.length > 0 ? [words.text('exposure.declared', { declared: words.list(declared) })] : []),
    ...(judged.some(isUnsettled) ? [words.text('exposure.settle')] : []),
  ];
  return [
    ...wrapText(sentence, options.width).map(options.style.bold),
    ...wrapText(basis.join(options.language === 'en' ? ' ' : ''), options.width).map(options.style.dim),
  ];
}

/** Calls and requests, without the addresses in the options of clients; where a repository has none of them, the clients and models that it makes. */
function countedFindings(findings: readonly Finding[]): Finding[] {
  const judged = findings.filter(({ exposure }) => exposure);
  const clients = judged.filter(({ kind }) => kind === 'client');
  const isOption = ({ file, range }: Finding) =>
    clients.some((client) => client.file === file && containsRange(client.range, range));
  const calls = judged.filter(
    (finding) => finding.kind === 'call' || (finding.kind === 'http' && !isOption(finding)),
  );
  return calls.length > 0 ? calls : judged;
}

interface Group {
  readonly code: string;
  readonly test: (finding: Finding) => boolean;
}

const GROUPS: readonly Group[] = [
  { code: 'exposure.headline-blocked', test: hasLevel('blocked') },
  { code: 'exposure.headline-likely-blocked', test: hasLevel('likely-blocked') },
  {
    code: 'exposure.headline-edge',
    test: (finding) => hasLevel('depends-on-end-user')(finding) && isEdge(finding),
  },
  {
    code: 'exposure.headline-device',
    test: (finding) => hasLevel('depends-on-end-user')(finding) && !isEdge(finding),
  },
  { code: 'exposure.headline-unknown', test: hasLevel('unknown') },
  { code: 'exposure.headline-not-exposed', test: hasLevel('not-exposed') },
];

function hasLevel(level: string): (finding: Finding) => boolean {
  return ({ exposure }) => exposure?.level === level;
}

function isEdge({ exposure }: Finding): boolean {
  return (exposure?.as ?? exposure?.rule) === 'EX08';
}

function isUnsettled({ exposure }: Finding): boolean {
  return exposure?.level === 'unknown' && (exposure.as ?? exposure.rule) === 'EX15';
}

function formatCountries(findings: readonly Finding[], words: Words, language: string): string {
  const codes = findings.flatMap(({ exposure }) =>
    (exposure?.places ?? [])
      .filter(({ level }) => level === exposure?.level)
      .flatMap(({ regions }) =>
        regions.filter(({ listed }) => listed === false).map(({ country }) => country),
      ),
  );
  const names = [...new Set(codes)]
    .sort()
    .flatMap((code) => (code === null ? [] : [countryName(code, language)]));
  return names.length === 0 ? words.text('exposure.mixed-countries') : words.list(names);
}

function countryName(code: string, language: string): string {
  return (
    new Intl.DisplayNames([language], { type: 'region', style: 'short', fallback: 'code' }).of(code) ?? code
  );
}

function joinParts(parts: readonly string[], language: string): string {
  return parts.join(language === 'en' ? '; ' : '；');
}

/** The verdict of one finding on a line, with the first thing to do where something has to be done. */
export function formatFindingExposure({ exposure }: Finding, { options, words }: PrettyContext): string[] {
  if (!exposure) return [];
  const { style, width } = options;
  const paint =
    exposure.level === 'blocked' || exposure.level === 'likely-blocked'
      ? style.error
      : exposure.level === 'not-exposed'
        ? style.dim
        : style.warn;
  const rule = exposure.as ?? exposure.rule;
  const title = MENDED.has(exposure.rule) ? `${words.text(`${exposure.rule}-title`)}; ` : '';
  const text = `${formatVerdict(exposure, words)}: ${title}${words.text(`${rule}-title`)}`;
  const [remedy] = exposure.remedies;
  const todo = remedy
    ? `→ ${words.text(remedy.code, remedy.args)}${remedy.change ? `: ${remedy.change.split('\n').join(' ')}` : ''}`
    : '';
  return [
    ...wrapText(text, width - 4).map((line) => `    ${paint(line)}`),
    ...(todo === '' ? [] : wrapText(todo, width - 6).map((line) => `      ${style.dim(line)}`)),
  ];
}

/** Rules that stand for another one. */
const MENDED = new Set(['EX16', 'EX18']);
