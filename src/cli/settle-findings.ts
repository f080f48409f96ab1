import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage, type Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { applyBaseline } from '../suppression/apply-baseline.ts';
import { type Baseline, parseBaseline, renderBaseline } from '../suppression/baseline-file.ts';
import { updateBaseline } from '../suppression/update-baseline.ts';
import type { BaselineFlags, SelectionFlags } from './flags.ts';
import { type Io, writeText } from './io.ts';
import { findNarrowingOption } from './narrowing.ts';
import { writeReportFile } from './outputs.ts';

/**
 * Refuses a baseline that cannot be used as asked, before anything is scanned.
 * @throws MigrateScanError `baseline.*`
 */
export function checkBaselineFlags(flags: SelectionFlags & BaselineFlags, io: Io): void {
  if (flags.baseline !== undefined) readBaseline(flags.baseline, flags, io);
  if (!flags.updateBaseline) return;
  if (flags.baseline === undefined) throw new MigrateScanError('baseline.update-needs-file');
  const option = findNarrowingOption(flags);
  if (option !== undefined) throw new MigrateScanError('baseline.update-narrowed', { option });
}

export interface SettleContext {
  readonly io: Io;
  readonly language: Language;
  readonly now: Date;
}

/** Holds a report against the baseline of the flags, which is brought up to date first where that was asked. @throws MigrateScanError `baseline.*` */
export async function settleFindings(
  report: Report,
  flags: SelectionFlags & BaselineFlags,
  context: SettleContext,
): Promise<Report> {
  const { baseline: file } = flags;
  if (file === undefined) return report;
  const today = context.now.toISOString().slice(0, 10);
  const before = readBaseline(file, flags, context.io);
  const baseline = flags.updateBaseline
    ? await writeUpdated(report, before, { file, today, flags, context })
    : before;
  const isNarrowed = findNarrowingOption(flags) !== undefined;
  return applyBaseline(report, baseline, { file, today, isNarrowed });
}

interface Update {
  readonly file: string;
  readonly today: string;
  readonly flags: BaselineFlags;
  readonly context: SettleContext;
}

async function writeUpdated(report: Report, before: Baseline, update: Update): Promise<Baseline> {
  const { file, today, flags, context } = update;
  const { io, language } = context;
  const updated = updateBaseline(report, before, {
    today,
    reason: flags.baselineReason,
    expires: flags.baselineExpires,
  });
  await writeReportFile(file, renderBaseline(updated.baseline), io.cwd);
  const counts = {
    file,
    entries: String(updated.baseline.entries.length),
    added: String(updated.added),
    fixed: String(updated.fixed),
    n: String(updated.expired),
  };
  const said = [formatMessage('baseline.updated', counts, language)];
  if (updated.expired > 0) said.push(formatMessage('baseline.still-expired', counts, language));
  await writeText(io.stderr, `${said.join('\n')}\n`);
  return updated.baseline;
}

const EMPTY: Baseline = { version: 1, entries: [] };

function readBaseline(file: string, { updateBaseline: isUpdate }: BaselineFlags, io: Io): Baseline {
  try {
    return parseBaseline(readFileSync(resolve(io.cwd, file), 'utf8'), file);
  } catch (error) {
    if (error instanceof MigrateScanError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason !== 'ENOENT')
      throw new MigrateScanError('baseline.unreadable', { file, reason }, { cause: error });
    if (isUpdate) return EMPTY;
    throw new MigrateScanError('baseline.missing', { file }, { cause: error });
  }
}
