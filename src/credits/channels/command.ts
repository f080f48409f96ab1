import { z } from 'zod';
import { scrubText } from '../codes/scrub.ts';
import type { Channel, ChannelAnswer, RedemptionRequest, Reference } from './channel.ts';
import { readRedemption } from './redemption-answer.ts';
import { type CommandRun, runCommand } from './run-command.ts';

export interface CommandChannelOptions {
  /** Absolute path of the executable. */
  readonly file: string;
  /** What comes before our own arguments. */
  readonly args: readonly string[];
  /** The whole environment of the command. */
  readonly env: Readonly<Record<string, string>>;
  /** Where it runs: never the scanned repository. */
  readonly cwd: string;
  readonly mostMs?: number;
}

const MOST_MS = 30_000;
const absentSchema = z.object({ state: z.literal('absent') });

/**
 * A command of the user's own. It is called as `FILE redeem --provider P --idempotency-key K`, with the code on its
 * standard input, or as `FILE lookup --idempotency-key K` after an unclear end, and answers with the JSON of the
 * redemption contract.
 */
export class CommandChannel implements Channel {
  readonly id = 'command';
  readonly target: string;
  readonly #options: CommandChannelOptions;

  constructor(options: CommandChannelOptions) {
    this.#options = options;
    this.target = options.file;
  }

  async redeem(request: RedemptionRequest, idempotencyKey: string): Promise<ChannelAnswer> {
    const { code, provider, account, acceptedTerms } = request;
    const args = [
      'redeem',
      ...['--provider', provider],
      ...['--idempotency-key', idempotencyKey],
      ...(account ? ['--account', `${account.type}:${account.id}`] : []),
      ...(acceptedTerms === undefined ? [] : ['--accept-terms', acceptedTerms]),
    ];
    const run = await this.#run(args, code ? `${code.reveal()}\n` : '');
    return readRun(run, request);
  }

  async lookup(
    { idempotencyKey, redemptionId }: Reference,
    request: RedemptionRequest,
  ): Promise<ChannelAnswer | undefined> {
    const id = redemptionId === undefined ? [] : ['--redemption', redemptionId];
    const run = await this.#run(['lookup', '--idempotency-key', idempotencyKey, ...id], '');
    if (absentSchema.safeParse(parseJson(run.output)).success) return undefined;
    return readRun(run, request);
  }

  #run(args: readonly string[], input: string): Promise<CommandRun> {
    const { file, env, cwd, mostMs = MOST_MS } = this.#options;
    return runCommand({ file, args: [...this.#options.args, ...args], input, env, cwd, mostMs });
  }
}

function readRun(
  { failure, exitCode, output, errors }: CommandRun,
  request: RedemptionRequest,
): ChannelAnswer {
  const secrets = request.code ? [request.code] : [];
  const detail = scrubText(lastLine(errors), secrets);
  if (failure) return { state: 'unknown', reason: failure, detail };
  const value = parseJson(output);
  if (value === undefined)
    return { state: 'unknown', reason: 'not_json', detail: detail || `exit ${exitCode}` };
  const answer = readRedemption(value, secrets);
  // It says that all went well and ends as if it had not: believe neither.
  const contradicts = exitCode !== 0 && answer.state === 'redeemed';
  return contradicts ? { state: 'unknown', reason: 'contradiction', detail: `exit ${exitCode}` } : answer;
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)?.slice(0, 500) ?? '';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
