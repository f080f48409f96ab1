import type { Config } from '../core/config-file.ts';
import { MigrateScanError } from '../core/errors.ts';
import type { Language } from '../core/messages.ts';
import type { Report } from '../core/report.ts';
import { orderReport } from '../core/report-order.ts';
import { endStage } from '../core/timing.ts';
import type { Shard } from '../shard/request.ts';
import { COMMANDS } from './command-names.ts';
import type { ComparisonFlags, SelectionFlags } from './flags.ts';
import type { Io } from './io.ts';
import { judgeFolder } from './judge-folder.ts';
import { leavesFindingsOut } from './narrowing.ts';
import { startProgress } from './progress.ts';
import { readConfig } from './read-config.ts';
import { resolveScanRoot } from './scan-root.ts';

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
 * comments and the baseline settle. With `--changed-since` only what changed is left.
 * @throws MigrateScanError
 */
export async function scanFolder(
  path: string | undefined,
  flags: SelectionFlags & ComparisonFlags,
  { io, language }: CommandContext,
): Promise<ScanResult> {
  endStage('start');
  const shard = flags.shard === undefined ? undefined : await chooseShard(flags, io.env);
  const isSettling = flags.baseline !== undefined || flags.updateBaseline === true;
  const settling = isSettling ? await import('./settle-findings.ts') : undefined;
  settling?.checkBaselineFlags(flags, io);
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const comparing = flags.changedSince === undefined ? undefined : await import('./changed-since.ts');
  const base = comparing?.findBase(root, flags.changedSince ?? '', io.env);
  const config = await readConfig(root, flags.config, io.cwd);
  const spoken = resolveLanguage(flags, config, language);
  const progress = await startProgress(io, spoken, flags.interactive);
  const onProgress = progress.update;
  const input = { root, config, flags, io, now: new Date(), onProgress, shard };
  try {
    const judged = await judgeFolder(input);
    const { read } = judged;
    const { applyDirectives } = await import('../suppression/apply-directives.ts');
    const isNarrowed = leavesFindingsOut(judged.options);
    const marked = await applyDirectives(judged.report, { read, isNarrowed });
    const settled = settling
      ? await settling.settleFindings(marked, flags, { io, language: spoken, now: input.now })
      : marked;
    const report =
      comparing && base ? await comparing.narrowToBase(base, { report: settled, read }, input) : settled;
    endStage('settle');
    return { report: orderReport(report), root, language: spoken };
  } finally {
    progress.stop();
  }
}

/** What needs the whole cannot be asked of a part. @throws MigrateScanError `shard.*` */
async function chooseShard(flags: ComparisonFlags, env: Io['env']): Promise<Shard> {
  const options = { '--baseline': flags.baseline, '--changed-since': flags.changedSince };
  const [option] = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (option !== undefined) throw new MigrateScanError('shard.whole-needed', { option });
  const { resolveShard } = await import('../shard/request.ts');
  return resolveShard(flags.shard ?? '', env);
}

/** `--lang`, then the config, then the locale (or English), which `detected` already holds. */
function resolveLanguage(flags: SelectionFlags, config: Config, detected: Language): Language {
  return flags.lang ?? config.lang ?? detected;
}
