import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../../src/core/report.ts';
import { judgeExposure } from '../../../src/exposure/judge.ts';
import { decodeText } from '../../../src/files/decode.ts';
import { nodeDisk } from '../../../src/files/disk.ts';
import { fileRole } from '../../../src/files/file-role.ts';
import { type Change, planChanges } from '../../../src/migrate/apply/changes.ts';
import { countSyntaxErrors } from '../../../src/migrate/apply/syntax-errors.ts';
import type { Edit, Plan } from '../../../src/migrate/plan.ts';
import { planSchema } from '../../../src/migrate/plan.ts';
import { planMigration } from '../../../src/migrate/planner.ts';
import { resolveTarget } from '../../../src/migrate/resolve-target.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import { type ScannedRepository, scanRepository } from '../../../src/scan/scan.ts';
import { BrokenInvariant, hold } from './broken-invariant.ts';
import { checkReport, type ReadText } from './report.ts';
import { checkSyntaxTree } from './syntax-tree.ts';
import { checkMark, checkUntouched, placesOf } from './untouched-bytes.ts';

const SCAN = { include: [], exclude: [], tests: true, surfaces: [], kinds: [], maxFileBytes: 2_000_000 };
const EXPOSURE = { today: '2026-11-30', runsIn: ['CN'] };
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** Where to move, and whether the scan is made in parts a second time to compare. */
export interface Moving {
  readonly provider: string;
  readonly keepEnv: boolean;
  readonly comparesParts: boolean;
}

/**
 * Scans a repository, judges it, plans a move, makes it, and plans again.
 * @param root absolute and real
 * @returns the files that the move changed, with their bytes after it
 * @throws BrokenInvariant
 */
export async function checkRepository(root: string, moving: Moving): Promise<ReadonlyMap<string, Buffer>> {
  const scanned = await scanRepository(root, SCAN);
  checkReport(scanned.report, readerOf(root));
  judgeExposure(scanned.report, scanned.repository, {
    ...EXPOSURE,
    asOf: undefined,
    users: undefined,
    parts: undefined,
    rules: {},
  });
  if (moving.comparesParts) await checkParts(root, scanned.report);
  const plan = await makePlan(root, scanned, moving);
  checkEveryFinding(scanned.report, plan);
  const changes = planChanges(root, plan, { disk: nodeDisk, maxFileBytes: MAX_FILE_BYTES });
  for (const change of changes)
    await checkChange(
      change,
      plan.edits.filter(({ file }) => file === change.file),
    );
  for (const { path, after } of changes) if (after) writeFileSync(path, after);
  if (changes.length > 0) await checkSecondPlan(root, moving, plan);
  return new Map(changes.flatMap(({ file, after }) => (after ? [[file, after] as const] : [])));
}

async function makePlan(
  root: string,
  scanned: ScannedRepository,
  { provider: id, keepEnv }: Moving,
): Promise<Plan> {
  const provider = await loadProvider(id);
  const target = resolveTarget(provider, { keepEnv });
  return planSchema.parse(planMigration({ root, scanned, provider, target }));
}

function readerOf(root: string): ReadText {
  return (file) => {
    const decoded = decodeText(readFileSync(join(root, file)));
    return decoded.ok ? decoded.text : undefined;
  };
}

/** The same report, whether the scan holds everything in memory at once or not. */
async function checkParts(root: string, whole: Report): Promise<void> {
  const { report } = await scanRepository(root, { ...SCAN, filesAPart: 1 });
  const [one, other] = [whole, report].map(({ summary, ...rest }) =>
    JSON.stringify({ ...rest, summary: { ...summary, durationMs: 0 } }),
  );
  hold(one === other, 'a second scan, in parts, reports something else', { whole, report });
}

function checkEveryFinding({ findings }: Report, { edits, manual, unchanged }: Plan): void {
  const told = new Set([
    ...[...edits, ...manual].flatMap(({ findings: ids }) => ids),
    ...unchanged.map(({ finding }) => finding),
  ]);
  const silent = findings.filter(({ id }) => !told.has(id));
  hold(silent.length === 0, 'the plan does not speak of a finding', silent);
}

async function checkChange({ file, before, after }: Change, edits: readonly Edit[]): Promise<void> {
  if (!before || !after) return;
  const [old, now] = [textOf(before.bytes), textOf(after)];
  const places = placesOf(old, edits);
  checkMark(before.bytes, after);
  checkUntouched(old, now, places);
  const [errors, newErrors] = [await countSyntaxErrors(file, old), await countSyntaxErrors(file, now)];
  hold(newErrors <= errors, 'the edits add syntax errors', { file, edits, now });
  if (errors === 0 && fileRole(file) === 'source') checkSyntaxTree(file, old, now, places);
}

function textOf(bytes: Buffer): string {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new BrokenInvariant('an edited file is no text');
  return decoded.text;
}

async function checkSecondPlan(root: string, moving: Moving, first: Plan): Promise<void> {
  const { edits, newFiles } = await makePlan(root, await scanRepository(root, SCAN), moving);
  const second = edits.map(({ file, range, text, reason }) => ({ file, range, text, reason }));
  hold(edits.length + newFiles.length === 0, 'a second plan is not empty', { second, first: first.edits });
}
