import type { Config } from '../core/config-file.ts';
import type { Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { COMMANDS } from './command-names.ts';
import type { SelectionFlags } from './flags.ts';
import type { Io } from './io.ts';
import { startProgress } from './progress.ts';
import { readConfig } from './read-config.ts';
import { resolveScanRoot } from './scan-root.ts';
import { resolveExposureOptions, resolveScanOptions } from './settings.ts';

/** What a command gets besides its flags. `language` is settled before the config is read. */
export interface CommandContext {
  readonly io: Io;
  readonly language: Language;
}

export interface ScanResult {
  readonly report: Report;
  /** Absolute. */
  readonly root: string;
  /** With the config taken into account. */
  readonly language: Language;
}

/** Scans the folder that the arguments name and judges its exposure, with the config found there. @throws MigrateScanError */
export async function scanFolder(
  path: string | undefined,
  flags: SelectionFlags,
  { io, language }: CommandContext,
): Promise<ScanResult> {
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const spoken = resolveLanguage(flags, config, language);
  const progress = await startProgress(io, spoken, flags.interactive);
  try {
    const { scanRepository } = await import('../scan/scan.ts');
    const scanned = await scanRepository(root, {
      ...resolveScanOptions(flags, config),
      onProgress: progress.update,
    });
    const { judgeExposure } = await import('../exposure/judge.ts');
    const options = resolveExposureOptions(flags, config, new Date());
    const report = judgeExposure(scanned.report, scanned.repository, options);
    return { report, root, language: spoken };
  } finally {
    progress.stop();
  }
}

/** `--lang`, then the config, then the locale (or English), which `detected` already holds. */
function resolveLanguage(flags: SelectionFlags, config: Config, detected: Language): Language {
  return flags.lang ?? config.lang ?? detected;
}
