import { MigrateScanError } from '../../../core/errors.ts';
import { formatMessage } from '../../../core/messages.ts';
import { toTerminalJson, toTerminalText } from '../../../core/terminal-text.ts';
import type { Entry } from '../../../credits/ledger/entry.ts';
import type { VendorCliResult } from '../../../credits/status/result.ts';
import {
  type ProviderStatus,
  readStatus,
  type StatusOptions,
  type StatusSubject,
} from '../../../credits/status/status.ts';
import { describeCall, findVendorCli, runVendorCli } from '../../../credits/status/vendor-cli.ts';
import { resolveTargets } from '../../../doctor/resolve-targets.ts';
import { listProviders, PROVIDER_IDS, unknownProvider } from '../../../providers/index.ts';
import type { AskingContext } from '../../confirm.ts';
import type { StatusFlags } from '../../credits-forecast-flags.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import { writeText } from '../../io.ts';
import { createStyle, terminalWidth } from '../../terminal.ts';
import { formatMoney } from './forecast-figures.ts';
import { formatStatus } from './status-text.ts';

/** What a test may put in the place of the machine's own. */
export interface StatusParts {
  readonly readLedger: () => Promise<Entry[]>;
  readonly createClient?: StatusOptions['createClient'];
}

/**
 * Says what is left at a provider and what was redeemed on this machine. Exit code 1 where what was asked says that
 * nothing is left, or where there was no good answer.
 * @throws MigrateScanError for a provider or an endpoint that nobody knows
 */
export async function runCreditsStatus(
  flags: StatusFlags,
  context: AskingContext,
  parts: StatusParts,
): Promise<ExitCode> {
  const { io, language } = context;
  if (flags.provider === undefined) refuseWithoutProvider(flags);
  const status =
    flags.provider === undefined ? undefined : await askProvider(flags.provider, flags, context, parts);
  const entries = (await parts.readLedger()).filter(
    ({ provider }) => flags.provider === undefined || provider === flags.provider,
  );
  const checkedAt = new Date().toISOString();
  if (flags.format === 'json') {
    const document = {
      schemaVersion: '1',
      checkedAt,
      status: status ?? null,
      ledger: entries.map(describeEntry),
    };
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(document, null, 2))}\n`);
  } else {
    const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root: io.cwd });
    const text = formatStatus(
      { status, entries, day: checkedAt.slice(0, 10) },
      {
        language,
        style,
        width: terminalWidth(io.stdout),
      },
    );
    await writeText(io.stdout, text);
  }
  return !status || isFine(status) ? EXIT_CODES.done : EXIT_CODES.checkFailed;
}

function refuseWithoutProvider(flags: StatusFlags): void {
  const names = { '--verify': flags.verify, '--vendor-cli': flags.vendorCli, '--base-url': flags.baseUrl };
  const option = Object.entries(names).find(([, value]) => value)?.[0];
  if (option) throw new MigrateScanError('status.needs-provider', { option });
}

async function askProvider(
  id: string,
  flags: StatusFlags,
  context: AskingContext,
  parts: StatusParts,
): Promise<ProviderStatus> {
  const { io, language } = context;
  const subject = await findSubject(id, flags, context);
  const { provider, target } = subject;
  const keyVariable = target.keyVariable ?? provider.auth.envVar;
  const stream = flags.format === 'json' ? io.stderr : io.stdout;
  let said: Promise<void> = Promise.resolve();
  const say = (code: string, args: Record<string, string>) => {
    const line = toTerminalText(formatMessage(`status.${code}`, args, language));
    said = said.then(() => writeText(stream, `${line}\n`));
  };
  const asked = await readStatus(subject, {
    environment: io.env,
    offline: flags.offline === true,
    verify: flags.verify === true,
    timeoutMs: flags.timeout === undefined ? undefined : flags.timeout * 1000,
    createClient: parts.createClient,
    onSend: (sends) => {
      if ('request' in sends) return say('sends', { request: sends.request, key: keyVariable });
      const { cost, model } = sends.call;
      const unknown = formatMessage('status.cost-unknown', {}, language);
      return say('sends-call', {
        model,
        key: keyVariable,
        cost: cost ? formatMoney(cost.amount, cost.currency) : unknown,
      });
    },
  });
  const vendorCli = await askVendorCli(id, flags, context, (command) => say('runs', { command }));
  await said;
  return {
    provider: id,
    endpoint: target.endpoint ?? null,
    baseURL: target.baseURL,
    keyVariable,
    ...asked,
    vendorCli,
    console: consoleOf(subject),
  };
}

async function findSubject(
  id: string,
  flags: StatusFlags,
  { io, language, confirm }: AskingContext,
): Promise<StatusSubject> {
  const catalogue = await listProviders();
  const provider = catalogue.find((entry) => entry.id === id);
  if (!provider) throw unknownProvider(id, PROVIDER_IDS);
  const [target] = resolveTargets(
    {
      provider: id,
      endpoints: flags.endpoint === undefined ? undefined : [flags.endpoint],
      baseURL: flags.baseUrl,
      model: flags.model,
      keyVariable: flags.keyEnv,
      allowedHosts: flags.allowHost,
      hasVariable: (name) => Boolean(io.env[name]),
    },
    catalogue,
  );
  if (!target) throw new MigrateScanError('doctor.no-target');
  const place = provider.endpoints.find((entry) => entry.id === target.endpoint)?.place ?? 'mainland';
  if (target.trusted || flags.offline || !confirm) return { provider, target, place };
  const host = new URL(target.baseURL).host;
  const args = { host: toTerminalText(host), key: target.keyVariable ?? '' };
  const trusted = (await confirm(formatMessage('status.confirm-host', args, language))) === 'yes';
  return { provider, target: { ...target, trusted }, place };
}

async function askVendorCli(
  id: string,
  flags: StatusFlags,
  { io, language, confirm }: AskingContext,
  onRun: (command: string) => void,
): Promise<VendorCliResult | null> {
  const cli = findVendorCli(id);
  if (!cli) return null;
  const command = describeCall(cli);
  if (flags.offline) return { state: 'offline', command, package: cli.package };
  const question = formatMessage('status.confirm-cli', { command }, language);
  const agreed = flags.vendorCli || (await confirm?.(question)) === 'yes';
  if (!agreed) return { state: 'not-asked', command, package: cli.package };
  onRun(command);
  return runVendorCli(cli, { env: io.env, cwd: io.cwd, platform: process.platform });
}

function consoleOf({ provider, place }: StatusSubject): string | null {
  const abroad = place === 'international' ? provider.consoleInternational : undefined;
  return abroad ?? provider.console ?? null;
}

function describeEntry({ id, masked, provider, offer, state, verified, createdAt, updatedAt }: Entry) {
  return { id, provider, masked, offer, state, verified, createdAt, updatedAt };
}

function isFine({ balance, verify, vendorCli }: ProviderStatus): boolean {
  const isBad = ['refused', 'not-understood', 'failed', 'untrusted', 'no-key'].includes(balance.state);
  if (isBad || (balance.state === 'read' && balance.isAvailable === false)) return false;
  if (vendorCli?.state === 'failed' || vendorCli?.state === 'not-found') return false;
  if (!verify || verify.state === 'offline') return true;
  return verify.state === 'answered' && verify.exhaustion.class === 'none';
}
