import { MigrateScanError } from '../../core/errors.ts';
import { normaliseName, readDay, type UsageRecord } from './record.ts';
import type { UsageTally } from './tally.ts';

/** The longest document, or line of a log, in UTF-16 units. */
const MOST_DOCUMENT = 64 * 1024 * 1024;
const MOST_DEPTH = 4;

/**
 * Reads a JSON document, or JSON Lines: a page, buckets or one bucket of OpenAI's usage and costs API, an export as a
 * list, or the records of a log. @throws MigrateScanError `forecast.bad-json`, `forecast.document-too-large`
 */
export async function readJson(
  chunks: AsyncIterable<string>,
  file: string,
  tally: UsageTally,
): Promise<void> {
  let pending: string[] = [];
  let length = 0;
  let isLines: boolean | undefined;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_DOCUMENT) throw new MigrateScanError('forecast.document-too-large', { file });
    pending.push(chunk);
    if (isLines === false || !chunk.includes('\n')) continue;
    const lines = pending.join('').split('\n');
    isLines ??= isDocument(lines.find((line) => line.trim() !== '') ?? '');
    pending = isLines ? [lines.pop() ?? ''] : [lines.join('\n')];
    length = pending[0]?.length ?? 0;
    if (isLines) addLines(lines, tally);
  }
  const rest = pending.join('');
  if (isLines) {
    addLines([rest], tally);
    return;
  }
  const value = parseJson(rest);
  if (value === undefined) throw new MigrateScanError('forecast.bad-json', { file });
  addDocument(value, tally);
}

function addLines(lines: readonly string[], tally: UsageTally): void {
  for (const line of lines) {
    if (line.trim() === '') continue;
    addDocument(parseJson(line), tally);
  }
}

/** A page, a list, a bucket with results, or a record. */
function addDocument(value: unknown, tally: UsageTally, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) {
    tally.addBad();
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) addDocument(item, tally, depth + 1);
    return;
  }
  const record = lowerNames(value);
  const results = record.results ?? record.result;
  if (Array.isArray(record.data)) {
    addDocument(record.data, tally, depth + 1);
    if (record.has_more === true) tally.blame('more-pages');
  } else if (Array.isArray(results)) addBucket(record, results, tally);
  else tally.add(record);
}

function addBucket(bucket: UsageRecord, results: readonly unknown[], tally: UsageTally): void {
  const { start_time: start, start_time_iso: iso } = bucket;
  const day = readDay(iso ?? start);
  if (day !== undefined) tally.addDay(day);
  for (const result of results) {
    if (typeof result !== 'object' || result === null || Array.isArray(result)) tally.addBad();
    else tally.add(lowerNames(result), { start_time: start, start_time_iso: iso });
  }
}

function lowerNames(value: object): UsageRecord {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [normaliseName(name), item]));
}

function isDocument(line: string): boolean {
  const value = parseJson(line);
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
