import type { Command } from 'commander';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage } from '../core/messages.ts';
import type { Account } from '../credits/channels/channel.ts';
import type { CreditsContext } from './credits-command.ts';
import type { CreditsApplyFlags, CreditsForgetFlags } from './credits-flags.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;
const CHANNELS = ['console', 'http', 'command'] as const;

/** `credits apply`: a code redeemed, or an offer claimed. */
export function addCreditsApplyCommand(
  credits: Command,
  { configure, io, language, onDone }: CreditsContext,
): void {
  const say = (code: string) => formatMessage(`help.credits-apply${code}`, {}, language);
  configure(credits.command('apply'))
    .description(say(''))
    .argument('[code]', say('-code'))
    .option('--provider <id>', say('-provider'))
    .option('--offer <id>', say('-offer'))
    .option('--channel <name>', say('-channel'), (value) => values.parseChoice('--channel', value, CHANNELS))
    .option('--issuer <url>', say('-issuer'))
    .option('--command <file>', say('-command'))
    .option('--account <type:id>', say('-account'), parseAccount)
    .option('--token-env <name>', say('-token-env'), values.parseVariable)
    .option('--code-file <file>', say('-code-file'))
    .option('--code-env <name>', say('-code-env'), values.parseVariable)
    .option('--open', say('-open'))
    .option('--copy', say('-copy'))
    .option('--dry-run', say('-dry-run'))
    .option('--yes', say('-yes'))
    .option('--yes-host <host>', say('-yes-host'), values.collectText)
    .option('--offline', say('-offline'))
    .option('--format <name>', formatMessage('help.explain-format', {}, language), parseFormat)
    .action(async (code: string | undefined, _options, self: Command) => {
      const [{ runCreditsApply }, { createPrompts }] = await Promise.all([
        import('./commands/credits/apply.ts'),
        import('./commands/credits/prompts.ts'),
      ]);
      const flags = self.optsWithGlobals<CreditsApplyFlags>();
      const prompts = createPrompts(io, flags.interactive && flags.format !== 'json');
      onDone(await runCreditsApply(code, flags, { io, language, prompts }));
    });
}

/** `credits forget`: entries taken out of the ledger. */
export function addCreditsForgetCommand(
  credits: Command,
  { configure, io, language, onDone }: CreditsContext,
): void {
  const say = (code: string) => formatMessage(`help.credits-forget${code}`, {}, language);
  configure(credits.command('forget'))
    .description(say(''))
    .argument('[ids...]', say('-ids'))
    .option('--all', say('-all'))
    .option('--force', say('-force'))
    .option('--yes', say('-yes'))
    .option('--format <name>', formatMessage('help.explain-format', {}, language), parseFormat)
    .action(async (ids: string[], _options, self: Command) => {
      const [{ runCreditsForget }, { createPrompts }] = await Promise.all([
        import('./commands/credits/forget.ts'),
        import('./commands/credits/prompts.ts'),
      ]);
      const flags = self.optsWithGlobals<CreditsForgetFlags>();
      const prompts = createPrompts(io, flags.interactive && flags.format !== 'json');
      onDone(await runCreditsForget(ids, flags, { io, language, prompts }));
    });
}

function parseFormat(value: string): (typeof FORMATS)[number] {
  return values.parseChoice('--format', value, FORMATS);
}

/** `team:platform-web` */
function parseAccount(value: string): Account {
  const [, type, id] = /^([\w-]{1,64}):(.{1,200})$/.exec(value) ?? [];
  if (type === undefined || id === undefined) throw new MigrateScanError('credits.bad-account', { value });
  return { type, id };
}
