import { formatMessage, type Language } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Entry } from '../../../credits/ledger/entry.ts';
import type {
  BalanceResult,
  ExhaustionResult,
  VendorCliResult,
  VerifyResult,
} from '../../../credits/status/result.ts';
import type { ProviderStatus } from '../../../credits/status/status.ts';
import { formatTable, wrapText } from '../../../report/columns.ts';
import type { Style } from '../../../report/style.ts';

export interface StatusTextOptions {
  readonly language: Language;
  readonly style: Style;
  readonly width: number;
}

export interface ShownStatus {
  /** undefined: no provider was asked. */
  readonly status: ProviderStatus | undefined;
  readonly entries: readonly Entry[];
  readonly day: string;
}

type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

/** What a provider said is left, then what was redeemed or claimed on this machine. */
export function formatStatus({ status, entries, day }: ShownStatus, options: StatusTextOptions): string {
  const { language, style, width } = options;
  const say: Say = (code, args = {}) => formatMessage(`status.${code}`, args, language);
  const told = status ? describeProvider(status, say) : [];
  const head = status ? [style.bold(say('title', { provider: status.provider, day }))] : [];
  const lines = [
    ...head,
    ...told.flatMap((line) => wrapText(toTerminalText(line), width)),
    ...(status ? [''] : []),
    style.bold(say('ledger')),
    ...(entries.length === 0 ? wrapText(say('ledger-empty'), width) : formatEntries(entries)),
  ];
  return `${lines.join('\n')}\n`;
}

function describeProvider({ balance, verify, vendorCli, ...status }: ProviderStatus, say: Say): string[] {
  const args = { key: status.keyVariable, host: new URL(status.baseURL).host };
  return [
    ...describeBalance(balance, args, say),
    ...(vendorCli ? describeVendorCli(vendorCli, say) : []),
    ...(verify ? describeVerify(verify, args, say) : []),
    ...(status.console ? [say('console', { url: status.console })] : []),
  ];
}

function describeBalance(balance: BalanceResult, args: Record<string, string>, say: Say): string[] {
  switch (balance.state) {
    case 'read': {
      const lines = balance.lines.map((line) => say('balance-line', line));
      const rest = balance.isAvailable === false ? [say('not-available')] : [];
      return [...(lines.length > 0 ? lines : [say('no-lines')]), ...rest];
    }
    case 'not-offered':
      return [say('balance-not-offered')];
    case 'refused': {
      const { status, codes, exhaustion } = balance;
      return [
        say('balance-refused', { status: String(status), codes }),
        ...describeExhaustion(exhaustion, say),
      ];
    }
    case 'not-understood':
      return [say('balance-not-understood', { status: String(balance.status) })];
    case 'failed':
      return [say('balance-failed', { error: balance.error })];
    default:
      return [say(balance.state, args)];
  }
}

function describeVendorCli(cli: VendorCliResult, say: Say): string[] {
  const { command } = cli;
  switch (cli.state) {
    case 'read': {
      const lines = cli.models.map(({ model, state, isOverdue, remaining, total }) => {
        const args = { model, remaining: formatCount(remaining), total: formatCount(total) };
        const marks = [state, isOverdue ? say('free-overdue') : ''].filter(Boolean).join(', ');
        return `${say('free-line', args)}${marks ? ` (${marks})` : ''}`;
      });
      return lines.length > 0 ? lines : [say('cli-empty', { command })];
    }
    case 'text':
      return cli.text === ''
        ? [say('cli-empty', { command })]
        : [say('cli-says', { command }), ...cli.text.split(/\r?\n/).map((line) => `  ${line}`)];
    case 'failed':
      return [say('cli-failed', { command, reason: cli.reason })];
    case 'offline':
      return [say('cli-not-asked', { command, package: cli.package })];
    default:
      return [
        say(`cli-${cli.state}`, { command, program: command.split(' ', 1)[0] ?? '', package: cli.package }),
      ];
  }
}

function describeVerify(verify: VerifyResult, args: Record<string, string>, say: Say): string[] {
  switch (verify.state) {
    case 'answered': {
      const { model, status, codes, exhaustion } = verify;
      const head = say('verify-answered', { model, status: String(status), codes });
      return [head.trim(), ...describeExhaustion(exhaustion, say)];
    }
    case 'failed':
      return [say('verify-failed', { error: verify.error })];
    case 'no-model':
      return [say('verify-no-model')];
    default:
      return [say(verify.state, args)];
  }
}

function describeExhaustion({ class: name, resetsAt, note }: ExhaustionResult, say: Say): string[] {
  return [
    say(`class-${name}`),
    ...(resetsAt === undefined ? [] : [say('resets', { time: resetsAt })]),
    ...(note === undefined ? [] : [say(`note-${note}`)]),
  ];
}

function formatEntries(entries: readonly Entry[]): string[] {
  const rows = entries.map(({ id, provider, masked = '', offer = '', state, updatedAt }) =>
    [id, provider, masked || offer, state, updatedAt.slice(0, 10)].map(toTerminalText),
  );
  const [, ...lines] = formatTable(
    ['', '', '', '', ''].map((title) => ({ title })),
    rows,
    (heading) => heading,
  );
  return lines;
}

function formatCount(count: number): string {
  return Math.round(count).toLocaleString('en-US');
}
