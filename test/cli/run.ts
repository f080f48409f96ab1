import { run } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command line in this process and collects what it writes. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const collect = (name: 'stdout' | 'stderr') => ({
    write: (text: string, done: () => void) => {
      written[name] += text;
      done();
      return true;
    },
  });
  const io = {
    stdout: collect('stdout'),
    stderr: collect('stderr'),
    env: options.env ?? {},
    cwd: options.cwd ?? '/',
  };
  const code = await run(args, io);
  return { code, ...written };
}
