import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage } from '../../core/messages.ts';
import type { Report } from '../../core/report.ts';
import { EXPOSURE_LEVELS } from '../../core/terms.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { loadReporter } from '../../report/reporters.ts';
import { PLAIN_STYLE } from '../../report/style.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ScanFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import type { FormatRequest } from '../option-values.ts';
import { resolveOutputs, writeReportFile } from '../outputs.ts';
import { type CommandContext, type ScanResult, scanFolder } from '../run-scan.ts';
import { createLineReader } from '../source-lines.ts';
import { createStyle, terminalWidth } from '../terminal.ts';

/** Scans a folder and writes its reports. @throws MigrateScanError when the job cannot be done. */
export async function runScan(
  path: string | undefined,
  flags: ScanFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const outputs = resolveOutputs(flags.format, flags.output);
  const result = await scanFolder(path, flags, context);
  await writeReports(outputs, result, { flags, context });
  if (hasFailed(result.report, flags)) return EXIT_CODES.checkFailed;
  return flags.strict && !isComplete(result.report) ? EXIT_CODES.incomplete : EXIT_CODES.done;
}

/** Whether the check was asked for, and some exposure reaches its level. */
function hasFailed({ findings }: Report, { check, failOn }: ScanFlags): boolean {
  if (!check && failOn === undefined) return false;
  const limit = EXPOSURE_LEVELS.indexOf(failOn ?? 'unknown');
  return findings.some(({ exposure }) => exposure && EXPOSURE_LEVELS.indexOf(exposure.level) <= limit);
}

interface Invocation {
  readonly flags: ScanFlags;
  readonly context: CommandContext;
}

/** Writes every report; one that cannot be written does not keep the others from being written. */
async function writeReports(
  outputs: readonly FormatRequest[],
  result: ScanResult,
  invocation: Invocation,
): Promise<void> {
  const failures: MigrateScanError[] = [];
  for (const output of outputs) {
    try {
      await writeReport(output, result, invocation);
    } catch (error) {
      if (!(error instanceof MigrateScanError)) throw error;
      failures.push(error);
    }
  }
  const last = failures.pop();
  for (const { code, args } of failures) {
    await writeText(invocation.context.io.stderr, `${formatMessage(code, args, result.language)}\n`);
  }
  if (last) throw last;
}

async function writeReport(
  { format, file }: FormatRequest,
  result: ScanResult,
  { flags, context }: Invocation,
): Promise<void> {
  const { io } = context;
  const { report, root, language } = result;
  const shared = { language, all: flags.all ?? false, readLines: createLineReader(root) };
  const options: ReportOptions =
    file === undefined
      ? { ...shared, ...(await terminalOptions(root, { flags, context })) }
      : { ...shared, width: 80, style: PLAIN_STYLE };
  const reporter = await loadReporter(format);
  const { output } = reporter(report, options);
  if (file === undefined) return writeText(io.stdout, output);
  await writeReportFile(file, output, io.cwd);
  await writeText(io.stderr, `${formatMessage('cli.wrote', { file, format }, language)}\n`);
}

/** How the report looks on standard output. */
async function terminalOptions(root: string, { flags, context }: Invocation) {
  const { stdout, env } = context.io;
  const style = await createStyle({ stream: stdout, env, color: flags.color, root });
  return { style, width: terminalWidth(stdout) };
}

const FAULTS: ReadonlySet<string> = new Set(['unreadable', 'undecodable', 'too-large']);

/** Whether nothing was skipped for a fault, nothing went wrong in a file, and every place was understood. */
function isComplete({ summary, skipped, warnings }: Report): boolean {
  return (
    summary.coverage.notUnderstood.length === 0 &&
    !skipped.some(({ reason }) => FAULTS.has(reason)) &&
    !warnings.some(({ file }) => file !== undefined)
  );
}
