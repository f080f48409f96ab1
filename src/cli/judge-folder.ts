import type { Config } from '../core/config-file.ts';
import type { Report } from '../core/report.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { Repository } from '../scan/repository.ts';
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
}

/** Scans a folder and judges its exposure. @throws MigrateScanError */
export async function judgeFolder(input: JudgeInput): Promise<JudgedFolder> {
  const { root, config, flags, now, onProgress } = input;
  const { scanRepository } = await import('../scan/scan.ts');
  const options = resolveScanOptions(flags, config);
  const scanned = await scanRepository(root, { ...options, ...(onProgress && { onProgress }) });
  const { judgeExposure } = await import('../exposure/judge.ts');
  const exposure = resolveExposureOptions(flags, config, now);
  const report = judgeExposure(scanned.report, scanned.repository, exposure);
  return { report, repository: scanned.repository, options };
}
