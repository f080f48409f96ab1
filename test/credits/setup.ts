import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RedemptionRequest } from '../../src/credits/channels/channel.ts';
import { discoverIssuer, HttpChannel } from '../../src/credits/channels/http.ts';
import { createHttpClient, type HttpLimits } from '../../src/credits/channels/http-client.ts';
import { Secret } from '../../src/credits/codes/secret.ts';
import { Ledger } from '../../src/credits/ledger/ledger.ts';
import { nodeDisk } from '../../src/files/disk.ts';

export const TOKEN = 'issuer-token-5f2c9a7e41';
/** The disk without waiting for it: no test here loses power. */
export const QUICK_DISK = { ...nodeDisk, fsyncSync: () => {} };

export const noWait = async () => {};
export const shortWait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'migrate-scan-credits-')));
}

export function makeLedger(path = join(makeFolder(), 'state'), damaged: string[] = []): Ledger {
  return new Ledger(path, {
    disk: QUICK_DISK,
    now: () => new Date(),
    wait: shortWait,
    onDamage: (_file, kept) => damaged.push(kept),
  });
}

export interface ChannelOptions {
  readonly token?: string | undefined;
  readonly limits?: HttpLimits;
}

/** A channel to an issuer, once it has been asked what it is. */
export async function openChannel(url: string, options: ChannelOptions = {}) {
  const issuer = new URL(url);
  const limits = options.limits ?? { connectMs: 2000, totalMs: 2000 };
  const client = createHttpClient(issuer, { env: {}, limits });
  const token = new Secret(options.token ?? TOKEN);
  const { discovery } = await discoverIssuer({ issuer, client });
  return { channel: new HttpChannel({ issuer, client, token, wait: noWait }, discovery), client };
}

export function requestFor(code: string, provider = 'alibaba'): RedemptionRequest {
  return {
    code: new Secret(code),
    provider,
    account: { type: 'team', id: 'platform-web' },
    acceptedTerms: '2026-11',
    toolVersion: '0.1.0',
  };
}

export async function intentFor(ledger: Ledger, request: RedemptionRequest) {
  return {
    fingerprint: request.code && (await ledger.fingerprint(request.code)),
    offer: undefined,
    account: request.account && `${request.account.type}:${request.account.id}`,
    project: undefined,
  };
}
