/**
 * Runs work that Ctrl-C may end at any moment, also while no prompt is up: the signal of the process becomes an abort
 * signal, so that whoever works can leave in an orderly way.
 */
export async function heedInterrupt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.on('SIGINT', abort);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', abort);
  }
}
