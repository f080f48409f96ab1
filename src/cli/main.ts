import { type Command, CommanderError } from 'commander';
import { formatMessage, type Language } from '../core/messages.ts';
import { createCrashReport } from './crash-report.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { describeFailure, type Failure } from './failure.ts';
import { type Io, isClosedPipe, type OutputStream, writeText } from './io.ts';
import { detectLanguage } from './language.ts';
import { createProgram } from './program.ts';

/** Runs the command line of the process. It sets the exit code and lets the output drain; it never exits itself. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
  const { stdout, stderr, env } = process;
  process.exitCode = await run(argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
}

/** Runs one command line and returns its exit code. Everything that fails ends here, in words. */
export async function run(args: readonly string[], process: Io): Promise<ExitCode> {
  const io = { ...process, stdout: new CountingStream(process.stdout) };
  const language = detectLanguage(args, io.env);
  let exitCode: ExitCode = EXIT_CODES.done;
  const help: string[] = [];
  const program = createProgram({
    io,
    language,
    onDone: (code) => {
      exitCode = code;
    },
    writeHelp: (text) => help.push(text),
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0)
      await writeText(io.stdout, `${help.join('').trimEnd()}\n`);
    else exitCode = await fail(error, { args, io, language, program });
  }
  return exitCode;
}

/** Standard output that knows whether a result has been written to it. */
class CountingStream implements OutputStream {
  written = 0;
  readonly isTTY: boolean | undefined;
  readonly columns: number | undefined;
  readonly #stream: OutputStream;

  constructor(stream: OutputStream) {
    this.#stream = stream;
    this.isTTY = stream.isTTY;
    this.columns = stream.columns;
  }

  write(text: string, done: (error?: Error | null) => void): boolean {
    this.written += text.length;
    return this.#stream.write(text, done);
  }
}

interface Run {
  readonly args: readonly string[];
  readonly io: Io & { readonly stdout: CountingStream };
  readonly language: Language;
  readonly program: Command;
}

/** Says why the run failed; what should not have happened, with a text that its user can report. */
async function fail(error: unknown, context: Run): Promise<ExitCode> {
  const failure = describeFailure(error, context.language, context.io);
  const exitCode = await reportFailure(failure, context);
  if (exitCode === EXIT_CODES.internal)
    await writeText(context.io.stderr, `\n${createCrashReport(error, context.args, context.program)}\n`);
  return exitCode;
}

/** Says why the run failed: as the one JSON document that was asked for, else in words on standard error. */
async function reportFailure(failure: Failure, { args, io, language }: Run): Promise<ExitCode> {
  const { code, message, hint, stack, exitCode } = failure;
  const debug = args.includes('--debug');
  if (wantsJson(args) && io.stdout.written === 0) {
    await writeText(
      io.stdout,
      `${JSON.stringify({ error: { code, message, hint: hint ?? '' } }, null, 2)}\n`,
    );
    if (debug && stack) await writeText(io.stderr, `${stack}\n`);
    return exitCode;
  }
  const lines = [formatMessage('cli.error', { message }, language)];
  if (debug && stack) lines.push(stack);
  if (hint) lines.push(hint);
  await writeText(io.stderr, `${lines.join('\n')}\n`);
  return exitCode;
}

/** Whether standard output was to hold JSON. Taken from the arguments as typed: the parser may have refused them. */
function wantsJson(args: readonly string[]): boolean {
  const toFile = args.some((arg) => arg === '--output' || arg.startsWith('--output='));
  const json = args.some(
    (arg, index) => arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  );
  return json && !toFile;
}
