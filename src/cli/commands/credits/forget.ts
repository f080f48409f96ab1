import { MigrateScanError } from '../../../core/errors.ts';
import { toTerminalJson, toTerminalText } from '../../../core/terminal-text.ts';
import type { Entry } from '../../../credits/ledger/entry.ts';
import type { CreditsForgetFlags } from '../../credits-flags.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import { writeText } from '../../io.ts';
import type { CommandContext } from '../../run-scan.ts';
import type { Prompts } from './prompts.ts';
import { openSession, type Session } from './session.ts';

/**
 * Removes entries from the ledger: after that the same code can be sent again. One whose fate is open is removed only
 * with `--force`, for its key is the only way to ask what became of it.
 * @throws MigrateScanError where there is no such entry, or nobody agreed
 */
export async function runCreditsForget(
  ids: readonly string[],
  flags: CreditsForgetFlags,
  context: CommandContext & { readonly prompts: Prompts | undefined },
): Promise<ExitCode> {
  const json = flags.format === 'json';
  const session = await openSession(context, { json, prompts: context.prompts });
  const entries = selectEntries(await session.ledger.list(), ids, flags);
  if (!(await isAgreed(entries, flags, session))) return EXIT_CODES.failed;
  const gone = new Set(entries.map(({ id }) => id));
  await session.ledger.update((all) => {
    const kept = all.filter(({ id }) => !gone.has(id));
    all.splice(0, all.length, ...kept);
  });
  if (json) {
    const document = { schemaVersion: '1', forgotten: [...gone] };
    await writeText(context.io.stdout, `${toTerminalJson(JSON.stringify(document, null, 2))}\n`);
  } else await session.log(session.say('forgotten', { count: String(gone.size) }));
  return EXIT_CODES.done;
}

function selectEntries(all: readonly Entry[], ids: readonly string[], flags: CreditsForgetFlags): Entry[] {
  if (!flags.all && ids.length === 0) throw new MigrateScanError('credits.forget-what');
  const entries = flags.all ? [...all] : ids.map((id) => getEntry(all, id));
  const open = entries.find(({ state }) => state === 'sending' || state === 'unknown');
  if (open && !flags.force)
    throw new MigrateScanError('credits.forget-open', { id: open.id, target: open.target });
  return entries;
}

function getEntry(all: readonly Entry[], id: string): Entry {
  const entry = all.find((candidate) => candidate.id === id);
  if (!entry) throw new MigrateScanError('credits.no-entry', { id });
  return entry;
}

async function isAgreed(
  entries: readonly Entry[],
  { yes }: CreditsForgetFlags,
  { prompts, say, log }: Session,
): Promise<boolean> {
  for (const { id, provider, state, masked = '', target } of entries)
    await log(`  ${toTerminalText([id, provider, state, masked, target].filter(Boolean).join(' · '))}`);
  if (yes || entries.length === 0) return true;
  if (!prompts) throw new MigrateScanError('credits.forget-needs-yes');
  return (await prompts.confirm(say('ask-forget', { count: String(entries.length) }))) === 'yes';
}
