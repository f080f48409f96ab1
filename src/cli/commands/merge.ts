import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import { type Report, reportSchema } from '../../core/report.ts';
import { orderReport } from '../../core/report-order.ts';
import { mergeRepositories } from '../../shard/merge-repositories.ts';
import { mergeShards, type NamedReport } from '../../shard/merge-shards.ts';
import { formatCommand } from '../command-line.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { MergeFlags } from '../flags.ts';
import { resolveOutputs } from '../outputs.ts';
import type { CommandContext } from '../run-scan.ts';
import { checkBaselineFlags, settleFindings } from '../settle-findings.ts';
import { concludeScan } from './scan.ts';

/**
 * Puts JSON reports together and writes the whole: of the shards of one scan, or of repositories by name.
 * @throws MigrateScanError `merge.*`, `baseline.*`
 */
export async function runMerge(
  files: readonly string[],
  flags: MergeFlags,
  { io, language }: CommandContext,
): Promise<ExitCode> {
  const outputs = resolveOutputs(flags.format, flags.output);
  checkBaselineFlags(flags, io);
  const named = flags.name ?? [];
  if (files.length > 0 && named.length > 0) throw new MigrateScanError('merge.both');
  if (files.length + named.length === 0) throw new MigrateScanError('merge.nothing');
  refuseTwins(named.map(([name]) => name));
  const read = (name: string, file: string): NamedReport => ({ name, report: readReport(file, io.cwd) });
  const merged =
    named.length > 0
      ? mergeRepositories(named.map(([name, file]) => read(name, file)))
      : mergeShards(files.map((file) => read(file, file)));
  const settled = await settleFindings(merged, flags, { io, language, now: new Date() });
  const command = formatCommand(['merge', ...files], flags);
  const root = named.length > 0 ? undefined : io.cwd;
  return concludeScan({ report: orderReport(settled), root, language }, { outputs, flags, io, command });
}

function refuseTwins(names: readonly string[]): void {
  const twin = names.find((name, index) => names.indexOf(name) < index);
  if (twin !== undefined) throw new MigrateScanError('merge.named-twice', { name: twin });
}

/** The report as it was printed: what the schema makes of it would have its keys in another order. */
function readReport(file: string, cwd: string): Report {
  const value = parse(readText(file, cwd), file);
  const parsed = reportSchema.safeParse(value);
  if (parsed.success) return value as Report;
  const [issue] = parsed.error.issues;
  const what = `${issue?.path.map(String).join('.') || '(root)'}: ${issue?.message ?? ''}`;
  throw new MigrateScanError('merge.not-a-report', { file, what });
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new MigrateScanError('merge.unreadable', { file, reason }, { cause: error });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MigrateScanError('merge.not-a-report', { file, what: 'JSON' }, { cause: error });
  }
}
