import type { Language } from '../../core/messages.ts';
import { toTerminalJson } from '../../core/terminal-text.ts';
import type { Provider } from '../../providers/schema.ts';
import { formatProvider, formatProviderTable } from '../../report/provider-text.ts';
import { findConfiguredProvider, listConfiguredProviders } from '../configured-providers.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ProvidersFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { readConfig } from '../read-config.ts';
import type { CommandContext } from '../run-scan.ts';
import { createStyle, terminalWidth } from '../terminal.ts';

/** Prints the table of providers, those of the config included. @throws MigrateScanError for a wrong config */
export async function runProviders(flags: ProvidersFlags, context: CommandContext): Promise<ExitCode> {
  const { providers, language } = await readProviders(flags, context);
  if (flags.format === 'json') return printJson({ providers: providers.map(summarise) }, context);
  const options = await createTextOptions(flags, context, language);
  await writeText(context.io.stdout, formatProviderTable(providers, options));
  return EXIT_CODES.done;
}

/** Prints all that is known of one provider. @throws MigrateScanError when there is none of this id */
export async function runShowProvider(
  id: string,
  flags: ProvidersFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { providers, language } = await readProviders(flags, context);
  const provider = findConfiguredProvider(providers, id);
  if (flags.format === 'json') return printJson({ provider }, context);
  const options = await createTextOptions(flags, context, language);
  await writeText(context.io.stdout, formatProvider(provider, options));
  return EXIT_CODES.done;
}

async function readProviders(flags: ProvidersFlags, { io, language }: CommandContext) {
  const config = await readConfig(io.cwd, flags.config, io.cwd);
  const spoken = flags.lang ?? config.lang ?? language;
  return { providers: await listConfiguredProviders(config, spoken), language: spoken };
}

/** What the table shows, for a program. */
function summarise({ id, name, asOf, endpoints, auth, surfaces, models, notes, offers }: Provider) {
  return {
    id,
    name,
    asOf,
    endpoints: endpoints.map(({ id: endpoint, baseURL, place, protocol, default: isDefault, status }) => ({
      id: endpoint,
      baseURL,
      place,
      protocol,
      default: isDefault,
      status,
    })),
    envVar: auth.envVar,
    surfaces: Object.fromEntries(Object.entries(surfaces).map(([surface, { status }]) => [surface, status])),
    models: models.filter(({ status }) => status === 'current').map((model) => model.id),
    notes: notes.map(({ id: note, topic, confirmed }) => ({ id: note, topic, confirmed })),
    offers,
  };
}

async function printJson(value: object, { io }: CommandContext): Promise<ExitCode> {
  const text = JSON.stringify({ schemaVersion: '1', ...value }, null, 2);
  await writeText(io.stdout, `${toTerminalJson(text)}\n`);
  return EXIT_CODES.done;
}

async function createTextOptions(flags: ProvidersFlags, { io }: CommandContext, language: Language) {
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root: io.cwd });
  return { language, style, width: terminalWidth(io.stdout) };
}
