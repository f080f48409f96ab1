import { setTimeout as sleep } from 'node:timers/promises';
import { MigrateScanError } from '../../../core/errors.ts';
import type { Discovery } from '../../../credits/channels/answer-schema.ts';
import { discoverIssuer, HttpChannel } from '../../../credits/channels/http.ts';
import { createHttpClient } from '../../../credits/channels/http-client.ts';
import { fitsPattern } from '../../../credits/channels/issuer.ts';
import { covers } from '../../../credits/user-config.ts';
import { agreeToHost } from './agree.ts';
import type { Intended } from './apply-code.ts';
import type { ChannelChoice } from './choose-channel.ts';
import type { Session } from './session.ts';

export interface OpenIssuer {
  readonly channel: HttpChannel;
  readonly discovery: Discovery;
  close(): Promise<void>;
}

const A_DAY_MS = 86_400_000;

/**
 * Asks an issuer what it is, once the host may be called at all, and checks the code against what it says.
 * @throws MigrateScanError where the host was not agreed to, the issuer is of no use, or the code cannot be one of its
 */
export async function openIssuer(
  intended: Intended,
  choice: Extract<ChannelChoice, { kind: 'http' }>,
  session: Session,
): Promise<OpenIssuer> {
  await agreeToHost(intended, choice, session);
  const { issuer, token } = choice;
  const client = createHttpClient(issuer, { env: session.context.io.env });
  try {
    const options = { issuer, client, token, wait: (ms: number) => sleep(ms) };
    const { discovery, time } = await discoverIssuer(options);
    if (time !== undefined && Math.abs(time - Date.now()) > A_DAY_MS) await session.warn('clock-differs');
    checkCode(intended, discovery);
    return { channel: new HttpChannel(options, discovery), discovery, close: () => client.close() };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function checkCode({ order, code, target }: Intended, discovery: Discovery): void {
  const { provider } = order;
  if (!covers(discovery, provider))
    throw new MigrateScanError('credits.issuer-of-others', { host: target, provider });
  const { codePattern, codeCase } = discovery;
  if (code && codePattern !== undefined && !fitsPattern(code.reveal(), codePattern, codeCase === 'sensitive'))
    throw new MigrateScanError('credits.bad-code-for-issuer', { host: target });
}
