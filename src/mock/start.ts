import type { Provider } from '../providers/schema.ts';
import { createContract } from './contract.ts';
import { type MockServer, type ServerOptions, serveContract } from './server.ts';

export interface MockOptions extends Omit<ServerOptions, 'contract'> {
  readonly provider: Provider;
  /** The id of an endpoint; the provider's default where it is absent. */
  readonly endpoint?: string;
}

/**
 * Emulates a provider on 127.0.0.1 until it is closed.
 * @throws MigrateScanError `mock.unknown-endpoint`; rejects with the system's error where the port is taken.
 */
export function startMock({ provider, endpoint, ...options }: MockOptions): Promise<MockServer> {
  return serveContract({ ...options, contract: createContract(provider, endpoint) });
}
