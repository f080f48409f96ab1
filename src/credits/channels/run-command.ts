import { spawn } from 'node:child_process';
import { kill } from 'node:process';

const MOST_BYTES = 64 * 1024;
const MOST_ERROR_BYTES = 4 * 1024;

export interface CommandCall {
  /** Absolute path of the executable. */
  readonly file: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly mostMs: number;
}

/** `failure` is undefined where the command ended by itself, whatever it ended with. */
export interface CommandRun {
  readonly failure: 'not_started' | 'timeout' | 'too_large' | undefined;
  readonly exitCode: number | undefined;
  readonly output: string;
  /** The end of what it wrote to standard error. */
  readonly errors: string;
}

/** Runs an executable without a shell, its input on standard input. It is killed when it takes or writes too much. */
export function runCommand({ file, args, input, env, cwd, mostMs }: CommandCall): Promise<CommandRun> {
  return new Promise((resolve) => {
    // A group of its own: what the command itself started ends with it.
    const child = spawn(file, args, { env, cwd, shell: false, windowsHide: true, detached: true });
    const [output, errors] = [collect(MOST_BYTES), collect(MOST_ERROR_BYTES)];
    let failure: CommandRun['failure'];
    const stop = (why: CommandRun['failure']) => {
      failure ??= why;
      killGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => stop('timeout'), mostMs);
    child.stdout.on('data', (chunk: Buffer) => {
      if (!output.add(chunk)) stop('too_large');
    });
    child.stderr.on('data', (chunk: Buffer) => void errors.add(chunk));
    // A command that does not read its input is no failure of ours.
    child.stdin.on('error', () => {});
    child.on('error', () => {
      failure ??= 'not_started';
      finish(undefined);
    });
    child.on('close', (exitCode) => finish(exitCode ?? undefined));
    child.stdin.end(input);
    function finish(exitCode: number | undefined) {
      clearTimeout(timer);
      resolve({ failure, exitCode, output: output.text(), errors: errors.text() });
    }
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  for (const target of [-pid, pid]) {
    try {
      kill(target, 'SIGKILL');
    } catch {
      // It has ended, or the system has no groups.
    }
  }
}

function collect(most: number) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return {
    /** False once there is more than fits. */
    add(chunk: Buffer): boolean {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      return bytes <= most;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
