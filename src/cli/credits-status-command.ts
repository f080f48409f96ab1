import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage, type Language } from '../core/messages.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import type { CreditsContext } from './credits-command.ts';
import type { StatusFlags } from './credits-forecast-flags.ts';
import { type Io, writeText } from './io.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;
const MOST_SECONDS = 600;

/** `credits status`: what is left at a provider, and what was redeemed on this machine. */
export function addStatusCommand(
  credits: Command,
  { configure, io, language, onDone }: CreditsContext,
): void {
  const say = (code: string) => formatMessage(`help.${code}`, {}, language);
  configure(credits.command('status'))
    .description(say('credits-status'))
    .option('--provider <id>', say('credits-status-provider'))
    .option('--endpoint <id>', say('doctor-endpoint'))
    .option('--verify', say('credits-status-verify'))
    .option('--vendor-cli', say('credits-status-vendor-cli'))
    .option('--model <id>', say('doctor-model'))
    .option('--key-env <name>', say('doctor-key-env'), values.parseVariable)
    .option('--base-url <url>', say('credits-status-base-url'))
    .option('--allow-host <host>', say('doctor-allow-host'), values.collectText)
    .option('--timeout <seconds>', say('doctor-timeout'), parseSeconds)
    .option('--offline', say('credits-status-offline'))
    .option('--format <name>', say('explain-format'), (value) =>
      values.parseChoice('--format', value, FORMATS),
    )
    .action(async (_options, self: Command) => {
      const flags = self.optsWithGlobals<StatusFlags>();
      const [{ runCreditsStatus }, { createConfirm }] = await Promise.all([
        import('./commands/credits/status.ts'),
        import('./confirm.ts'),
      ]);
      const confirm = createConfirm(io, flags.interactive !== false);
      onDone(
        await runCreditsStatus(
          flags,
          { io, language, confirm },
          { readLedger: () => readLedger(io, language) },
        ),
      );
    });
}

/** The entries of the user's ledger; none where the environment names no place for one. */
async function readLedger({ env, stderr }: Io, language: Language) {
  const [{ Ledger }, { stateFolder }] = await Promise.all([
    import('../credits/ledger/ledger.ts'),
    import('../credits/ledger/user-folders.ts'),
  ]);
  const warnings: Promise<void>[] = [];
  try {
    const folder = stateFolder({ env, platform: process.platform });
    const ledger = new Ledger(folder, {
      now: () => new Date(),
      wait: (ms) => sleep(ms),
      onDamage: (file, kept) => {
        const text = formatMessage('credits.ledger-damaged', { file, kept }, language);
        warnings.push(writeText(stderr, `${toTerminalText(text)}\n`));
      },
    });
    return await ledger.list();
  } catch (error) {
    if (error instanceof MigrateScanError && error.code === 'credits.no-home') return [];
    throw error;
  } finally {
    await Promise.all(warnings);
  }
}

function parseSeconds(value: string): number {
  const seconds = values.parseCount('--timeout', value);
  if (seconds >= 1 && seconds <= MOST_SECONDS) return seconds;
  throw new MigrateScanError('forecast.bad-number', {
    option: '--timeout',
    value,
    min: '1',
    max: String(MOST_SECONDS),
  });
}
