import type { Config } from '../core/config-file.ts';
import { MigrateScanError } from '../core/errors.ts';
import { formatMessage, type Language } from '../core/messages.ts';
import { unknownProvider } from '../providers/index.ts';
import { resolveProviders } from '../providers/overrides.ts';
import type { Provider } from '../providers/schema.ts';

/**
 * The providers of the catalogue as the config changes them, and the user's own behind them.
 * @throws MigrateScanError `providers.config-invalid`, which names every problem
 */
export async function listConfiguredProviders(
  { providers: overrides }: Config,
  language: Language,
): Promise<readonly Provider[]> {
  const { providers, problems } = await resolveProviders(overrides);
  if (problems.length === 0) return providers;
  const what = problems.map(({ code, args }) => formatMessage(code, args, language)).join('; ');
  throw new MigrateScanError('providers.config-invalid', { what });
}

/** The provider of an id. @throws MigrateScanError `providers.unknown` or `providers.unknown-near` */
export function findConfiguredProvider(providers: readonly Provider[], id: string): Provider {
  const provider = providers.find((candidate) => candidate.id === id);
  if (provider) return provider;
  throw unknownProvider(
    id,
    providers.map((known) => known.id),
  );
}
