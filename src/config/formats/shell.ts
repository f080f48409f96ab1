import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, subSpan } from '../entry.ts';
import { findComment, splitLines } from '../lines.ts';

/**
 * Shell scripts, `.envrc`, Makefiles, batch and PowerShell files: each line without its comment is shell text,
 * payloads and heredocs included. What it means is found where entries are judged, as for commands in other files.
 */
export function readShell(source: SourceText): ReadResult {
  const entries = splitLines(source.text).flatMap((line): ConfigEntry[] => {
    const value = subSpan(line, 0, findComment(line.text, ['#', '::', 'REM ']));
    return value.text.trim() ? [{ path: [], value, nature: 'script', origin: 'parsed' }] : [];
  });
  return { entries, warnings: [] };
}
