import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChalkInstance } from 'chalk';
import { PLAIN_STYLE, type Style } from '../report/style.ts';
import type { Io, OutputStream } from './io.ts';

type Env = Io['env'];

/**
 * Whether a stream gets colour: the flag decides, then `FORCE_COLOR`, then `NO_COLOR` (when not empty), then a dumb
 * terminal, then whether it is a terminal at all.
 */
export function hasColor(stream: OutputStream, env: Env, flag?: boolean): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  if (env.NO_COLOR) return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to write in: at most 100, for long lines are hard to read; 80 where the stream is no terminal. */
export function terminalWidth(stream: OutputStream): number {
  if (!stream.isTTY || !stream.columns) return 80;
  return Math.max(40, Math.min(100, stream.columns));
}

/** Whether nobody is there to watch or to answer. */
export function isContinuousIntegration(env: Env): boolean {
  return Boolean(env.CI) && env.CI !== 'false' && env.CI !== '0';
}

/** Whether the terminal is known to open links (OSC 8). `FORCE_HYPERLINK` overrides it. */
export function hasHyperlinks(stream: OutputStream, env: Env): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (!stream.isTTY || isContinuousIntegration(env)) return false;
  if (env.WT_SESSION || env.KONSOLE_VERSION || env.TERM === 'xterm-kitty' || env.TERM === 'xterm-ghostty')
    return true;
  if (Number(env.VTE_VERSION) >= 5000) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'].includes(env.TERM_PROGRAM ?? '');
}

export interface StyleOptions {
  readonly stream: OutputStream;
  readonly env: Env;
  /** `--color` or `--no-color`. */
  readonly color: boolean | undefined;
  /** The scanned folder, which links point into; undefined where paths lead nowhere. */
  readonly root: string | undefined;
}

/** The style of a stream; chalk is loaded only where there is colour. */
export async function createStyle({ stream, env, color, root }: StyleOptions): Promise<Style> {
  if (!hasColor(stream, env, color)) return PLAIN_STYLE;
  const { Chalk } = await import('chalk');
  const chalk: ChalkInstance = new Chalk({ level: 1 });
  const folder = hasHyperlinks(stream, env) ? root : undefined;
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    warn: (text) => chalk.yellow(text),
    error: (text) => chalk.red(text),
    link: (text, file, line) =>
      folder === undefined ? text : formatLink(text, `${pathToFileURL(resolve(folder, file)).href}#${line}`),
  };
}

function formatLink(text: string, url: string): string {
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}
