import { isAbsolute, resolve } from 'node:path';
import { MigrateScanError } from '../../../core/errors.ts';
import type { Account } from '../../../credits/channels/channel.ts';
import { parseIssuer } from '../../../credits/channels/issuer.ts';
import { Secret } from '../../../credits/codes/secret.ts';
import type { ChannelId } from '../../../credits/ledger/entry.ts';
import { type ConfiguredCommand, covers } from '../../../credits/user-config.ts';
import type { Session } from './session.ts';

export interface ChannelFlags {
  readonly channel?: ChannelId | undefined;
  /** An address, or the id of an issuer in the user's config. */
  readonly issuer?: string | undefined;
  /** A file, or the id of a command in the user's config. */
  readonly command?: string | undefined;
  readonly tokenEnv?: string | undefined;
  readonly account?: Account | undefined;
}

export type ChannelChoice =
  | { readonly kind: 'console' }
  | {
      readonly kind: 'http';
      readonly issuer: URL;
      readonly token: Secret | undefined;
      readonly account: Account | undefined;
      /** The user's own config names the host. */
      readonly isConfigured: boolean;
    }
  | {
      readonly kind: 'command';
      readonly file: string;
      readonly args: readonly string[];
      readonly env: Readonly<Record<string, string>>;
      readonly account: Account | undefined;
    };

/** What every program needs to run at all. */
const NEEDED = /^(?:PATH|HOME|USERPROFILE|SystemRoot|WINDIR|TEMP|TMP|TMPDIR|LANG|LC_ALL)$/i;

/**
 * How a code for a provider is redeemed: as the options say, else by what the user's own config has for the provider,
 * else at the provider's console. A scanned repository has no say in it.
 * @throws MigrateScanError where the options contradict each other or leave it open
 */
export function chooseChannel(provider: string, flags: ChannelFlags, session: Session): ChannelChoice {
  const kind = flags.channel ?? kindOf(flags, provider, session);
  if (flags.issuer !== undefined && kind !== 'http') throw conflict('--issuer', kind);
  if (flags.command !== undefined && kind !== 'command') throw conflict('--command', kind);
  if (kind === 'http') return chooseIssuer(provider, flags, session);
  return kind === 'command' ? chooseCommand(provider, flags, session) : { kind: 'console' };
}

function kindOf({ issuer, command }: ChannelFlags, provider: string, { config }: Session): ChannelId {
  if (issuer !== undefined) return 'http';
  if (command !== undefined) return 'command';
  if (config.issuers.some((one) => covers(one, provider))) return 'http';
  return config.commands.some((one) => covers(one, provider)) ? 'command' : 'console';
}

function conflict(option: string, channel: string): MigrateScanError {
  return new MigrateScanError('credits.channel-conflict', { option, channel });
}

function chooseIssuer(provider: string, flags: ChannelFlags, { config, context }: Session): ChannelChoice {
  const { env } = context.io;
  const named = config.issuers.filter(({ id, url, providers }) =>
    flags.issuer === undefined
      ? covers({ providers }, provider)
      : id === flags.issuer || url === flags.issuer,
  );
  if (named.length > 1)
    throw new MigrateScanError('credits.which-issuer', { ids: named.map(({ id }) => id).join(', ') });
  const [known] = named;
  if (!known && flags.issuer === undefined) throw new MigrateScanError('credits.no-issuer', { provider });
  const variable = flags.tokenEnv ?? known?.tokenEnv;
  const token = variable === undefined ? undefined : env[variable];
  if (variable !== undefined && !token) throw new MigrateScanError('credits.no-token', { name: variable });
  return {
    kind: 'http',
    issuer: parseIssuer(known?.url ?? flags.issuer ?? ''),
    token: token ? new Secret(token) : undefined,
    account: flags.account ?? known?.account,
    isConfigured: known !== undefined,
  };
}

function chooseCommand(provider: string, flags: ChannelFlags, { config, context }: Session): ChannelChoice {
  const { env, cwd } = context.io;
  const named = config.commands.filter(({ id, providers }) =>
    flags.command === undefined ? covers({ providers }, provider) : id === flags.command,
  );
  if (named.length > 1)
    throw new MigrateScanError('credits.which-command', { ids: named.map(({ id }) => id).join(', ') });
  const [known] = named;
  if (!known && flags.command === undefined) throw new MigrateScanError('credits.no-command', { provider });
  if (known && !isAbsolute(known.file))
    throw new MigrateScanError('credits.command-not-absolute', { file: known.file });
  return {
    kind: 'command',
    file: resolve(cwd, known?.file ?? flags.command ?? ''),
    args: known?.args ?? [],
    env: selectVariables(env, known),
    account: flags.account ?? known?.account,
  };
}

function selectVariables(env: Session['context']['io']['env'], known: ConfiguredCommand | undefined) {
  const isWanted = (name: string) => NEEDED.test(name) || known?.passEnv.includes(name) === true;
  return Object.fromEntries(
    Object.entries(env).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && isWanted(pair[0]),
    ),
  );
}
