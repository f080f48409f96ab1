import { CommanderError } from 'commander';
import { ConfigFileError } from '../core/config-error.ts';
import { MigrateScanError } from '../core/errors.ts';
import { formatHint, formatMessage, type Language } from '../core/messages.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import { VERSION } from '../core/version.ts';
import { describeError } from './crash-report.ts';
import { CREDITS_EXIT_CODES } from './credits-exit-codes.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** Why a run failed, in words. `message` may hold several lines. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  /** Only for what should not have happened. */
  readonly stack: string | undefined;
}

/** Errors after which every file is as it was before the apply. */
const ROLLED_BACK: ReadonlySet<string> = new Set([
  'apply.rolled-back',
  'apply.changed-meanwhile',
  'apply.verify-failed',
  'apply.verify-broken',
  'apply.verify-unmoved',
]);

/** Turns anything thrown into words: our own errors say what to do, all else is a defect (exit code 70). */
export function describeFailure(error: unknown, language: Language, io: Io): Failure {
  if (error instanceof CommanderError) return describeFailure(toUsageError(error), language, io);
  if (!(error instanceof MigrateScanError)) return describeCrash(error, language, io);
  const args = Object.fromEntries(
    Object.entries(error.args).map(([name, value]) => [name, toTerminalText(value)]),
  );
  const problems = error instanceof ConfigFileError ? formatProblems(error, language) : [];
  return {
    exitCode: ROLLED_BACK.has(error.code)
      ? EXIT_CODES.rolledBack
      : (CREDITS_EXIT_CODES[error.code] ?? EXIT_CODES.failed),
    code: error.code,
    message: [formatMessage(error.code, args, language), ...problems].join('\n'),
    hint: formatHint(error.code, args, language),
    stack: undefined,
  };
}

function formatProblems({ problems, args }: ConfigFileError, language: Language): string[] {
  return problems.map(({ line, column, code, args: values }) =>
    toTerminalText(`  ${args.file}:${line}:${column} ${formatMessage(code, values, language)}`),
  );
}

function describeCrash(error: unknown, language: Language, io: Io): Failure {
  const args = { version: VERSION, message: describeError(error) };
  return {
    exitCode: EXIT_CODES.internal,
    code: 'cli.crash',
    message: formatMessage('cli.crash', args, language),
    hint: formatHint('cli.crash', args, language),
    stack: error instanceof Error && error.stack ? hidePaths(error.stack, io) : undefined,
  };
}

/** Also under `--debug` nobody need tell where they live. */
function hidePaths(text: string, { cwd, env }: Io): string {
  const places = [
    [cwd, '<cwd>'],
    [env.HOME ?? env.USERPROFILE ?? '', '~'],
  ] as const;
  return places.reduce(
    (shown, [path, name]) => (path.length > 1 ? shown.replaceAll(path, name) : shown),
    text,
  );
}

/** The parser's errors as ours. It names what it stumbled on in quotes, and a near option after "Did you mean". */
function toUsageError({ code, message }: CommanderError): MigrateScanError {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const near = /\(Did you mean (?:one of )?([^?(]+)\?\)/.exec(message)?.[1];
  switch (code) {
    case 'commander.unknownOption':
      return near
        ? new MigrateScanError('cli.unknown-option-near', { option: quoted, near })
        : new MigrateScanError('cli.unknown-option', { option: quoted });
    case 'commander.missingArgument':
      return new MigrateScanError('cli.missing-argument', { name: quoted });
    case 'commander.optionMissingArgument':
      return new MigrateScanError('cli.missing-value', { option: quoted });
    case 'commander.excessArguments':
      return new MigrateScanError('cli.excess-arguments');
    default:
      return new MigrateScanError('cli.usage', { message: message.replace(/^error: /, '') });
  }
}
