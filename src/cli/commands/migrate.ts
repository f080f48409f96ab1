import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage } from '../../core/messages.ts';
import { toTerminalJson } from '../../core/terminal-text.ts';
import { findWay } from '../../migrate/find-way.ts';
import type { Plan } from '../../migrate/plan.ts';
import { planMigration } from '../../migrate/planner.ts';
import { resolveTarget } from '../../migrate/resolve-target.ts';
import { createChecklist } from '../checklist.ts';
import { COMMANDS } from '../command-names.ts';
import { listConfiguredProviders } from '../configured-providers.ts';
import type { AskingContext } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { MigrateFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { resolveWholeScan, selectionOf } from '../migrate-selection.ts';
import type { CreditHooks } from '../migration-credits.ts';
import { formatPlan } from '../plan-text.ts';
import { readConfig } from '../read-config.ts';
import { createRecheck } from '../recheck.ts';
import { recoverFirst } from '../recover-first.ts';
import { isReviewWanted, runReview } from '../review/run-review.ts';
import { scanForPlan } from '../scan-for-plan.ts';
import { resolveScanRoot } from '../scan-root.ts';
import { carryOut } from './apply.ts';

/**
 * Plans a migration, shows it, and applies it once somebody agrees.
 * @throws MigrateScanError
 */
export async function runMigrate(
  path: string | undefined,
  flags: MigrateFlags,
  context: AskingContext & Partial<CreditHooks>,
): Promise<ExitCode> {
  const { io, language } = context;
  if (isReviewWanted(flags, context)) return runReview(path, flags, context);
  if (flags.to === undefined) throw new MigrateScanError('review.needs-provider');
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const models = new Map(flags.model ?? []);
  const way = { from: flags.from, to: flags.to, models: models.keys() };
  const { provider, from } = findWay(await listConfiguredProviders(config, language), way);
  const target = resolveTarget(provider, {
    endpoint: flags.endpoint,
    keyVariable: flags.keyEnv,
    keepEnv: flags.keepEnv,
    strategy: flags.strategy,
    models,
    from,
  });
  await recoverFirst(root, context);
  const scan = resolveWholeScan(config, { cache: flags.cache, vendor: from?.vendor }, io);
  const scanned = await scanForPlan(root, scan);
  const input = { root, scanned, provider, target, selection: selectionOf(flags) };
  const plan = planMigration(input);
  const isJson = flags.format === 'json';
  const findUnmoved = createRecheck(input, plan, { scan });
  const writeChecklist = createChecklist(input, plan, { flags, path: path ?? '.', context });
  if (flags.plan !== undefined || (isJson && !flags.yes && !flags.dryRun)) await writeChecklist(false);
  if (!flags.yes || flags.dryRun || flags.plan !== undefined) await context.onShown?.(provider.id);
  if (flags.plan !== undefined) return savePlan(plan, flags.plan, context);
  if (flags.dryRun) return carryOut({ root, path: path ?? '.', plan, writeChecklist }, flags, context);
  if (isJson && !flags.yes) {
    await writeText(io.stdout, `${toTerminalJson(JSON.stringify(plan, null, 2))}\n`);
    return EXIT_CODES.done;
  }
  if (!isJson) await writeText(io.stdout, formatPlan(plan, { provider, from: from?.provider }, language));
  if (plan.edits.length === 0 && plan.newFiles.length === 0) {
    if (flags.yes) await context.onShown?.(provider.id);
    return EXIT_CODES.done;
  }
  if (!flags.yes && !context.confirm) throw new MigrateScanError('migrate.needs-yes');
  const exit = await carryOut({ root, path: path ?? '.', plan, findUnmoved, writeChecklist }, flags, context);
  if (exit !== EXIT_CODES.done) return exit;
  return (await context.onApplied?.({ provider: provider.id, root, codes: [] })) ?? exit;
}

async function savePlan(plan: Plan, file: string, { io, language }: AskingContext): Promise<ExitCode> {
  try {
    writeFileSync(resolve(io.cwd, file), `${JSON.stringify(plan, null, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrateScanError('cli.output-unwritable', { file, reason }, { cause: error });
  }
  await writeText(io.stderr, `${formatMessage('migrate.saved', { file }, language)}\n`);
  return EXIT_CODES.done;
}
