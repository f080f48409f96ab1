import { MigrateScanError } from '../../core/errors.ts';
import { lookedFor, readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { UsageTally } from './tally.ts';
import { detectEncoding, readTextChunks, type UsageFile } from './text-chunks.ts';
import type { Usage } from './usage.ts';

const HEAD_LENGTH = 8192;

/**
 * Reads usage exports, costs exports and logs of calls, as one. Files are streamed: up to 1 GiB each, a JSON document
 * that is one piece up to 64 Mi characters.
 * @throws MigrateScanError `forecast.*` for a file that cannot be read or holds no usage
 */
export async function readUsage(files: readonly UsageFile[]): Promise<Usage> {
  const tally = new UsageTally();
  for (const file of files) await readFile(file, tally);
  return tally.result();
}

async function readFile(file: UsageFile, tally: UsageTally): Promise<void> {
  const before = tally.recognised;
  const encoding = await detectEncoding(file);
  const head = await readHead(readTextChunks(file, encoding));
  const chunks = readTextChunks(file, encoding);
  if (head.trim() === '') throw new MigrateScanError('forecast.empty', { file: file.name });
  if (/^\s*[[{]/.test(head)) await readJson(chunks, file.name, tally);
  else await readCsv({ chunks, head, file: file.name }, tally);
  tally.endFile();
  if (tally.recognised === before)
    throw new MigrateScanError('forecast.no-usage', { file: file.name, ...lookedFor() });
}

/** The beginning of a text: enough to see what kind it is. */
async function readHead(chunks: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const chunk of chunks) {
    head += chunk;
    if (head.length >= HEAD_LENGTH && head.trim() !== '') break;
  }
  return head;
}
