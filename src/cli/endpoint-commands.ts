import type { Command } from 'commander';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage } from '../core/messages.ts';
import type { ExitCode } from './exit-codes.ts';
import type { DoctorFlags, MockFlags } from './flags.ts';
import * as values from './option-values.ts';
import type { CommandContext } from './run-scan.ts';

export interface EndpointContext extends CommandContext {
  readonly onDone: (code: ExitCode) => void;
}

const DOCTOR_FORMATS = ['pretty', 'json'] as const;
const MOST_SECONDS = 600;
const MOST_PORT = 65_535;
const MOST_NUMBER = 1_000_000;

/** `mock`: a provider's behaviour on this machine. */
export function addMockCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  command
    .description(say('help.mock'))
    .option('--provider <id>', say('help.mock-provider'))
    .option('--endpoint <id>', say('help.mock-endpoint'))
    .option('--port <n>', say('help.mock-port'), wholeNumber('--port', 0, MOST_PORT))
    .option('--strict', say('help.mock-strict'))
    .option('--record <file>', say('help.mock-record'))
    .option('--rate-limit <n>', say('help.mock-rate-limit'), wholeNumber('--rate-limit', 1, MOST_NUMBER))
    .option('--scenario <name>', say('help.mock-scenario'))
    .option('--block-region', say('help.mock-block-region'))
    .option('--redemption', say('help.mock-redemption'))
    .option('--pace <ms>', say('help.mock-pace'), wholeNumber('--pace', 0, MOST_SECONDS * 1000))
    .action(async (_options, self: Command) => {
      const { runMock } = await import('./commands/mock.ts');
      onDone(await runMock(self.optsWithGlobals<MockFlags>(), { io, language }, untilStopped()));
    });
}

/** `doctor`: what an endpoint really answers from here. */
export function addDoctorCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  command
    .description(say('help.doctor'))
    .argument('[path]', say('help.doctor-path'))
    .option('--provider <id>', say('help.doctor-provider'))
    .option('--endpoint <id>', say('help.doctor-endpoint'), values.collectText)
    .option('--base-url <url>', say('help.doctor-base-url'))
    .option('--model <id>', say('help.doctor-model'))
    .option('--key-env <name>', say('help.doctor-key-env'))
    .option('--allow-host <host>', say('help.doctor-allow-host'), values.collectText)
    .option('--timeout <seconds>', say('help.doctor-timeout'), wholeNumber('--timeout', 1, MOST_SECONDS))
    .option('--offline', say('help.doctor-offline'))
    .option('--format <name>', say('help.explain-format'), (value) =>
      values.parseChoice('--format', value, DOCTOR_FORMATS),
    )
    .action(async (path: string | undefined, _options, self: Command) => {
      const flags = self.optsWithGlobals<DoctorFlags>();
      const [{ runDoctorCommand }, { isContinuousIntegration }] = await Promise.all([
        import('./commands/doctor.ts'),
        import('./terminal.ts'),
      ]);
      const asks =
        flags.interactive !== false && io.stdout.isTTY === true && !isContinuousIntegration(io.env);
      onDone(await runDoctorCommand({ path, flags }, { io, language }, asks ? confirmHost : undefined));
    });
}

function wholeNumber(option: string, min: number, max: number) {
  return (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new MigrateScanError('mock.bad-number', { option, value, min: String(min), max: String(max) });
  };
}

/** Resolves when the process is asked to stop. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function confirmHost(_host: string, message: string): Promise<boolean> {
  const { default: inquirer } = await import('inquirer');
  const { answer } = await inquirer.prompt([{ type: 'confirm', name: 'answer', message, default: false }]);
  return answer === true;
}
