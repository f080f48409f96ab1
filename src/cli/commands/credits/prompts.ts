import type { Answer } from '../../confirm.ts';
import { createConfirm } from '../../confirm.ts';
import type { Io } from '../../io.ts';

/** Questions to somebody at the terminal. */
export interface Prompts {
  confirm(message: string): Promise<Answer>;
  /** What is typed shows as stars; undefined where they gave up. */
  askSecret(message: string): Promise<string | undefined>;
  /** The value that was chosen; undefined where they gave up. */
  choose(message: string, choices: readonly Choice[]): Promise<string | undefined>;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** Undefined in a pipe, in CI and with `--no-interactive`: then nobody can be asked. */
export function createPrompts(io: Io, interactive: boolean): Prompts | undefined {
  const confirm = createConfirm(io, interactive);
  if (!confirm) return undefined;
  return {
    confirm,
    askSecret: (message) => ask({ type: 'password', name: 'answer', message, mask: '*' }),
    choose: (message, choices) =>
      ask({ type: 'select', name: 'answer', message, choices: choices.map((choice) => ({ ...choice })) }),
  };
}

type Question =
  | { type: 'password'; name: 'answer'; message: string; mask: string }
  | { type: 'select'; name: 'answer'; message: string; choices: { value: string; name: string }[] };

async function ask(question: Question): Promise<string | undefined> {
  const { default: inquirer } = await import('inquirer');
  try {
    const { answer } =
      question.type === 'password' ? await inquirer.prompt([question]) : await inquirer.prompt([question]);
    return typeof answer === 'string' ? answer : undefined;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined;
    throw error;
  }
}
