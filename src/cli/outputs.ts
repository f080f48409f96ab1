import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import type { FormatRequest } from './option-values.ts';

/**
 * Which reports go where. Without `--format` it is the pretty one; `--output` names the file of the one format that
 * has none of its own.
 * @throws MigrateScanError `cli.two-stdout-formats`, `cli.output-without-format` or `cli.two-formats-one-file`.
 */
export function resolveOutputs(
  formats: readonly FormatRequest[] = [{ format: 'pretty', file: undefined }],
  output?: string,
): FormatRequest[] {
  const open = formats.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    const names = open.map(({ format }) => format);
    throw new MigrateScanError('cli.two-stdout-formats', {
      formats: names.join(', '),
      example: names[0] ?? '',
    });
  }
  if (output !== undefined && open.length === 0) {
    throw new MigrateScanError('cli.output-without-format', { file: output });
  }
  const outputs = formats.map(({ format, file }) => ({ format, file: file ?? output }));
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice === undefined) return outputs;
  const shown = outputs.find(({ file }) => file !== undefined && resolve(file) === twice)?.file ?? twice;
  throw new MigrateScanError('cli.two-formats-one-file', { file: shown });
}

/** Writes a report to a file. @throws MigrateScanError `cli.output-unwritable`. */
export async function writeReportFile(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new MigrateScanError('cli.output-unwritable', { file, reason }, { cause: error });
  }
}
