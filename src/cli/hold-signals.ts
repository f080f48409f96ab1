import { setImmediate } from 'node:timers/promises';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';

/** What asks us to end, with what a shell says of a process that it has ended. */
const EXITS = {
  SIGINT: EXIT_CODES.interrupted,
  SIGTERM: EXIT_CODES.terminated,
  SIGHUP: EXIT_CODES.hungUp,
} as const;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The result of work that no signal cut short. */
export interface Held<T> {
  readonly value: T;
  /** Given where a signal came meanwhile: what the process is to end with. */
  readonly exit: ExitCode | undefined;
}

/** Runs work that must not stop half-way: a signal that asks us to end waits until it is done. */
export async function holdSignals<T>(work: () => T): Promise<Held<T>> {
  let exit: ExitCode | undefined;
  const note = (signal: (typeof SIGNALS)[number]) => {
    exit ??= EXITS[signal];
  };
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    const value = work();
    // A signal that came during the work is delivered when the event loop has gone round once.
    await setImmediate();
    await setImmediate();
    return { value, exit };
  } finally {
    for (const signal of SIGNALS) process.off(signal, note);
  }
}
