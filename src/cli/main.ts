import { type Command, CommanderError } from 'commander';
import { formatMessage, type Language } from '../core/messages.ts';
import { createCrashReport } from './crash-report.ts';
import { endOnCrash, type LastWords } from './end-on-crash.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { describeFailure, type Failure } from './failure.ts';
import { type Io, isClosedPipe, type OutputStream, writeText } from './io.ts';
import { detectLanguage } from './language.ts';
import { createProgram } from './program.ts';

/** Runs the command line of the process. It sets the exit code and lets the output drain; only a crash exits at once. */
export async function main(argv: readonly string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
  const { stdout, stderr, env } = process;
  const prepared = prepare(argv.slice(2), { stdout, stderr, env, cwd: process.cwd() });
  endOnCrash((error) => tellFailure(error, prepared));
  process.exitCode = await execute(prepared);
}

/** Runs one command line and returns its exit code. Everything that fails ends here, in words. */
export function run(args: readonly string[], process: Io): Promise<ExitCode> {
  return execute(prepare(args, process));
}

interface Run {
  readonly args: readonly string[];
  readonly io: Io & { readonly stdout: CountingStream };
  readonly language: Language;
  readonly program: Command;
  /** What the command has left so far. */
  readonly left: { exitCode: ExitCode; help: string };
}

function prepare(args: readonly string[], process: Io): Run {
  const io = { ...process, stdout: new CountingStream(process.stdout) };
  const language = detectLanguage(args, io.env);
  const left: Run['left'] = { exitCode: EXIT_CODES.done, help: '' };
  const program = createProgram({
    io,
    language,
    onDone: (code) => {
      left.exitCode = code;
    },
    writeHelp: (text) => {
      left.help += text;
    },
  });
  return { args, io, language, program, left };
}

async function execute(prepared: Run): Promise<ExitCode> {
  const { args, io, program, left } = prepared;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError && error.exitCode === 0)) return fail(error, prepared);
    await writeText(io.stdout, `${left.help.trimEnd()}\n`);
  }
  return left.exitCode;
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

/** Says why the run failed. */
async function fail(error: unknown, context: Run): Promise<ExitCode> {
  const { exitCode, stdout, stderr } = tellFailure(error, context);
  if (stdout) await writeText(context.io.stdout, stdout);
  if (stderr) await writeText(context.io.stderr, stderr);
  return exitCode;
}

/** Why the run failed; of what should not have happened, also a text that its user can report. */
function tellFailure(error: unknown, context: Run): LastWords & { readonly exitCode: ExitCode } {
  const failure = describeFailure(error, context.language, context.io);
  const { exitCode } = failure;
  const { stdout, stderr } = composeFailure(failure, context);
  const report =
    exitCode === EXIT_CODES.internal ? `\n${createCrashReport(error, context.args, context.program)}\n` : '';
  return { exitCode, stdout, stderr: stderr + report };
}

/** As the one JSON document that was asked for, else in words on standard error. */
function composeFailure(failure: Failure, { args, io, language }: Run): LastWords {
  const { code, message, hint, stack } = failure;
  const debugged = args.includes('--debug') && stack ? [stack] : [];
  if (wantsJson(args) && io.stdout.written === 0) {
    const stdout = `${JSON.stringify({ error: { code, message, hint: hint ?? '' } }, null, 2)}\n`;
    return { stdout, stderr: debugged.map((line) => `${line}\n`).join('') };
  }
  const lines = [formatMessage('cli.error', { message }, language), ...debugged, ...(hint ? [hint] : [])];
  return { stdout: '', stderr: `${lines.join('\n')}\n` };
}

/** Whether standard output was to hold JSON. Taken from the arguments as typed: the parser may have refused them. */
function wantsJson(args: readonly string[]): boolean {
  const toFile = args.some((arg) => arg === '--output' || arg.startsWith('--output='));
  const json = args.some(
    (arg, index) => arg === '--format=json' || (arg === 'json' && args[index - 1] === '--format'),
  );
  return json && !toFile;
}
