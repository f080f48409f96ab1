import type { Config } from '../../core/config-file.ts';
import { toTerminalJson } from '../../core/terminal-text.ts';
import { parseCountry } from '../../exposure/declared.ts';
import { measureFit } from '../../migrate/fit/measure-fit.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ScannedRepository } from '../../scan/scan.ts';
import { openCache } from '../build-cache.ts';
import { COMMANDS } from '../command-names.ts';
import { formatFit } from '../compare-text.ts';
import { findConfiguredProvider, listConfiguredProviders } from '../configured-providers.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { CompareFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { startProgress } from '../progress.ts';
import { readConfig } from '../read-config.ts';
import type { CommandContext } from '../run-scan.ts';
import { scanForPlan } from '../scan-for-plan.ts';
import { resolveScanRoot } from '../scan-root.ts';
import { resolveScanOptions } from '../settings.ts';
import { createStyle, terminalWidth } from '../terminal.ts';

/** Sets a repository against the providers. @throws MigrateScanError for an unknown provider, country, folder or config */
export async function runCompare(
  path: string | undefined,
  flags: CompareFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const language = flags.lang ?? config.lang ?? context.language;
  const providers = selectProviders(flags.to, await listConfiguredProviders(config, language));
  const users = (flags.users ?? config.exposure?.users ?? []).map(parseCountry);
  const scanned = await scanOnce(root, { flags, config, context: { io, language } });
  const fit = measureFit({ root, scanned, users }, providers);
  if (flags.format === 'json') {
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(fit, null, 2))}\n`);
    return EXIT_CODES.done;
  }
  if (flags.format === 'markdown') {
    const { formatFitMarkdown } = await import('../compare-markdown.ts');
    await writeText(io.stdout, formatFitMarkdown(fit, language));
    return EXIT_CODES.done;
  }
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root });
  await writeText(io.stdout, formatFit(fit, { language, style, width: terminalWidth(io.stdout) }));
  return EXIT_CODES.done;
}

function selectProviders(
  ids: readonly string[] | undefined,
  known: readonly Provider[],
): readonly Provider[] {
  if (!ids || ids.length === 0) return known;
  return [...new Set(ids)].map((id) => findConfiguredProvider(known, id));
}

interface ScanRequest {
  readonly flags: CompareFlags;
  readonly config: Config;
  readonly context: CommandContext;
}

async function scanOnce(root: string, { flags, config, context }: ScanRequest): Promise<ScannedRepository> {
  const { io, language } = context;
  const progress = await startProgress(io, language, flags.interactive);
  try {
    return await scanForPlan(root, {
      ...resolveScanOptions(flags, config),
      cacheFolder: openCache(io, flags.cache),
      onProgress: progress.update,
    });
  } finally {
    progress.stop();
  }
}
