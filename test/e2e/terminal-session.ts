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

/** Longer than any step takes on a busy machine: only a step that never comes waits for it. */
const PATIENCE_MS = 20_000;

/** A program in a real terminal: what it writes, and a keyboard. */
export class TerminalSession {
  /** Everything that was written, escape sequences included. */
  output = '';
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  #seen = 0;
  #wake: () => void = () => {};

  constructor(command: readonly string[], { cwd, columns = 100, env = {} }: SessionOptions) {
    const [file = '', ...args] = command;
    this.#pty = spawn(file, args, {
      cwd,
      cols: columns,
      rows: 40,
      name: 'xterm-256color',
      env: { PATH: process.env.PATH ?? '', HOME: cwd, TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...env },
    });
    this.#pty.onData((text) => {
      this.output += text;
      this.#wake();
    });
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        resolve({ exitCode, signal });
        this.#wake();
      });
    });
  }

  /** What a person reads, since the last text that was waited for. */
  get unread(): string {
    return stripVTControlCharacters(this.output.slice(this.#seen));
  }

  /** Waits until a text has been written after the last one, and takes everything up to now as read. */
  async waitFor(text: string): Promise<void> {
    const hasEnded = { value: false };
    void this.exit.then(() => {
      hasEnded.value = true;
    });
    const deadline = performance.now() + PATIENCE_MS;
    while (!flatten(this.unread).includes(flatten(text))) {
      const left = deadline - performance.now();
      if (left <= 0 || hasEnded.value) {
        throw new Error(`"${text}" did not come; there is:\n${stripVTControlCharacters(this.output)}`);
      }
      await this.#nextOutput(left);
    }
    this.#seen = this.output.length;
  }

  send(keys: string): void {
    this.#pty.write(keys);
  }

  /** Waits for a question, then answers it. */
  async answer(question: string, keys: string): Promise<void> {
    await this.waitFor(question);
    this.send(keys);
  }

  kill(): void {
    this.#pty.kill();
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

/** A narrow terminal breaks lines where it likes. */
function flatten(text: string): string {
  return text.replace(/\s+/g, '');
}
