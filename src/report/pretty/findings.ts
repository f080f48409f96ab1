import type { Report } from '../../core/report.ts';
import { formatCodeFrame, isSourceFile } from '../code-frame.ts';
import { textWidth, truncateStart, wrapText } from '../columns.ts';
import type { PrettyContext } from './context.ts';
import { formatFindingExposure } from './exposure.ts';
import { KINDS_BY_WEIGHT } from './headline.ts';

const MOST_FILES = 10;
const MOST_IN_FILE = 3;

type Finding = Report['findings'][number];

interface Entry {
  readonly finding: Finding;
  /** The true path, for reading and linking. */
  readonly file: string;
}

/**
 * The findings by file. Unless all are asked for: what sends requests, in the files with most of it. The rest is
 * counted, and models and variables have their own lists.
 */
export function formatFindings(context: PrettyContext): string[] {
  const { options, words, report } = context;
  const groups = groupByFile(
    report.findings.map((finding, index) => ({ finding, file: context.files[index] ?? '' })),
  );
  const shown = options.all ? groups : selectFiles(groups);
  const lines = shown.flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    ...formatFile(group, context),
  ]);
  const hidden = groups.filter((group) => !shown.includes(group));
  if (hidden.length === 0) return lines;
  const files = words.count('report.files', hidden.length);
  return [...lines, '', options.style.dim(words.count('report.more-files', hidden.flat().length, { files }))];
}

function groupByFile(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.file);
    if (group) group.push(entry);
    else groups.set(entry.file, [entry]);
  }
  return [...groups.values()];
}

function selectFiles(groups: readonly Entry[][]): Entry[][] {
  const sending = groups.filter((group) => group.some(sendsRequests));
  const candidates = sending.length > 0 ? sending : groups;
  const chosen = new Set(
    [...candidates].sort((a, b) => compareWeight(weigh(a), weigh(b))).slice(0, MOST_FILES),
  );
  return groups.filter((group) => chosen.has(group));
}

function sendsRequests({ finding }: Pick<Entry, 'finding'>): boolean {
  return ['call', 'http', 'client', 'model-ref'].includes(finding.kind);
}

function weigh(group: readonly Entry[]): number[] {
  return KINDS_BY_WEIGHT.map((kind) => group.filter(({ finding }) => finding.kind === kind).length);
}

function compareWeight(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((n, position) => n !== b[position]);
  return index < 0 ? 0 : (b[index] ?? 0) - (a[index] ?? 0);
}

function formatFile(group: readonly Entry[], context: PrettyContext): string[] {
  const { options, words } = context;
  const shown = options.all ? group : selectInFile(group);
  const places = words.count('report.places', group.length);
  const name = truncateStart(group[0]?.finding.file ?? '', options.width - textWidth(places) - 6);
  const rule = '─'.repeat(Math.max(1, options.width - textWidth(name) - textWidth(places) - 5));
  const lines = [
    `${options.style.dim('──')} ${options.style.bold(name)} ${options.style.dim(`${rule} ${places}`)}`,
    ...shown.flatMap((entry) => formatFinding(entry, context)),
  ];
  const hidden = group.length - shown.length;
  if (hidden > 0)
    lines.push(options.style.dim(`  ${words.text('report.more-in-file', { n: String(hidden) })}`));
  return lines;
}

function selectInFile(group: readonly Entry[]): Entry[] {
  const weight = ({ finding }: Entry) => KINDS_BY_WEIGHT.indexOf(finding.kind);
  const sending = group.filter(sendsRequests);
  const candidates = sending.length > 0 ? sending : group;
  const chosen = new Set([...candidates].sort((a, b) => weight(a) - weight(b)).slice(0, MOST_IN_FILE));
  return group.filter((entry) => chosen.has(entry));
}

function formatFinding(entry: Entry, context: PrettyContext): string[] {
  const { finding, file } = entry;
  const { options } = context;
  const { style, width } = options;
  const { line, column } = finding.range.start;
  const place = truncateStart(`${finding.file}:${line}:${column}`, width - 12);
  return [
    `  ${style.link(style.accent(place), file, line)}  ${style.dim(finding.id.slice(0, 8))}`,
    ...wrapText(describe(finding, context), width - 4).map((text) => `    ${text}`),
    ...formatFindingExposure(finding, context),
    ...formatDoubt(finding, context),
    ...formatFrame(entry, context).map((text) => `    ${text}`),
  ];
}

function describe(finding: Finding, { words }: PrettyContext): string {
  const { model, destination } = finding;
  const parts = [
    words.kind(finding),
    finding.rule,
    finding.reach === 'unknown' && !sendsRequests({ finding })
      ? ''
      : words.text(`report.reach-${finding.reach}`),
    model && finding.kind !== 'model' ? (model.value ?? words.text('report.model-unknown')) : '',
    destination && destination.kind !== 'direct' ? `→\u00a0${words.destination(finding)}` : '',
    hasFrame(finding) ? '' : finding.detail,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Why a finding is not certain: the last step of its evidence says it. */
function formatDoubt(finding: Finding, { options, words }: PrettyContext): string[] {
  if (finding.confidence === 'high') return [];
  const reason = finding.evidence.at(-1);
  const level = words.text(`report.confidence-${finding.confidence}`);
  const text = reason
    ? words.text('report.doubt', { level, reason: words.text(reason.code, reason.args) })
    : level;
  return wrapText(text, options.width - 4).map((part) => `    ${options.style.warn(part)}`);
}

function formatFrame({ finding, file }: Entry, { options }: PrettyContext): string[] {
  const lines = hasFrame(finding) ? options.readLines(file) : undefined;
  const frame = { width: options.width - 4, style: options.style, context: options.all };
  return lines ? formatCodeFrame(lines, finding.range, frame) : [];
}

/** Frames show source only: a line of a config or env file could hold a secret, and says no more than the detail. */
function hasFrame({ file, kind }: Finding): boolean {
  return kind !== 'env-def' && isSourceFile(file);
}
