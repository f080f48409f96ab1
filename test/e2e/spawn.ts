import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the installed command as a process of its own. */
export function runInstalled(args: readonly string[], options: SpawnOptions): Promise<Outcome> {
  const bin = join(inject('installed'), 'node_modules/migrate-scan/bin/migrate-scan.mjs');
  return runProcess(process.execPath, [bin, ...args], options);
}

export function runProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<Outcome> {
  // What a build service sets would change what is printed.
  const env = { ...process.env, GITHUB_ACTIONS: '', ...options.env };
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...written }));
  });
}
