import type { Config } from '../core/config-file.ts';
import type { Report } from '../core/report.ts';
import type { ExposureOptions } from '../exposure/options.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { Repository } from '../scan/repository.ts';
import type { Shard } from '../shard/request.ts';
import type { SelectionFlags } from './flags.ts';
import type { Io } from './io.ts';
import { resolveExposureOptions, resolveScanOptions } from './settings.ts';

export interface JudgedFolder {
  readonly report: Report;
  readonly repository: Repository;
  readonly options: ScanOptions;
}

export interface JudgeInput {
  /** Absolute and real. */
  readonly root: string;
  readonly config: Config;
  readonly flags: SelectionFlags;
  readonly now: Date;
  readonly io: Io;
  readonly onProgress?: ScanOptions['onProgress'];
  /** Given: only this part of the repository. */
  readonly shard?: Shard | undefined;
}

/** Scans a folder and judges its exposure. @throws MigrateScanError */
export async function judgeFolder(input: JudgeInput): Promise<JudgedFolder> {
  const { root, config, flags, now, onProgress } = input;
  const options = resolveScanOptions(flags, config);
  const scanning = { ...options, ...(onProgress && { onProgress }) };
  const exposure = resolveExposureOptions(flags, config, now);
  if (input.shard)
    return { ...(await judgeShard(root, scanning, { exposure, shard: input.shard })), options };
  const { scanRepository } = await import('../scan/scan.ts');
  const { report, repository } = await scanRepository(root, scanning);
  const { judgeExposure } = await import('../exposure/judge.ts');
  return { report: judgeExposure(report, repository, exposure), repository, options };
}

/** Judges what relays lead to as well, though another shard reports it. */
async function judgeShard(
  root: string,
  options: ScanOptions,
  { exposure, shard }: { readonly exposure: ExposureOptions; readonly shard: Shard },
): Promise<Pick<JudgedFolder, 'report' | 'repository'>> {
  const [{ ShardScan }, { scanRepository }, { findRelayComponents, judgeExposure }] = await Promise.all([
    import('./shard-scan.ts'),
    import('../scan/scan.ts'),
    import('../exposure/judge.ts'),
  ]);
  const part = new ShardScan(shard, options.maxFileBytes);
  for (;;) {
    const scanned = await scanRepository(root, { ...options, chooseFiles: part.chooseFiles });
    const { report, repository } = scanned;
    if (part.addContext(findRelayComponents(report, repository))) continue;
    return { report: part.cut(judgeExposure(report, repository, exposure), scanned), repository };
  }
}
