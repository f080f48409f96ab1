import type { Style } from '../../report/style.ts';
import type { Io } from '../io.ts';
import { hasColor, terminalWidth } from '../terminal.ts';
import type { DiffStyle } from './change-diff.ts';
import type { Layout } from './change-questions.ts';

const plain = (text: string) => text;
const PLAIN_DIFF: DiffStyle = { added: plain, removed: plain, place: plain, file: plain };

/** How the review looks on a terminal; chalk is loaded only where there is colour. */
export async function createLayout(io: Io, color: boolean | undefined, style: Style): Promise<Layout> {
  const width = terminalWidth(io.stdout);
  const diff = hasColor(io.stdout, io.env, color) ? await createDiffStyle() : PLAIN_DIFF;
  return { width, diff, strong: style.bold, warn: style.warn };
}

async function createDiffStyle(): Promise<DiffStyle> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
    place: (text) => chalk.cyan(text),
    file: (text) => chalk.bold(text),
  };
}
