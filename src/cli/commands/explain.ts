import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage } from '../../core/messages.ts';
import type { Report } from '../../core/report.ts';
import { toTerminalJson } from '../../core/terminal-text.ts';
import { formatExplanation } from '../../report/explain.ts';
import { formatRule } from '../../report/explain-rule.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ExplainFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { type CommandContext, scanFolder } from '../run-scan.ts';
import { createLineReader } from '../source-lines.ts';
import { createStyle, terminalWidth } from '../terminal.ts';

/** Prints how one finding was recognised and judged, or what a rule says. @throws MigrateScanError when the id fits none or several. */
export async function runExplain(
  { id, path }: { id: string; path: string | undefined },
  flags: ExplainFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  if (/^ex\d+$/i.test(id)) return explainRule(id.toUpperCase(), flags, context);
  const { report, root, language } = await scanFolder(path, flags, context);
  const finding = getFinding(report, id, path ?? '.');
  if (flags.format === 'json') {
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(finding, null, 2))}\n`);
    return EXIT_CODES.done;
  }
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root });
  const options = {
    language,
    style,
    width: terminalWidth(io.stdout),
    all: true,
    readLines: createLineReader(root),
  };
  await writeText(io.stdout, formatExplanation(finding, options));
  return EXIT_CODES.done;
}

/** Prints a rule of the exposure. @throws MigrateScanError `exposure-rule-missing` */
async function explainRule(
  id: string,
  flags: ExplainFlags,
  { io, language }: CommandContext,
): Promise<ExitCode> {
  const { rulesData } = await import('../../exposure/data.ts');
  const rule = rulesData[id];
  if (!rule) throw new MigrateScanError('exposure-rule-missing', { rule: id });
  const spoken = flags.lang ?? language;
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root: io.cwd });
  const text =
    flags.format === 'json'
      ? `${JSON.stringify({ id, title: formatMessage(`${id}-title`, {}, spoken), text: formatMessage(`${id}-text`, {}, spoken), ...rule }, null, 2)}\n`
      : formatRule({ id, ...rule }, { language: spoken, style, width: terminalWidth(io.stdout) });
  await writeText(io.stdout, text);
  return EXIT_CODES.done;
}

const MOST_SUGGESTED = 5;

function getFinding(report: Report, id: string, path: string): Report['findings'][number] {
  const wanted = id.toLowerCase();
  const matches = report.findings.filter((finding) => finding.id.startsWith(wanted));
  const [finding] = matches;
  if (!finding) throw new MigrateScanError('cli.finding-missing', { id, path });
  if (matches.length === 1) return finding;
  const ids = matches.slice(0, MOST_SUGGESTED).map((match) => match.id);
  throw new MigrateScanError('cli.finding-ambiguous', {
    id,
    count: String(matches.length),
    ids: ids.join(', '),
  });
}
