import { setImmediate } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The result of work that no signal cut short, and whether one came meanwhile. */
export interface Held<T> {
  readonly value: T;
  readonly interrupted: boolean;
}

/** Runs work that must not stop half-way: a signal that asks us to end waits until it is done. */
export async function holdSignals<T>(work: () => T): Promise<Held<T>> {
  let interrupted = false;
  const note = () => {
    interrupted = true;
  };
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    const value = work();
    // A signal that came during the work is delivered when the event loop has gone round once.
    await setImmediate();
    await setImmediate();
    return { value, interrupted };
  } finally {
    for (const signal of SIGNALS) process.off(signal, note);
  }
}
