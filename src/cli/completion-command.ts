import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { SHELLS, type Shell } from './command-names.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import * as values from './option-values.ts';

/** `completion`: the script by which a shell completes what is typed behind `program`. */
export function addCompletionCommand(command: Command, program: Command, context: EndpointContext): void {
  const { io, language, onDone } = context;
  command
    .description(formatMessage('completion.help', {}, language))
    .argument('<shell>', formatMessage('completion.shell', {}, language), (value) =>
      values.parseChoice('completion', value, SHELLS),
    )
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('./commands/completion.ts');
      onDone(await runCompletion(shell, program, io));
    });
}
