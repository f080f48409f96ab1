import type { Io } from './io.ts';
import type { CommandContext } from './run-scan.ts';
import { isContinuousIntegration } from './terminal.ts';

/** What somebody answered: Ctrl-C is neither yes nor no. */
export type Answer = 'yes' | 'no' | 'interrupted';
export type Confirm = (question: string) => Promise<Answer>;

/** What a command gets that asks before it acts; nobody can be asked where `confirm` is undefined. */
export interface AskingContext extends CommandContext {
  readonly confirm: Confirm | undefined;
}

/** A question to whoever sits at the terminal; undefined in a pipe, in CI and with `--no-interactive`. */
export function createConfirm(io: Io, interactive: boolean): Confirm | undefined {
  const isSomebodyThere =
    interactive &&
    io.stdout.isTTY === true &&
    process.stdin.isTTY === true &&
    !isContinuousIntegration(io.env);
  return isSomebodyThere ? ask : undefined;
}

async function ask(message: string): Promise<Answer> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { answer } = await inquirer.prompt([{ type: 'confirm', name: 'answer', message, default: false }]);
    return answer === true ? 'yes' : 'no';
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return 'interrupted';
    throw error;
  }
}
