import { lineStarts, positionAt } from '../core/range.ts';
import type { Warning } from '../core/report.ts';
import type { SourceText } from '../core/source-text.ts';

/** Says that a file is not what its name promises, with the place of the first error, and that its lines were read instead. */
export function createSyntaxWarning(source: SourceText, format: string, offset: number): Warning {
  const { line } = positionAt(lineStarts(source.text), Math.min(offset, source.text.length));
  return { code: 'config-syntax', args: { format }, file: source.file, line };
}

/** In UTF-16 units. A larger YAML or TOML file is no configuration that people write, and slow to parse. */
const LARGEST_PARSED = 300_000;

/** Says that a file was read line by line for its size; undefined where it is small enough to parse. */
export function findSizeWarning(source: SourceText): Warning | undefined {
  if (source.text.length <= LARGEST_PARSED) return undefined;
  return { code: 'config-too-large', args: { size: String(source.text.length) }, file: source.file };
}
