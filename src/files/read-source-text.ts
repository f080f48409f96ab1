import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIMITS } from '../core/limits.ts';
import type { Skipped, Warning } from '../core/report.ts';
import type { SkipReason } from '../core/skip-reasons.ts';
import type { SourceText } from '../core/source-text.ts';
import { decodeText, type Encoding } from './decode.ts';
import { fileRole } from './file-role.ts';
import { type FileBytes, REFUSES_LINKS, readRegularFile, whyNotOpened } from './open-file.ts';
import { findLinkEnd, isInside, type LinkEnd } from './root-bounds.ts';
import { findFileSkipReason } from './skip-rules.ts';
import { hasGeneratorNote, isMinifiedText } from './written-by-tool.ts';

export interface ReadOptions {
  /** Larger files are skipped; 2 MiB where it is not given. */
  readonly maxBytes?: number;
  /** Remembers which folders really lie in the root: to be given when many files are read one after the other. */
  readonly folders?: Map<string, boolean>;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly source: SourceText;
      readonly encoding: Encoding;
      readonly hasByteOrderMark: boolean;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly skipped: Skipped };

/**
 * Reads and decodes one regular file of the repository, or says why not. A link is never followed, neither the file
 * itself nor a folder on the way out of the root, and nothing blocks. A source file that a tool wrote is skipped too.
 * @param root absolute and real, as `listFiles` gives it
 * @param file POSIX, relative to the root
 */
export function readSourceText(root: string, file: string, options: ReadOptions = {}): ReadResult {
  const skip = (reason: SkipReason): ReadResult => ({ ok: false, skipped: { file, reason } });
  const placed = findMisplacement(root, file, options.folders);
  if (placed) return skip(placed);
  const read = readRegularFile(join(root, file), { maxBytes: options.maxBytes ?? LIMITS.fileBytes });
  if (!read.ok) return skip(reasonOf(read, root, file));
  const decoded = decodeText(read.bytes);
  if (!decoded.ok) return skip(decoded.reason);
  const { text, encoding, hasByteOrderMark } = decoded;
  const written = fileRole(file) === 'source' ? findWriter(file, text) : undefined;
  if (written) return skip(written);
  const warnings: Warning[] = encoding === 'gb18030' ? [{ code: 'decoded-as-gb18030', args: {}, file }] : [];
  return { ok: true, source: { file, text }, encoding, hasByteOrderMark, warnings };
}

/** Whether the folder of the file really lies in the root, and the file itself is no link, also where the system cannot open without following. */
function findMisplacement(
  root: string,
  file: string,
  folders = new Map<string, boolean>(),
): SkipReason | undefined {
  const path = join(root, file);
  const folder = dirname(path);
  try {
    const isPlaced = folders.get(folder) ?? isInside(root, realpathSync(folder));
    folders.set(folder, isPlaced);
    if (!isPlaced) return 'outside-root';
    if (REFUSES_LINKS) return undefined;
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return LINK_REASONS[findLinkEnd(root, file)];
    return stat.isFile() ? undefined : 'not-a-file';
  } catch (error) {
    return reasonOf({ ok: false, why: whyNotOpened(error) }, root, file);
  }
}

/** Links are not followed. */
const LINK_REASONS: Readonly<Record<LinkEnd, SkipReason>> = {
  inside: 'not-a-file',
  outside: 'outside-root',
  nowhere: 'broken-link',
};

/** The reason to report for bytes that could not be had. */
export function reasonOf(read: Exclude<FileBytes, { ok: true }>, root: string, file: string): SkipReason {
  if (read.why === 'link') return LINK_REASONS[findLinkEnd(root, file)];
  return read.why === 'missing' ? 'vanished' : read.why;
}

function findWriter(file: string, text: string): SkipReason | undefined {
  const byName = findFileSkipReason(file.slice(file.lastIndexOf('/') + 1));
  if (byName) return byName;
  if (hasGeneratorNote(text)) return 'generated';
  return /\.[cm]?jsx?$/i.test(file) && isMinifiedText(text) ? 'minified' : undefined;
}
