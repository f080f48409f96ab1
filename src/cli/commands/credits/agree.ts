import { MigrateScanError } from '../../../core/errors.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import { listProviders } from '../../../providers/index.ts';
import type { Answer } from '../../confirm.ts';
import type { Intended } from './apply-code.ts';
import type { ChannelChoice } from './choose-channel.ts';
import { nameCode } from './read-code.ts';
import type { Session } from './session.ts';

/**
 * Whether a host may get the code: one of the catalogue, of the user's own config or of `--yes-host` may; any other is
 * asked about.
 * @throws MigrateScanError `credits.host-needs-yes`
 */
export async function agreeToHost(
  { order }: Intended,
  { issuer, isConfigured }: Extract<ChannelChoice, { kind: 'http' }>,
  { prompts, say }: Session,
): Promise<void> {
  const { host, hostname } = issuer;
  if (isConfigured || order.hosts.includes(host) || order.hosts.includes(hostname)) return;
  if ((await listHosts()).has(host)) return;
  const answer = await prompts?.confirm(say('ask-host', { host: toTerminalText(host) }));
  if (answer !== 'yes') throw new MigrateScanError('credits.host-needs-yes', { host });
}

/** The hosts of all endpoints and consoles of the catalogue. */
async function listHosts(): Promise<Set<string>> {
  const providers = await listProviders();
  const urls = providers.flatMap(({ endpoints, console, consoleInternational }) => [
    ...endpoints.map(({ baseURL }) => baseURL),
    console,
    consoleInternational,
  ]);
  return new Set(urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).host] : [])));
}

/** Asks whether to go on. @throws MigrateScanError `credits.needs-yes` where nobody can be asked */
export async function agree(
  { order, code, target, choice }: Intended,
  terms: string | undefined,
  { prompts, say, log }: Session,
): Promise<Answer> {
  // At the console nothing is sent: the person does it, and is asked there.
  if (choice.kind === 'console') return 'yes';
  if (terms !== undefined) await log(say('terms', { terms: toTerminalText(terms) }));
  if (order.yes) return 'yes';
  if (!prompts) throw new MigrateScanError('credits.needs-yes', { target });
  return prompts.confirm(say('ask-redeem', { code: nameCode(code), target: toTerminalText(target) }));
}
