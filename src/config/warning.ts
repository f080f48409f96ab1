import { lineStarts, positionAt } from '../core/range.ts';
import type { Warning } from '../core/report.ts';
import type { SourceText } from '../core/source-text.ts';

/** Says that a file is not what its name promises, with the place of the first error, and that its lines were read instead. */
export function createSyntaxWarning(source: SourceText, format: string, offset: number): Warning {
  const { line } = positionAt(lineStarts(source.text), Math.min(offset, source.text.length));
  return { code: 'config-syntax', args: { format }, file: source.file, line };
}
