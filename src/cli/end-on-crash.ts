import { writeSync } from 'node:fs';
import { EXIT_CODES } from './exit-codes.ts';

/** What is written where a run has failed. */
export interface LastWords {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Ends the process with last words and exit code 70 where an error is thrown outside of what the command waits for: in
 * the handler of an event or, as Node passes these on, in a promise that nobody holds. All of it happens at once, so
 * that nothing of the command runs on; what an apply left half done is in its journal. Spinner and questions give the
 * cursor back when the process exits.
 */
export function endOnCrash(tell: (error: unknown) => LastWords): void {
  process.on('uncaughtException', (error) => {
    try {
      const { stdout, stderr } = tell(error);
      write(process.stdout.fd, stdout);
      write(process.stderr.fd, stderr);
    } finally {
      process.exit(EXIT_CODES.internal);
    }
  });
}

/** A reader that has gone away, or does not read, is told nothing. */
function write(fd: number, text: string): void {
  try {
    writeSync(fd, text);
  } catch {}
}
