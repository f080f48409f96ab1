import type { Config } from '../core/config-file.ts';
import type { Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { COMMANDS } from './command-names.ts';
import type { BaselineFlags, SelectionFlags } from './flags.ts';
import type { Io } from './io.ts';
import { leavesFindingsOut } from './narrowing.ts';
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

/**
 * Scans the folder that the arguments name with the config found there, judges its exposure, and marks what ignore
 * comments and the baseline settle.
 * @throws MigrateScanError
 */
export async function scanFolder(
  path: string | undefined,
  flags: SelectionFlags & BaselineFlags,
  { io, language }: CommandContext,
): Promise<ScanResult> {
  const isSettling = flags.baseline !== undefined || flags.updateBaseline === true;
  const settling = isSettling ? await import('./settle-findings.ts') : undefined;
  settling?.checkBaselineFlags(flags, io);
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const spoken = resolveLanguage(flags, config, language);
  const progress = await startProgress(io, spoken, flags.interactive);
  try {
    const { scanRepository } = await import('../scan/scan.ts');
    const scanOptions = resolveScanOptions(flags, config);
    const scanned = await scanRepository(root, { ...scanOptions, onProgress: progress.update });
    const { judgeExposure } = await import('../exposure/judge.ts');
    const now = new Date();
    const judged = judgeExposure(
      scanned.report,
      scanned.repository,
      resolveExposureOptions(flags, config, now),
    );
    const { applyDirectives } = await import('../suppression/apply-directives.ts');
    const marked = await applyDirectives(judged, {
      read: scanned.repository.read,
      isNarrowed: leavesFindingsOut(scanOptions),
    });
    const report = settling
      ? await settling.settleFindings(marked, flags, { io, language: spoken, now })
      : marked;
    return { report, root, language: spoken };
  } finally {
    progress.stop();
  }
}

/** `--lang`, then the config, then the locale (or English), which `detected` already holds. */
function resolveLanguage(flags: SelectionFlags, config: Config, detected: Language): Language {
  return flags.lang ?? config.lang ?? detected;
}
