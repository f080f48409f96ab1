import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../core/config-file.ts';
import type { Report } from '../core/report.ts';
import { dependsOnMachine } from '../core/skip-reasons.ts';
import { endStage } from '../core/timing.ts';
import { BUILD } from '../core/version.ts';
import type { ExposureOptions } from '../exposure/options.ts';
import { readSourceText } from '../files/read-source-text.ts';
import type { KeptScan } from '../scan/kept-scan.ts';
import type { ScanOptions } from '../scan/options.ts';
import type { Repository } from '../scan/repository.ts';
import type { Shard } from '../shard/request.ts';
import { doAtEnd, openCache } from './build-cache.ts';
import type { SelectionFlags } from './flags.ts';
import type { Io } from './io.ts';
import { resolveExposureOptions, resolveScanOptions } from './settings.ts';

export interface JudgedFolder {
  readonly report: Report;
  /** The decoded text of a file; undefined where it is skipped or cannot be read. */
  readonly read: Repository['read'];
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
  /** Given: the folder is gone after this run, so its result is not kept. */
  readonly isPassing?: true;
}

/** The compiler takes a while to begin: some dozen files at a time cost little more than all at once. */
const FILES_A_PART = 48;

/**
 * Scans a folder and judges its exposure, or says again what the last run found where nothing has changed since.
 * @throws MigrateScanError
 */
export async function judgeFolder(input: JudgeInput): Promise<JudgedFolder> {
  const { root, config, flags, now, io, onProgress, shard } = input;
  const options = { ...resolveScanOptions(flags, config), cacheFolder: openCache(io, flags.cache) };
  const scanning = { ...options, ...(onProgress && { onProgress }) };
  const exposure = resolveExposureOptions(flags, config, now);
  if (shard) return { ...(await judgeShard(root, scanning, { exposure, shard })), options };
  const entry = input.isPassing ? undefined : entryOf(root, options, exposure);
  const kept = entry === undefined ? undefined : await findKept(entry, root, options);
  if (kept?.report) return { report: kept.report, read: createReader(root, options), options };
  const judged = await judgeWhole(root, { options: { ...scanning, known: kept?.known }, exposure, entry });
  return { ...judged, options };
}

/** What an earlier scan found: its report where that stands, and what holds of single files where it does not. */
async function findKept(entry: string, root: string, options: ScanOptions): Promise<KeptScan | undefined> {
  const startedAt = performance.now();
  const { findKeptScan } = await import('../scan/kept-scan.ts');
  const kept = findKeptScan(entry, root, options.maxFileBytes);
  endStage('cache');
  if (!kept?.report) return kept;
  const durationMs = Math.round(performance.now() - startedAt);
  return { ...kept, report: { ...kept.report, summary: { ...kept.report.summary, durationMs } } };
}

function createReader(root: string, { maxFileBytes }: ScanOptions): Repository['read'] {
  return (file) => {
    const result = readSourceText(root, file, { maxBytes: maxFileBytes });
    return result.ok ? result.source.text : undefined;
  };
}

interface WholeJudging {
  readonly options: ScanOptions;
  readonly exposure: ExposureOptions;
  /** Where to keep the result. */
  readonly entry: string | undefined;
}

async function judgeWhole(
  root: string,
  { options, exposure, entry }: WholeJudging,
): Promise<Omit<JudgedFolder, 'options'>> {
  const startedAt = Date.now();
  const { scanRepository } = await import('../scan/scan.ts');
  const scanned = await scanRepository(root, { ...options, filesAPart: FILES_A_PART });
  const { listed, repository, hits } = scanned;
  const report = await judge(scanned.report, repository, exposure);
  endStage('exposure');
  if (entry !== undefined && isRepeatable(report)) {
    const { keepScan } = await import('../scan/kept-scan.ts');
    const keeping = { listed, repository, hits, startedAt, maxBytes: options.maxFileBytes };
    doAtEnd(() => keepScan(entry, report, keeping));
  }
  if (scanned.candidates.length > 0 && options.cacheFolder !== undefined) {
    const { saveCompilerCode } = await import('../scan/compiler.ts');
    doAtEnd(saveCompilerCode);
  }
  doAtEnd(scanned.saveFacts);
  return { report, read: repository.read };
}

/** Whether the same files give the same report: not where a file was left out for what the machine was busy with. */
export function isRepeatable({ skipped }: Report): boolean {
  return !skipped.some(({ reason }) => dependsOnMachine(reason));
}

async function judge(report: Report, repository: Repository, options: ExposureOptions): Promise<Report> {
  const { hasNothingToJudge, judgeNothing } = await import('../exposure/judge-nothing.ts');
  if (hasNothingToJudge(report, options)) return judgeNothing(report, options);
  const { judgeExposure } = await import('../exposure/judge.ts');
  return judgeExposure(report, repository, options);
}

/**
 * The cache's entry of a scan; undefined without a cache. Whatever changes the result is in its name.
 * @param place what was scanned: the path of a folder, or something that stands for its content
 */
export function entryOf(place: string, options: ScanOptions, exposure: ExposureOptions): string | undefined {
  const { cacheFolder, ...rest } = options;
  if (cacheFolder === undefined) return undefined;
  const name = createHash('sha256')
    .update(JSON.stringify([BUILD, place, rest, exposure]))
    .digest('hex');
  return join(cacheFolder, 'scans', `${name.slice(0, 32)}.bin`);
}

/** Judges what relays lead to as well, though another shard reports it. */
async function judgeShard(
  root: string,
  options: ScanOptions,
  { exposure, shard }: { readonly exposure: ExposureOptions; readonly shard: Shard },
): Promise<Omit<JudgedFolder, 'options'>> {
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
    return { report: part.cut(judgeExposure(report, repository, exposure), scanned), read: repository.read };
  }
}
