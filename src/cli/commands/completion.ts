import type { Command } from 'commander';
import type { Shell } from '../command-names.ts';
import { formatBashCompletion } from '../completion/bash.ts';
import { describeCommands } from '../completion/describe.ts';
import { formatFishCompletion } from '../completion/fish.ts';
import { formatZshCompletion } from '../completion/zsh.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { type Io, writeText } from '../io.ts';

const FORMATTERS = { bash: formatBashCompletion, zsh: formatZshCompletion, fish: formatFishCompletion };

/** Prints the completion script of a shell, made from the program's own declaration. */
export async function runCompletion(shell: Shell, program: Command, io: Io): Promise<ExitCode> {
  await writeText(io.stdout, FORMATTERS[shell](describeCommands(program)));
  return EXIT_CODES.done;
}
