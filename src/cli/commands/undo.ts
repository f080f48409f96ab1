import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage, type Language } from '../../core/messages.ts';
import { toTerminalJson, toTerminalText } from '../../core/terminal-text.ts';
import { type JournalSummary, listJournals } from '../../migrate/apply/list-journals.ts';
import { type UndoResult, undo } from '../../migrate/apply/undo.ts';
import { COMMANDS } from '../command-names.ts';
import type { AskingContext } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { UndoFlags } from '../flags.ts';
import { holdSignals } from '../hold-signals.ts';
import { type Io, writeText } from '../io.ts';
import { resolveScanRoot } from '../scan-root.ts';

/**
 * Takes the last apply of a folder back, or lists what can be taken back. Without `--yes` it asks, and refuses where
 * nobody is there to answer.
 * @throws MigrateScanError
 */
export async function runUndo(
  path: string | undefined,
  flags: UndoFlags,
  context: AskingContext,
): Promise<ExitCode> {
  const { io, language } = context;
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const journals = listJournals(root);
  if (flags.list) return showList(journals, flags, context);
  const refusal = flags.yes ? undefined : await askFirst(journals, flags, context);
  if (refusal !== undefined) return refusal;
  const { value, exit } = await holdSignals(() => undo(root, { force: flags.force ?? false }));
  if (flags.format === 'json') await writeJson(io, value);
  else await writeText(io.stdout, formatResult(value, language));
  return exit ?? EXIT_CODES.done;
}

async function showList(
  journals: readonly JournalSummary[],
  flags: UndoFlags,
  { io, language }: AskingContext,
): Promise<ExitCode> {
  if (flags.format === 'json') await writeJson(io, { journals });
  else {
    const lines = journals.map((journal) => formatJournal(journal, language));
    const none = formatMessage('apply.nothing-to-undo', {}, language);
    await writeText(io.stdout, `${lines.length > 0 ? lines.join('\n') : none}\n`);
  }
  return EXIT_CODES.done;
}

function formatJournal(journal: JournalSummary, language: Language): string {
  const { id, startedAt, provider, endpoint, state, edited, created } = journal;
  const args = {
    id,
    at: startedAt,
    target: `${provider} (${endpoint})`,
    edited: String(edited.length),
    created: String(created.length),
  };
  return toTerminalText(formatMessage(`apply.journal-${state}`, args, language));
}

/** The exit code where it is not to go on. */
async function askFirst(
  journals: readonly JournalSummary[],
  flags: UndoFlags,
  { io, language, confirm }: AskingContext,
): Promise<ExitCode | undefined> {
  const [last] = journals;
  if (!last) throw new MigrateScanError('apply.nothing-to-undo');
  if (!confirm || flags.format === 'json') throw new MigrateScanError('apply.undo-needs-yes');
  const question = formatMessage('apply.ask-undo', {}, language);
  const answer = await confirm(`${formatJournal(last, language)}\n${question}`);
  if (answer === 'yes') return undefined;
  if (answer === 'interrupted') return EXIT_CODES.interrupted;
  await writeText(io.stdout, `${formatMessage('apply.declined', {}, language)}\n`);
  return EXIT_CODES.done;
}

function formatResult({ outcome, restored, removed, left }: UndoResult, language: Language): string {
  const args = { restored: String(restored.length), removed: String(removed.length) };
  const lines = [
    formatMessage(outcome === 'undone' ? 'apply.undone' : 'apply.undone-recovered', args, language),
    ...restored.map((file) => `  M ${toTerminalText(file)}`),
    ...removed.map((file) => `  D ${toTerminalText(file)}`),
    ...(left > 0 ? [formatMessage('apply.undo-left', { count: String(left) }, language)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

async function writeJson(io: Io, value: object): Promise<void> {
  const text = JSON.stringify({ schemaVersion: '1', ...value }, null, 2);
  await writeText(io.stdout, `${toTerminalJson(text)}\n`);
}
