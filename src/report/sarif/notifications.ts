import type { Notification, ReportingDescriptor } from 'sarif';
import type { Report } from '../../core/report.ts';
import { toSarifText } from '../../core/sarif-text.ts';
import { isWorthNaming } from '../../core/skip-reasons.ts';
import type { Words } from '../words.ts';
import type { Artifacts } from './locations.ts';
import { toPascalCase } from './pascal-case.ts';

/** What stands in the way of a full view: a skipped file, a place not understood, a warning. */
interface Gap {
  /** A key of the message tables. */
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
  readonly level: 'note' | 'warning';
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** More are only counted: a repository may hold a hundred thousand files that a tool wrote. */
const MOST_NOTIFICATIONS = 1000;

export interface Notifications {
  readonly descriptors: ReportingDescriptor[];
  readonly notifications: Notification[];
}

/** What the scan could not see or left out, faults first. */
export function createNotifications(
  report: Report,
  { artifacts, words, dropped }: { artifacts: Artifacts; words: Words; dropped: number },
): Notifications {
  const gaps = listGaps(report, dropped);
  const codes = [...new Set(gaps.map(({ code }) => code))].sort();
  return {
    descriptors: codes.map((code) => ({ id: code, name: toPascalCase(`scan ${code}`) })),
    notifications: gaps.map((gap) => createNotification(gap, { artifacts, words, codes })),
  };
}

function listGaps({ summary, skipped, warnings }: Report, dropped: number): Gap[] {
  const gaps: Gap[] = [
    ...warnings.map((warning) => ({ ...warning, level: 'warning' as const })),
    ...summary.coverage.notUnderstood.map((place) => ({ ...place, level: 'warning' as const })),
    ...skipped.map(({ file, reason }) => ({
      code: reason,
      args: {},
      level: isWorthNaming(reason) ? ('warning' as const) : ('note' as const),
      file,
    })),
  ];
  const shown = [
    ...gaps.filter(({ level }) => level === 'warning'),
    ...gaps.filter(({ level }) => level === 'note'),
  ];
  const hidden = Math.max(0, shown.length - MOST_NOTIFICATIONS);
  return [
    ...(dropped > 0 ? [count('sarif.more-results', dropped)] : []),
    ...shown.slice(0, MOST_NOTIFICATIONS),
    ...(hidden > 0 ? [count('sarif.more-notifications', hidden)] : []),
  ];
}

function count(code: string, n: number): Gap {
  return { code, args: { n: String(n) }, level: 'warning' };
}

function createNotification(
  { code, args, level, file, line, column }: Gap,
  { artifacts, words, codes }: { artifacts: Artifacts; words: Words; codes: readonly string[] },
): Notification {
  const region =
    line === undefined
      ? undefined
      : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  return {
    descriptor: { id: code, index: codes.indexOf(code) },
    level,
    message: { text: toSarifText(words.sentences([words.text(code, args)])) },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: artifacts.locate(file, region) }] }),
  };
}
