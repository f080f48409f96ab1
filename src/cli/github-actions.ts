import { randomUUID } from 'node:crypto';
import { appendFile, stat } from 'node:fs/promises';
import type { Io } from './io.ts';

type Env = Io['env'];

/** GitHub drops a step's summary that is larger, without a word to whoever reads the build. */
const MOST_SUMMARY_BYTES = 1024 * 1024;

/** Whether the log is read by GitHub's runner, or by one that understands the same commands. */
export function isGitHubActions(env: Env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/**
 * Keeps the runner from taking text of the repository for commands, whatever its lines begin with.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}

/**
 * Adds Markdown to the summary of the step. False where it does not fit beside what is there; null where there is no
 * summary, or it cannot be written to: the build must not fail for it.
 */
export async function appendStepSummary(markdown: string, env: Env): Promise<boolean | null> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return null;
  try {
    const before = await stat(file).then(
      ({ size }) => size,
      () => 0,
    );
    if (before + Buffer.byteLength(markdown) > MOST_SUMMARY_BYTES) return false;
    await appendFile(file, markdown);
    return true;
  } catch {
    return null;
  }
}
