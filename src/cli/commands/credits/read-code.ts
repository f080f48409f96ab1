import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MigrateScanError } from '../../../core/errors.ts';
import { maskCode, parseCode } from '../../../credits/codes/parse-code.ts';
import type { Secret } from '../../../credits/codes/secret.ts';
import type { Session } from './session.ts';

/** Where a code may come from; at most one is given. */
export interface CodeSource {
  /** As an argument; `-` stands for standard input. */
  readonly argument?: string | undefined;
  readonly file?: string | undefined;
  readonly variable?: string | undefined;
}

const MOST_BYTES = 8192;

/**
 * The code that the user gave; undefined where they gave none.
 * @throws MigrateScanError `credits.two-codes`, `credits.code-file`, `credits.code-variable`, `credits.bad-code`
 */
export async function readCode(source: CodeSource, session: Session): Promise<Secret | undefined> {
  const { argument, file, variable } = source;
  const given = [argument, file, variable].filter((one) => one !== undefined);
  if (given.length === 0) return undefined;
  if (given.length > 1) throw new MigrateScanError('credits.two-codes');
  if (argument === '-') return toCode(await readStdin());
  if (file !== undefined) return toCode(await readFile(resolve(session.context.io.cwd, file), file));
  if (variable !== undefined) return toCode(readVariable(variable, session));
  hideArguments();
  await session.warn('code-in-arguments');
  return toCode(argument ?? '');
}

/** Asks for a code at the terminal. @throws MigrateScanError where nobody is there, or they gave up */
export async function askCode(session: Session): Promise<Secret> {
  if (!session.prompts) throw new MigrateScanError('credits.needs-code');
  const text = await session.prompts.askSecret(session.say('ask-code'));
  if (text === undefined) throw new MigrateScanError('credits.needs-code');
  return toCode(text);
}

/** @throws MigrateScanError `credits.bad-code`, which says what is wrong with it without repeating it */
export function toCode(text: string): Secret {
  const parsed = parseCode(text);
  if (parsed.ok) return parsed.code;
  throw new MigrateScanError(`credits.bad-code-${parsed.problem}`);
}

/** All codes of standard input, one a line. @throws as `toCode` */
export async function readCodeLines(): Promise<Secret[]> {
  const lines = (await readStdin()).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map(toCode);
}

/** For a message: never the code itself. */
export function nameCode(code: Secret | undefined): string {
  return code ? maskCode(code) : '';
}

/** Where the system lets a process write over its arguments, they no longer show in the list of processes. */
export function hideArguments(): void {
  process.title = 'migrate-scan';
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readFile(path: string, name: string): Promise<string> {
  try {
    const handle = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES);
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new MigrateScanError('credits.code-file', { file: name, reason }, { cause: error });
  }
}

function readVariable(name: string, { context }: Session): string {
  const value = context.io.env[name];
  if (value) return value;
  throw new MigrateScanError('credits.code-variable', { name });
}
