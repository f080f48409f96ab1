import type { Language } from '../../core/messages.ts';
import { truncateEnd, wrapText } from '../../report/columns.ts';
import type { Style } from '../../report/style.ts';
import type { Io } from '../io.ts';
import { writeText } from '../io.ts';
import type { Ask, Choice, Question } from './question.ts';
import { sayIn } from './questions.ts';

export interface AskOptions {
  readonly io: Io;
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal: inquirer breaks lines within words. */
  readonly width: number;
  /** Rows of the terminal, for lists that do not fit. */
  readonly rows: number;
  /** Ends the questions, as Ctrl-C in one of them does. */
  readonly signal: AbortSignal;
}

/** Lines that a prompt needs besides its list: the question, a description, the keys. */
const ROWS_AROUND = 8;
const FEWEST_CHOICES = 4;

const ENDED: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError']);

/** Asks in the terminal, with inquirer's prompts in our colours and our language. */
export async function createAsk({ io, language, style, width, rows, signal }: AskOptions): Promise<Ask> {
  const { createPromptModule } = await import('inquirer');
  const askPrompt = createPromptModule({ signal });
  const theme = createTheme(language, style);
  const pageSize = Math.max(FEWEST_CHOICES, rows - ROWS_AROUND);
  return async (question) => {
    if (question.intro) await writeText(io.stdout, `${question.intro.join('\n')}\n`);
    try {
      const prompt = { name: 'answer', message: question.message, theme, pageSize, loop: false };
      const { answer } = await askPrompt<{ answer: string }>([{ ...prompt, ...toPrompt(question, width) }]);
      return answer;
    } catch (error) {
      if (error instanceof Error && ENDED.has(error.name)) return undefined;
      throw error;
    }
  };
}

function toPrompt(question: Question, width: number) {
  const fitted = (choices: readonly Choice[]) => choices.map((choice) => fitChoice(choice, width));
  switch (question.type) {
    case 'select':
      return { type: 'select' as const, choices: fitted(question.choices), default: question.start };
    case 'search': {
      const source = (typed: string | undefined) => fitted(search(question, typed ?? ''));
      return { type: 'search' as const, source };
    }
    case 'text':
      return { type: 'input' as const, validate: createValidator(question) };
    case 'secret':
      return { type: 'password' as const, mask: '*', validate: createValidator(question) };
  }
}

/** The cursor and a blank stand before each name. */
const CURSOR_WIDTH = 3;

function fitChoice({ value, name, description }: Choice, width: number): Choice {
  const fitting = { value, name: truncateEnd(name, width - CURSOR_WIDTH) };
  if (description === undefined) return fitting;
  return { ...fitting, description: wrapText(description, width - 1).join('\n') };
}

function createValidator({ pattern, hint }: { readonly pattern: RegExp; readonly hint: string }) {
  return (text: string): true | string => pattern.test(text) || hint;
}

/** The choices that hold what was typed, and what was typed itself where it may stand on its own. */
function search({ choices, free }: Extract<Question, { type: 'search' }>, typed: string): Choice[] {
  const term = typed.trim();
  const found = choices.filter(({ name }) => name.toLowerCase().includes(term.toLowerCase()));
  const isKnown = choices.some(({ value }) => value === term);
  const own = free.pattern.test(term) && !isKnown ? [{ value: term, name: free.label(term) }] : [];
  return [...found, ...own];
}

const KEYS: Readonly<Record<string, string>> = {
  navigate: 'key-navigate',
  select: 'key-select',
  'toggle visibility': 'key-toggle',
};

/** Every part of inquirer's look, so that `--no-color` and `NO_COLOR` hold for it as for all else. */
function createTheme(language: Language, style: Style) {
  const say = sayIn({ language });
  return {
    prefix: { idle: style.accent('?'), done: style.accent('✔') },
    style: {
      answer: style.accent,
      message: style.bold,
      error: (text: string) => style.error(`> ${text}`),
      defaultAnswer: (text: string) => style.dim(`(${text})`),
      help: style.dim,
      highlight: style.accent,
      key: (text: string) => style.accent(`<${text}>`),
      disabled: style.dim,
      description: style.dim,
      searchTerm: style.accent,
      keysHelpTip: (keys: [key: string, action: string][]) =>
        style.dim(keys.map(([key, action]) => `${key} ${say(KEYS[action] ?? action)}`).join(' · ')),
    },
  };
}
