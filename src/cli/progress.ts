import { formatMessage, type Language } from '../core/messages.ts';
import type { ScanProgress } from '../scan/options.ts';
import type { Io } from './io.ts';
import { hasColor, isContinuousIntegration } from './terminal.ts';

/** A scan that is done sooner shows no spinner at all. */
const PATIENCE_MS = 300;

export interface Progress {
  readonly update: (event: ScanProgress) => void;
  readonly stop: () => void;
}

/**
 * A spinner on standard error for a person who waits; silent in CI, in a pipe, and with `--no-interactive`. The scan
 * works for long without giving way to timers, so each event of it moves the spinner too.
 */
export async function startProgress(io: Io, language: Language, interactive: boolean): Promise<Progress> {
  if (!interactive || !io.stderr.isTTY || isContinuousIntegration(io.env) || io.env.TERM === 'dumb') {
    return { update: () => {}, stop: () => {} };
  }
  const { default: ora } = await import('ora');
  const text = formatMessage('cli.progress-list', {}, language);
  const color = hasColor(io.stderr, io.env) ? 'cyan' : false;
  const spinner = ora({ text, color, stream: process.stderr, discardStdin: false });
  const startedAt = performance.now();
  const timer = setTimeout(() => spinner.start(), PATIENCE_MS);
  return {
    update: ({ stage, done, total }) => {
      const counts = { done: String(done), total: String(total) };
      spinner.text = formatMessage(`cli.progress-${stage}`, counts, language);
      if (spinner.isSpinning) spinner.render();
      else if (performance.now() - startedAt >= PATIENCE_MS) spinner.start();
    },
    stop: () => {
      clearTimeout(timer);
      spinner.stop();
    },
  };
}
