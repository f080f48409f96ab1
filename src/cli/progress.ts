import type { Ora } from 'ora';
import { formatMessage, type Language } from '../core/messages.ts';
import type { ScanProgress } from '../scan/options.ts';
import type { Io } from './io.ts';
import { isContinuousIntegration } from './terminal.ts';

/** A scan that is done sooner shows no spinner at all. */
const PATIENCE_MS = 300;

export interface Progress {
  readonly update: (event: ScanProgress) => void;
  readonly stop: () => void;
}

/** A spinner on standard error for a person who waits; silent in CI, in a pipe, and with `--no-interactive`. */
export function startProgress(io: Io, language: Language, interactive: boolean): Progress {
  if (!interactive || !io.stderr.isTTY || isContinuousIntegration(io.env) || io.env.TERM === 'dumb') {
    return { update: () => {}, stop: () => {} };
  }
  const state: { spinner?: Ora; text: string; stopped: boolean } = {
    text: formatMessage('cli.progress-list', {}, language),
    stopped: false,
  };
  const timer = setTimeout(async () => {
    const { default: ora } = await import('ora');
    if (!state.stopped)
      state.spinner = ora({ text: state.text, stream: process.stderr, discardStdin: false }).start();
  }, PATIENCE_MS);
  timer.unref();
  return {
    update: ({ stage, done, total }) => {
      state.text = formatMessage(
        `cli.progress-${stage}`,
        { done: String(done), total: String(total) },
        language,
      );
      if (state.spinner) state.spinner.text = state.text;
    },
    stop: () => {
      state.stopped = true;
      clearTimeout(timer);
      state.spinner?.stop();
    },
  };
}
