import type { Secret } from '../../../credits/codes/secret.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import { describeFailure } from '../../failure.ts';
import { writeText } from '../../io.ts';
import type { CommandContext } from '../../run-scan.ts';
import { applyCode } from './apply-code.ts';
import { createPerson } from './console-person.ts';
import { exitCodeOf, formatOutcome } from './outcome.ts';
import { createPrompts } from './prompts.ts';
import { hideArguments, nameCode, readCodeLines, toCode } from './read-code.ts';
import { openSession, type Session } from './session.ts';

/** The codes that came with a migration. */
export interface MigrationCredits {
  /** Says what would be done with them. Nothing is sent. */
  announce(provider: string): Promise<void>;
  /** Redeems them, and those that were typed on the way; the exit code of the first that was not redeemed. */
  redeem(applied: AppliedMigration): Promise<ExitCode>;
}

/** A migration whose edits are on the disk. */
export interface AppliedMigration {
  readonly provider: string;
  /** Absolute path of the folder. */
  readonly root: string;
  /** Codes that were typed while it was prepared. */
  readonly codes: readonly string[];
}

export interface MigrationCreditsOptions {
  /** As typed; `-` stands for standard input, one code a line. */
  readonly given: readonly string[];
  readonly yes: boolean;
  readonly interactive: boolean;
  /** Standard output belongs to the migration's own document. */
  readonly json: boolean;
}

/**
 * Reads and checks the codes before anything is changed.
 * @throws MigrateScanError for a malformed code
 */
export async function openMigrationCredits(
  { given, yes, interactive, json }: MigrationCreditsOptions,
  context: CommandContext,
): Promise<MigrationCredits> {
  const prompts = json ? undefined : createPrompts(context.io, interactive);
  // The patch of a dry run, or the document, has standard output for itself.
  const session = await openSession(context, { json: true, prompts });
  const codes = await readCodes(given, session);
  return {
    announce: (provider) => announce(codes, provider, session),
    async redeem({ provider, root, codes: typed }) {
      let exit: ExitCode = EXIT_CODES.done;
      for (const code of [...codes, ...typed.map(toCode)]) {
        const one = await redeemOne(code, { provider, root, yes }, session);
        if (exit === EXIT_CODES.done) exit = one;
      }
      return exit;
    },
  };
}

async function readCodes(given: readonly string[], session: Session): Promise<Secret[]> {
  const codes: Secret[] = [];
  for (const text of given) codes.push(...(text === '-' ? await readCodeLines() : [toCode(text)]));
  if (given.some((text) => text !== '-')) {
    hideArguments();
    await session.warn('code-in-arguments');
  }
  return codes;
}

async function announce(codes: readonly Secret[], provider: string, session: Session): Promise<void> {
  for (const code of codes)
    await session.log(session.say('migrate-would', { code: nameCode(code), provider }));
}

interface For {
  readonly provider: string;
  readonly root: string;
  readonly yes: boolean;
}

/** What fails here leaves the edits as they are. */
async function redeemOne(code: Secret, { provider, root, yes }: For, session: Session): Promise<ExitCode> {
  const { io, language } = session.context;
  const next = session.say('migrate-next', { code: nameCode(code), provider });
  try {
    const person = createPerson(session, { open: false, copy: false });
    const order = { provider, offer: undefined, code, channel: {}, project: root, dryRun: false, yes };
    const outcome = await applyCode({ ...order, hosts: [], person }, session);
    for (const line of formatOutcome(outcome, language)) await session.log(line);
    const exit = exitCodeOf(outcome);
    if (exit !== EXIT_CODES.done) await session.log(next);
    return exit;
  } catch (error) {
    const { message, hint, exitCode, code: name } = describeFailure(error, language, io);
    if (!name.startsWith('credits.')) throw error;
    await writeText(io.stderr, `${[message, hint, next].filter(Boolean).join('\n')}\n`);
    return exitCode;
  }
}
