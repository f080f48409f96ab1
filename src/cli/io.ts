/** A stream that text is written to; `columns` is there for a terminal only. */
export interface OutputStream {
  write(text: string, done: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What a command sees of the process: the rest of the program takes it from here. */
export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * Writes all of a text and waits until the stream has taken it, so that a slow reader at the other end of a pipe
 * gets it whole. A reader that has gone away is no error: there is nobody left to tell.
 */
export function writeText(stream: OutputStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosedPipe(error)) reject(error);
      else resolve();
    });
  });
}

/** Whether an error says that the reader of a pipe has gone away. */
export function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
