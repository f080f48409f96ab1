import { isConfigFile } from '../config/format-names.ts';
import type { Report } from '../core/report.ts';
import { endStage } from '../core/timing.ts';
import { fileRole } from '../files/file-role.ts';
import { type FileList, listFiles } from '../files/list-files.ts';
import { type SearchResult, searchFiles } from '../files/search-files.ts';
import { toFindings } from './assemble.ts';
import { candidateBytes } from './candidates.ts';
import type { ConfigInput, ConfigUsages } from './config-usages.ts';
import type { DetectorContext } from './detect/detector.ts';
import { type Knowledge, loadKnowledge } from './knowledge.ts';
import { withoutUnusedNeutrals } from './neutral-packages.ts';
import type { ScanOptions } from './options.ts';
import { type Scanned, toReport } from './report.ts';
import { createRepository, type Repository } from './repository.ts';
import { selectUsages } from './select.ts';
import { readSourceUsages } from './source-usages.ts';

/**
 * Scans a folder and reports what in it uses the OpenAI API. Nothing of it is run and nothing is sent anywhere.
 * @throws MigrateScanError `root-missing`, `root-not-a-directory`, `root-unreadable`
 */
export async function scan(root: string, options: ScanOptions): Promise<Report> {
  return (await scanRepository(root, options)).report;
}

export interface ScannedRepository {
  readonly report: Report;
  /** For the stages that come after the scan: what it has read already need not be read again. */
  readonly listed: FileList;
  readonly repository: Repository;
  /** What the detectors asked of the sources; undefined where no source had to be analysed. */
  readonly context: DetectorContext | undefined;
  /** Keeps for later scans what was found in parts and files. */
  readonly saveFacts: () => void;
  /** The files that hold a word of the search. */
  readonly hits: readonly string[];
  /** The files that were searched, and those that gave a reason for a closer look. */
  readonly readable: readonly string[];
  readonly candidates: readonly string[];
}

/** As `scan`, with the repository that was scanned. */
export async function scanRepository(root: string, options: ScanOptions): Promise<ScannedRepository> {
  const startedAt = performance.now();
  const listed = await listFiles(root, { include: options.include, exclude: options.exclude });
  endStage('list');
  options.onProgress?.({ stage: 'list', done: listed.files.length, total: listed.files.length });

  const roles = listed.files.map((file) => [file, fileRole(file)] as const);
  const readable = roles
    .filter(([file, role]) => role !== 'none' || isConfigFile(file))
    .map(([file]) => file);
  const searched = searchUnknown(listed.root, readable, options);
  endStage('search');
  options.onProgress?.({ stage: 'search', done: readable.length, total: readable.length });

  const repository = createRepository(listed, options.maxFileBytes, options.known);
  const isChosen = options.chooseFiles?.({ listed, hits: searched.hits }) ?? (() => true);
  const hits = searched.hits.filter(isChosen);
  const sourceHits = hits.filter((file) => fileRole(file) === 'source');
  const configHits = hits.filter((file) => fileRole(file) !== 'source');
  const knowledge = loadKnowledge();
  const source = await readSourceUsages(repository, knowledge, {
    hits: sourceHits,
    allHits: searched.hits.filter((file) => fileRole(file) === 'source'),
    options,
  });
  const cacheFolder = options.filesAPart === undefined ? undefined : options.cacheFolder;
  const config = await readConfigHits(repository, knowledge, { hits: configHits, options, cacheFolder });
  endStage('config');
  const selected = selectUsages([...source.usages, ...config.usages], options);
  // Whether a neutral package is used can only be said of the whole.
  const kept = options.chooseFiles ? selected : withoutUnusedNeutrals(knowledge, selected);
  const candidates = [...source.candidates, ...config.candidates];
  const scanned: Scanned = {
    files: readable.length,
    candidates: candidates.length,
    findings: toFindings(kept),
    notUnderstood: source.notUnderstood,
    skipped: [...listed.skipped, ...searched.skipped, ...repository.skipped()],
    warnings: [...repository.warnings(), ...config.warnings, ...source.warnings],
    durationMs: Math.round(performance.now() - startedAt),
  };
  const saveFacts = () => {
    source.saveParts?.();
    config.save?.();
  };
  const { context } = source;
  const report = toReport(scanned);
  return { report, listed, repository, context, saveFacts, hits: searched.hits, readable, candidates };
}

/** Searches the files of which it is not known whether they hold a word of the search. */
function searchUnknown(
  root: string,
  readable: readonly string[],
  { known, vendor, maxFileBytes }: ScanOptions,
): Pick<SearchResult, 'hits' | 'skipped'> {
  const isKnown = (file: string) => known?.isHit(file) !== undefined;
  const files = known ? readable.filter((file) => !isKnown(file)) : readable;
  const searched = searchFiles({ root, files, pattern: candidateBytes(vendor), maxBytes: maxFileBytes });
  if (!known) return searched;
  const found = new Set(searched.hits);
  const hits = readable.filter((file) => known.isHit(file) ?? found.has(file));
  return { hits, skipped: searched.skipped };
}

const NO_CONFIG: ConfigUsages = { usages: [], candidates: [], warnings: [] };

async function readConfigHits(
  repository: Repository,
  knowledge: Knowledge,
  input: ConfigInput,
): Promise<ConfigUsages> {
  if (input.hits.length === 0) return NO_CONFIG;
  const { readConfigUsages } = await import('./config-usages.ts');
  return readConfigUsages(repository, knowledge, input);
}
