import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { addCreditsApplyCommand, addCreditsForgetCommand } from './credits-apply-command.ts';
import type { CreditsListFlags } from './credits-flags.ts';
import { addForecastCommand } from './credits-forecast-command.ts';
import { addStatusCommand } from './credits-status-command.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;

export interface CreditsContext extends EndpointContext {
  /** Gives a command our way of failing and our help. */
  readonly configure: (command: Command) => Command;
}

type AddCommand = (credits: Command, context: CreditsContext) => void;

/** The commands under `credits`, in the order in which help shows them. */
const COMMANDS: readonly AddCommand[] = [
  addListCommand,
  addCreditsApplyCommand,
  addStatusCommand,
  addForecastCommand,
  addCreditsForgetCommand,
];

/** `credits`: offers, codes, what is left, and how long it lasts. Alone it lists the offers. */
export function addCreditsCommand(command: Command, context: CreditsContext): void {
  command.description(formatMessage('help.credits', {}, context.language)).helpCommand(false);
  for (const add of COMMANDS) add(command, context);
}

function addListCommand(credits: Command, { configure, io, language, onDone }: CreditsContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  addFormatOption(configure(credits.command('list', { isDefault: true })), say)
    .description(say('help.credits-list'))
    .option('--provider <id>', say('help.credits-list-provider'))
    .option('--active', say('help.credits-list-active'))
    .option('--as-of <date>', say('help.credits-list-as-of'), values.parseDate)
    .action(async (_options, self: Command) => {
      const { runCreditsList } = await import('./commands/credits/list.ts');
      onDone(await runCreditsList(self.optsWithGlobals<CreditsListFlags>(), { io, language }));
    });
}

function addFormatOption(command: Command, say: (code: string) => string): Command {
  return command.option('--format <name>', say('help.explain-format'), (value) =>
    values.parseChoice('--format', value, FORMATS),
  );
}
