import { structuredPatch } from 'diff';
import { toTerminalText } from '../../core/terminal-text.ts';
import { applyEdits } from '../../migrate/apply/apply-edits.ts';
import { maskSecretLine } from '../../migrate/apply/secret-lines.ts';
import type { Replacement } from './state.ts';

/** How the lines of a diff look. */
export interface DiffStyle {
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly place: (text: string) => string;
  readonly file: (text: string) => string;
}

const CONTEXT_LINES = 3;

/**
 * A change as a unified diff, one part a file. Text of the repository is made harmless, and what looks like a secret's
 * value is starred out.
 */
export function formatChangeDiff(
  { edits, newFiles }: Replacement,
  read: (file: string) => string,
  style: DiffStyle,
): string[] {
  const files = [...new Set(edits.map(({ file }) => file))].sort();
  return [
    ...files.flatMap((file) => {
      const before = read(file);
      const own = edits.filter((edit) => edit.file === file);
      return formatFile({ file, before, after: applyEdits(before, own) }, style);
    }),
    ...newFiles.flatMap(({ file, text }) => formatFile({ file, before: '', after: text }, style)),
  ];
}

interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

function formatFile({ file, before, after }: FileChange, style: DiffStyle): string[] {
  const { hunks } = structuredPatch(file, file, before, after, '', '', { context: CONTEXT_LINES });
  const name = toTerminalText(file);
  return [
    style.file(`--- ${name}`),
    style.file(`+++ ${name}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      style.place(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
      ...lines.map((line) => formatLine(file, line, style)),
    ]),
  ];
}

function formatLine(file: string, line: string, style: DiffStyle): string {
  const sign = line.slice(0, 1);
  const text = toTerminalText(maskSecretLine(file, line.slice(1).replace(/\r$/, '')).replaceAll('\t', '  '));
  if (sign === '+') return style.added(`+${text}`);
  if (sign === '-') return style.removed(`-${text}`);
  return sign + text;
}
