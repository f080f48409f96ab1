import { MigrateScanError } from '../../../core/errors.ts';
import { toTerminalJson } from '../../../core/terminal-text.ts';
import { isProviderId, PROVIDER_IDS, unknownProvider } from '../../../providers/index.ts';
import type { CreditsApplyFlags } from '../../credits-flags.ts';
import type { ExitCode } from '../../exit-codes.ts';
import { writeText } from '../../io.ts';
import type { CommandContext } from '../../run-scan.ts';
import { applyCode, type Order } from './apply-code.ts';
import { createPerson } from './console-person.ts';
import { describeOutcome, exitCodeOf, formatOutcome } from './outcome.ts';
import type { Prompts } from './prompts.ts';
import { readCode } from './read-code.ts';
import { findIssuersOfRepository } from './repository-issuers.ts';
import { openSession, type Session } from './session.ts';

/**
 * Redeems a code, or leads somebody to the page where an offer is claimed.
 * @throws MigrateScanError for bad usage, a malformed code, and what is refused on this side
 */
export async function runCreditsApply(
  argument: string | undefined,
  flags: CreditsApplyFlags,
  context: CommandContext & { readonly prompts: Prompts | undefined },
): Promise<ExitCode> {
  const { io, language, prompts } = context;
  const json = flags.format === 'json';
  const session = await openSession(context, { json, prompts });
  const { provider } = flags;
  if (provider === undefined) throw new MigrateScanError('credits.needs-provider');
  if (!isProviderId(provider)) refuseProvider(provider, session);
  if (flags.offline) throw new MigrateScanError('credits.offline');
  const named = findIssuersOfRepository(io.cwd);
  if (named) await session.warn('repository-issuer', { file: named });
  const source = { argument, file: flags.codeFile, variable: flags.codeEnv };
  const order: Order = {
    provider,
    offer: flags.offer,
    code: await readCode(source, session),
    channel: flags,
    project: io.cwd,
    dryRun: flags.dryRun === true,
    yes: flags.yes === true,
    hosts: flags.yesHost ?? [],
    person: createPerson(session, { open: flags.open === true, copy: flags.copy === true }),
  };
  const outcome = await applyCode(order, session);
  if (json) {
    const document = describeOutcome(outcome, session.warnings, language);
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(document, null, 2))}\n`);
  } else await writeText(io.stdout, `${formatOutcome(outcome, language).join('\n')}\n`);
  return exitCodeOf(outcome);
}

/** A provider of the programmes of 2024 that the catalogue of providers does not have is told as history. */
function refuseProvider(provider: string, { catalogue }: Session): never {
  const past = catalogue.offers.find((offer) => offer.provider === provider);
  if (past && provider in catalogue.otherProviders)
    throw new MigrateScanError('credits.programme-ended', { id: past.id, date: past.announcedOn ?? '' });
  throw unknownProvider(provider, PROVIDER_IDS);
}
