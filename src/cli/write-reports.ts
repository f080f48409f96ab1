import { MigrateScanError } from '../core/errors.ts';
import { formatMessage, type Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import type { FailLevel } from '../core/terms.ts';
import type { HtmlInputs } from '../report/html/inputs.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { type Format, loadReporter } from '../report/reporters.ts';
import { PLAIN_STYLE } from '../report/style.ts';
import { appendStepSummary, isGitHubActions, withoutCommands } from './github-actions.ts';
import { type Io, writeText } from './io.ts';
import type { FormatRequest } from './option-values.ts';
import { writeReportFile } from './outputs.ts';
import { createSourceLink, findCheckout, findRepositoryPath } from './repository-place.ts';
import { createLineReader } from './source-lines.ts';
import { createStyle, terminalWidth } from './terminal.ts';

export interface ReportWriting {
  readonly report: Report;
  /** The scanned folder, absolute and real; undefined where the report is made of others. */
  readonly root: string | undefined;
  readonly language: Language;
  /** What the HTML report shows beside the findings. */
  readonly html?: HtmlInputs | undefined;
  readonly io: Io;
  /** What the flags say about how a report looks. */
  readonly flags: {
    readonly all?: boolean | undefined;
    readonly color?: boolean | undefined;
    readonly failOn?: FailLevel | undefined;
    /** Given: the annotations of GitHub Actions are not added on their own. */
    readonly format?: unknown;
    readonly output?: unknown;
  };
}

/**
 * Writes every report; one that cannot be written does not keep the others from being written.
 * @throws MigrateScanError of the last that failed, when all are done; the others have been told on standard error
 */
export async function writeReports(outputs: readonly FormatRequest[], writing: ReportWriting): Promise<void> {
  const failures: MigrateScanError[] = [];
  for (const output of outputs) {
    try {
      await writeReport(output, writing);
    } catch (error) {
      if (!(error instanceof MigrateScanError)) throw error;
      failures.push(error);
    }
  }
  const last = failures.pop();
  for (const { code, args } of failures) await tell(code, args, writing);
  if (last) throw last;
}

async function writeReport({ format, file }: FormatRequest, writing: ReportWriting): Promise<void> {
  const { io, flags } = writing;
  const output = await render(format, file === undefined ? await terminalOptions(writing) : {}, writing);
  if (file !== undefined) {
    await writeReportFile(file, output, io.cwd);
    await tell('cli.wrote', { file, format }, writing);
  } else if (format === 'pretty' && isGitHubActions(io.env)) {
    await writeText(io.stdout, withoutCommands(output));
    if (flags.format === undefined && flags.output === undefined) await annotate(writing);
  } else {
    await writeText(io.stdout, output);
  }
  if (format === 'github') await summarise(writing);
}

/** What GitHub Actions shows beside the log: notes at the lines, and a summary. */
async function annotate(writing: ReportWriting): Promise<void> {
  await writeText(writing.io.stdout, await render('github', {}, writing));
  await summarise(writing);
}

async function summarise(writing: ReportWriting): Promise<void> {
  if (!writing.io.env.GITHUB_STEP_SUMMARY) return;
  const added = await appendStepSummary(await render('markdown', {}, writing), writing.io.env);
  if (added === false) await tell('github.summary-full', {}, writing);
  if (added === null) await tell('github.summary-unwritable', {}, writing);
}

async function render(
  format: Format,
  look: Partial<ReportOptions>,
  { report, root, language, html, io, flags }: ReportWriting,
): Promise<string> {
  const reporter = await loadReporter(format);
  const checkout = root === undefined ? undefined : findCheckout(io.env);
  const { output } = reporter(report, {
    language,
    width: 80,
    style: PLAIN_STYLE,
    all: flags.all ?? false,
    readLines: root === undefined ? () => undefined : createLineReader(root),
    failOn: flags.failOn ?? 'unknown',
    ...(html && { html }),
    ...(root === undefined ? {} : { repositoryPath: findRepositoryPath(root, io.env) }),
    ...(checkout ? { checkout, linkTo: createSourceLink(checkout) } : {}),
    ...look,
  });
  return output;
}

/** How a report looks on standard output. */
async function terminalOptions({ root, io, flags }: ReportWriting): Promise<Partial<ReportOptions>> {
  const { stdout, env } = io;
  const style = await createStyle({ stream: stdout, env, color: flags.color, root });
  return { style, width: terminalWidth(stdout) };
}

async function tell(
  code: string,
  args: Readonly<Record<string, string>>,
  writing: ReportWriting,
): Promise<void> {
  const shown = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, toTerminalText(value)]),
  );
  await writeText(writing.io.stderr, `${formatMessage(code, shown, writing.language)}\n`);
}
