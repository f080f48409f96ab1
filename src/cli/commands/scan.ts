import { type CheckResult, checkFindings } from '../../core/check.ts';
import { MigrateScanError } from '../../core/errors.ts';
import type { Language } from '../../core/messages.ts';
import type { Report } from '../../core/report.ts';
import { isFault } from '../../core/skip-reasons.ts';
import { endStage } from '../../core/timing.ts';
import { createWords } from '../../report/words.ts';
import { formatCheckLine } from '../check-line.ts';
import { formatCommand } from '../command-line.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ConclusionFlags, ScanFlags } from '../flags.ts';
import { type Io, writeText } from '../io.ts';
import type { FormatRequest } from '../option-values.ts';
import { resolveOutputs } from '../outputs.ts';
import { offerMigration } from '../review/offer.ts';
import { type CommandContext, type ScanResult, scanFolder } from '../run-scan.ts';
import { type ReportWriting, writeReports } from '../write-reports.ts';

/** Scans a folder and writes its reports. @throws MigrateScanError when the job cannot be done. */
export async function runScan(
  path: string | undefined,
  flags: ScanFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const outputs = resolveOutputs(flags.format, flags.output);
  const { io } = context;
  checkRedaction(flags);
  const html = await readInputs(flags.with, io.cwd);
  const found = await scanFolder(path, flags, context);
  const result = flags.redact ? await redact(found) : found;
  const command = flags.redact
    ? formatCommand([], conclusionOf(flags))
    : formatCommand(path === undefined ? [] : [path], flags);
  const code = await concludeScan({ ...result, html }, { outputs, flags, io, command });
  if (flags.timings) await writeTimings(io, result.language);
  if (code !== EXIT_CODES.done) return code;
  return (await offerMigration({ path, flags, io, ...result })) ?? code;
}

/** @throws MigrateScanError `cli.not-redacted` */
function checkRedaction(flags: ScanFlags): void {
  if (!flags.redact) return;
  const options = { '--with': flags.with, '--shard': flags.shard };
  const [option] = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (option !== undefined) throw new MigrateScanError('cli.not-redacted', { option });
}

/** The report to give away, which no line of source and no link can be added to. */
async function redact({ report, language }: ScanResult): Promise<Omit<ReportWriting, 'io' | 'flags'>> {
  const { redactReport } = await import('../../redact/redact-report.ts');
  return { report: redactReport(report), language, root: undefined };
}

/** What of a command line names nothing of the repository. */
function conclusionOf({ check, failOn, max }: ScanFlags): ConclusionFlags {
  return { ...(check && { check }), ...(failOn && { failOn }), ...(max !== undefined && { max }) };
}

async function writeTimings(io: Io, language: Language): Promise<void> {
  endStage('report');
  const { formatTimings } = await import('../timings-text.ts');
  await writeText(io.stderr, formatTimings(language));
}

/** What was made for the HTML report; undefined where nothing was named. */
async function readInputs(files: readonly string[] | undefined, cwd: string) {
  if (files === undefined) return undefined;
  const { readHtmlInputs } = await import('../html-inputs.ts');
  return readHtmlInputs(files, cwd);
}

export interface Conclusion {
  readonly outputs: readonly FormatRequest[];
  readonly flags: ConclusionFlags;
  readonly io: Io;
  /** What finds the same again, for a person to paste. */
  readonly command: string;
}

/** Writes the reports and says what the check came to. */
export async function concludeScan(
  result: Omit<ReportWriting, 'io' | 'flags'>,
  { outputs, flags, io, command }: Conclusion,
): Promise<ExitCode> {
  const { report, language } = result;
  await writeReports(outputs, { ...result, flags, io });
  const incomplete = flags.strict && !isComplete(report);
  if (incomplete) await writeText(io.stderr, `${formatIncomplete(result)}\n`);
  const check = runCheck(report, flags);
  if (check) {
    const line = formatCheckLine(check, command, language);
    await writeText(findLastStream(outputs, io), `\n${line}\n`);
    if (!check.passed) return EXIT_CODES.checkFailed;
  }
  return incomplete ? EXIT_CODES.incomplete : EXIT_CODES.done;
}

/** What the check came to; undefined where it was not asked for. */
function runCheck({ findings }: Report, { check, failOn, max }: ConclusionFlags): CheckResult | undefined {
  if (!check && failOn === undefined && max === undefined) return undefined;
  return checkFindings(findings, { failOn: failOn ?? 'unknown', max: max ?? 0 });
}

/** Where the verdict of the check is the last thing that a person reads: below the report, or beside a document. */
function findLastStream(outputs: readonly FormatRequest[], io: Io): Io['stdout'] {
  return outputs.some(({ format, file }) => format === 'pretty' && file === undefined)
    ? io.stdout
    : io.stderr;
}

/** Whether nothing was skipped for a fault, nothing went wrong in a file, and every place was understood. */
function isComplete(report: Report): boolean {
  const { files, places, warnings } = countGaps(report);
  return files + places + warnings === 0;
}

function countGaps({ summary, skipped, warnings }: Report) {
  return {
    files: skipped.filter(({ reason }) => isFault(reason)).length,
    places: summary.coverage.notUnderstood.length,
    warnings: warnings.filter(({ file, code }) => file !== undefined && !code.startsWith('ignore-')).length,
  };
}

function formatIncomplete({ report, language }: Omit<ReportWriting, 'io' | 'flags'>): string {
  const words = createWords(language);
  const { files, places, warnings } = countGaps(report);
  return words.text('check.incomplete', {
    files: words.count('report.files', files),
    places: words.count('report.places', places),
    n: String(warnings),
  });
}
