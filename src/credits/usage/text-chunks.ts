import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MigrateScanError } from '../../core/errors.ts';
import { type Encoding, findUtf16 } from '../../files/decode.ts';

const MOST_BYTES = 1024 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** A file to read: where it is, and what it is called in messages. */
export interface UsageFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Finds the encoding of a text file, without holding it in memory: UTF-8, UTF-16 with a byte-order mark, else GB18030.
 * @throws MigrateScanError `forecast.unreadable`, `forecast.file-too-large`, `forecast.empty`, `forecast.not-text`
 */
export async function detectEncoding({ path, name }: UsageFile): Promise<Encoding> {
  await checkFile({ path, name });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      const utf16 = isFirst ? findUtf16(chunk) : undefined;
      if (utf16) return utf16;
      if (chunk.includes(0)) throw new MigrateScanError('forecast.not-text', { file: name });
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030';
    throw error;
  }
}

/** The text of a file in pieces, without a byte-order mark. @throws MigrateScanError `forecast.not-text` */
export async function* readTextChunks(
  { path, name }: UsageFile,
  encoding: Encoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new MigrateScanError('forecast.not-text', { file: name }, { cause: error });
  }
}

async function checkFile({ path, name }: UsageFile): Promise<void> {
  const entry = await stat(path).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new MigrateScanError('forecast.unreadable', { file: name, reason }, { cause: error });
  });
  if (!entry.isFile())
    throw new MigrateScanError('forecast.unreadable', { file: name, reason: 'not a regular file' });
  if (entry.size > MOST_BYTES) throw new MigrateScanError('forecast.file-too-large', { file: name });
  if (entry.size === 0) throw new MigrateScanError('forecast.empty', { file: name });
}
