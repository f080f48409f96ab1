import { spawn } from 'node:child_process';
import type { CommandOutcome } from '../migrate/apply/verify-applied.ts';

const STDERR = 2;

/**
 * Runs a command line of the user's in their shell, in a folder; they see its output as it comes. It goes to standard
 * error where standard output holds our own result.
 */
export function runUserCommand(command: string, cwd: string, keepsStdout: boolean): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd,
      shell: true,
      stdio: ['inherit', keepsStdout ? STDERR : 'inherit', 'inherit'],
    });
    // Ctrl-C reaches the command itself; we stay to take the changes back.
    const wait = () => {};
    process.on('SIGINT', wait);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait);
      resolve({ ok: code === 0, exit: signal ?? String(code) });
    });
  });
}
