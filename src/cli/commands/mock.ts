import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage } from '../../core/messages.ts';
import { toTerminalText } from '../../core/terminal-text.ts';
import type { MockRequest } from '../../mock/record.ts';
import { findScenario, SCENARIO_NAMES } from '../../mock/scenarios.ts';
import { startMock } from '../../mock/start.ts';
import { loadProvider } from '../../providers/index.ts';
import { readOpenAIProvider } from '../../providers/openai-provider.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { MockFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import type { CommandContext } from '../run-scan.ts';

const OPENAI = 'openai';

/**
 * Serves an emulated provider until `stopped` resolves.
 * @throws MigrateScanError for an unknown provider, endpoint or scenario, a taken port, an unwritable record
 */
export async function runMock(
  flags: MockFlags,
  context: CommandContext,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const { io, language } = context;
  if (flags.redemption)
    return (await import('./mock-redemption.ts')).runRedemptionMock(flags, context, stopped);
  if (flags.provider === undefined) throw new MigrateScanError('mock.no-provider');
  const provider = flags.provider === OPENAI ? readOpenAIProvider() : await loadProvider(flags.provider);
  const scenario = flags.scenario === undefined ? undefined : getScenario(flags.scenario);
  const record = flags.record === undefined ? undefined : await openRecord(flags.record, io.cwd);
  const lines = createLineWriter(context, record);
  try {
    const server = await listen(flags.port ?? 0, () =>
      startMock({
        provider,
        port: flags.port ?? 0,
        strict: flags.strict === true,
        blockRegion: flags.blockRegion === true,
        paceMs: flags.pace ?? 0,
        onRequest: lines.write,
        ...(flags.endpoint !== undefined && { endpoint: flags.endpoint }),
        ...(flags.rateLimit !== undefined && { rateLimit: flags.rateLimit }),
        ...(scenario && { scenario }),
      }),
    );
    const args = { provider: provider.name[language], url: server.url };
    const banner = ['mock.listening', 'mock.keys', 'mock.triggers'].map((code) =>
      formatMessage(code, args, language),
    );
    await writeText(io.stdout, `${banner.join('\n')}\n`);
    await stopped;
    await server.close();
    await lines.flush();
  } finally {
    await record?.close();
  }
  return EXIT_CODES.done;
}

/** One line for a request: what came, what went, and what had no effect. */
export function formatRequest(request: MockRequest): string {
  const { method, path, model, status, fault, param, ignored, unconfirmed, events, aborted, ms } = request;
  const parts = [
    `${method} ${path}`,
    model,
    String(status),
    `${ms} ms`,
    events !== undefined && `${events} events`,
    aborted && 'aborted by the client',
    fault && [fault, param].filter(Boolean).join(': '),
    ignored.length > 0 && `ignored: ${ignored.join(', ')}`,
    unconfirmed.length > 0 && `unconfirmed: ${unconfirmed.join(', ')}`,
  ];
  return toTerminalText(parts.filter(Boolean).join(' · '));
}

function createLineWriter({ io }: CommandContext, record: FileHandle | undefined) {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write: (request: MockRequest) => {
      last = last
        .then(() => writeText(io.stdout, `${formatRequest(request)}\n`))
        .then(() => record?.appendFile(`${JSON.stringify(request)}\n`));
    },
    flush: () => last,
  };
}

function getScenario(name: string) {
  const scenario = findScenario(name);
  if (scenario) return scenario;
  throw new MigrateScanError('mock.unknown-scenario', { scenario: name, known: SCENARIO_NAMES.join(', ') });
}

async function openRecord(file: string, cwd: string): Promise<FileHandle> {
  try {
    return await open(resolve(cwd, file), 'a', 0o600);
  } catch (error) {
    throw new MigrateScanError('mock.unwritable-record', { file, reason: codeOf(error) }, { cause: error });
  }
}

/** Starts a server; a taken port is told in words. */
export async function listen<T>(port: number, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES') throw error;
    throw new MigrateScanError('mock.port-taken', { port: String(port) }, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
