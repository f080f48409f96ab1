import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';

export const KEYS = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  ctrlC: '\u0003',
} as const;

export interface SessionOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Exit {
  readonly exitCode: number;
  readonly signal: number | undefined;
}

/** One home for all sessions: what the tool keeps in the user's cache is made once. */
const HOME = mkdtempSync(join(tmpdir(), 'migrate-scan-home-'));

/** Longer than any step takes on a busy machine: only a step that never comes waits for it. */
const PATIENCE_MS = 40_000;

/** A program in a real terminal: what it writes, and a keyboard. */
export class TerminalSession {
  /** Everything that was written, escape sequences included. */
  output = '';
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  #seen = 0;
  #hasEnded = false;
  #wake: () => void = () => {};

  constructor(command: readonly string[], { cwd, columns = 100, env = {} }: SessionOptions) {
    const [file = '', ...args] = command;
    this.#pty = spawn(file, args, {
      cwd,
      cols: columns,
      rows: 40,
      name: 'xterm-256color',
      env: { PATH: process.env.PATH ?? '', HOME, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...env },
    });
    this.#pty.onData((text) => {
      this.output += text;
      this.#wake();
    });
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        resolve({ exitCode, signal });
        this.#hasEnded = true;
        this.#wake();
      });
    });
  }

  /** Waits until a text has been written behind the one that was waited for last. */
  async waitFor(text: string): Promise<void> {
    const wanted = flatten(text);
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const at = flatten(this.output).indexOf(wanted, this.#seen);
      if (at >= 0) {
        this.#seen = at + wanted.length;
        return;
      }
      const left = deadline - performance.now();
      if (left <= 0 || this.#hasEnded) {
        throw new Error(`"${text}" did not come; there is:\n${stripVTControlCharacters(this.output)}`);
      }
      await this.#nextOutput(left);
    }
  }

  send(keys: string): void {
    this.#pty.write(keys);
  }

  /** Waits for a question, then answers it. */
  async answer(question: string, keys: string): Promise<void> {
    await this.waitFor(question);
    this.send(keys);
  }

  /** Ends the program. One that has ended is let be: its number may be another's by now. */
  kill(): void {
    if (!this.#hasEnded) this.#pty.kill();
  }

  #nextOutput(most: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, most);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** What a person reads. A narrow terminal breaks lines where it likes. */
function flatten(output: string): string {
  return stripVTControlCharacters(output).replace(/\s+/g, '');
}
