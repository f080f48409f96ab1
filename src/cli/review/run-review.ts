import type { Config } from '../../core/config-file.ts';
import { formatMessage, type Language } from '../../core/messages.ts';
import { OPENAI, type Vendor } from '../../core/vocabulary/vendor.ts';
import { parseCountry } from '../../exposure/declared.ts';
import type { Departure } from '../../migrate/departure.ts';
import { findDeparture, findWay } from '../../migrate/find-way.ts';
import { resolveTarget } from '../../migrate/resolve-target.ts';
import { readOpenAIProvider } from '../../providers/openai-provider.ts';
import type { Provider } from '../../providers/schema.ts';
import type { ScannedRepository } from '../../scan/scan.ts';
import { createChecklist } from '../checklist.ts';
import { COMMANDS } from '../command-names.ts';
import { carryOut } from '../commands/apply.ts';
import { listConfiguredProviders } from '../configured-providers.ts';
import type { AskingContext } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { MigrateFlags } from '../flags.ts';
import { writeText } from '../io.ts';
import { resolveWholeScan, selectionOf } from '../migrate-selection.ts';
import type { OnApplied } from '../migration-credits.ts';
import { startProgress } from '../progress.ts';
import { readConfig } from '../read-config.ts';
import { createRecheck } from '../recheck.ts';
import { recoverFirst } from '../recover-first.ts';
import { scanForPlan } from '../scan-for-plan.ts';
import { resolveScanRoot } from '../scan-root.ts';
import { createStyle } from '../terminal.ts';
import { createAsk } from './ask.ts';
import { createFacts } from './create-facts.ts';
import { heedInterrupt } from './heed-interrupt.ts';
import { createLayout } from './layout.ts';
import { openEditor } from './open-editor.ts';
import { runSteps } from './run-steps.ts';
import { settlePlan } from './settle-plan.ts';
import type { Choices, State, Step } from './state.ts';

/** Whether somebody is there to be led through a migration, and nothing asks for the short way. */
export function isReviewWanted(flags: MigrateFlags, { confirm }: AskingContext): boolean {
  return (
    confirm !== undefined &&
    flags.yes !== true &&
    flags.dryRun !== true &&
    flags.plan === undefined &&
    flags.format !== 'json'
  );
}

/** Scans a folder and leads through a migration of it. @throws MigrateScanError */
export async function runReview(
  path: string | undefined,
  flags: MigrateFlags,
  context: AskingContext & { readonly onApplied?: OnApplied },
): Promise<ExitCode> {
  const { io } = context;
  const root = resolveScanRoot(path ?? '.', io.cwd, COMMANDS);
  const config = await readConfig(root, flags.config, io.cwd);
  const language = flags.lang ?? config.lang ?? context.language;
  const providers = await listConfiguredProviders(config, language);
  const { from: left, to } = flags;
  const models = (flags.model ?? []).map(([id]) => id);
  if (to !== undefined) checkWishes(findWay(providers, { from: left, to, models }).provider, flags);
  const from = findDeparture(providers, left, models);
  await recoverFirst(root, { io, language });
  const scanned = await scanForReview(root, {
    flags,
    config,
    vendor: from?.vendor,
    context: { ...context, language },
  });
  const subject = { root, path: path ?? '.', scanned, config, from };
  return reviewMigration(subject, flags, { ...context, language });
}

/** What a review is about. */
export interface Subject {
  /** Absolute and real. */
  readonly root: string;
  /** As it was typed. */
  readonly path: string;
  readonly scanned: ScannedRepository;
  readonly config: Config;
  /** The provider that is left; OpenAI where it is not given. */
  readonly from?: Departure | undefined;
}

/** Leads through a migration of what was scanned. Nothing is written before the last yes. @throws MigrateScanError */
export async function reviewMigration(
  subject: Subject,
  flags: MigrateFlags,
  context: AskingContext & { readonly onApplied?: OnApplied },
): Promise<ExitCode> {
  const { io, language } = context;
  const { root, path, config, from } = subject;
  const facts = createFacts({
    root,
    scanned: subject.scanned,
    providers: listCandidates(await listConfiguredProviders(config, language), from, flags.to),
    from,
    users: (flags.users ?? config.exposure?.users ?? []).map(parseCountry),
    selection: selectionOf(flags),
    language,
    answered: listAnswered(flags),
  });
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root });
  const layout = await createLayout(io, flags.color, style);
  const size = { width: layout.width, rows: process.stdout.rows ?? 24 };
  const end = await heedInterrupt(async (signal) =>
    runSteps(toChoices(flags), {
      facts,
      layout,
      ask: await createAsk({ io, language, style, signal, ...size }),
      openEditor: (text, file) => openEditor({ text, file, env: io.env }),
    }),
  );
  if (!end) return say(context, { code: 'apply.interrupted', exit: EXIT_CODES.interrupted });
  const outcome = outcomeOf(end);
  if (outcome === 'quit') return say(context, { code: 'apply.declined', exit: EXIT_CODES.done });
  if (outcome === 'nothing') return sayNothing(end, { providers: facts.providers, from }, context);
  const prepared = facts.prepare(end.choices);
  const plan = settlePlan(prepared, end);
  const findUnmoved = createRecheck(prepared.input, plan, {
    scan: resolveWholeScan(config, { cache: flags.cache, vendor: from?.vendor }, context.io),
    isEdited: end.replacements.size > 0,
  });
  const writeChecklist = createChecklist(prepared.input, plan, { flags, path, context });
  const force = flags.force === true || end.choices.force === true;
  const exit = await carryOut(
    { root, path, plan, findUnmoved, writeChecklist },
    { ...flags, yes: true, force },
    context,
  );
  const { creditCode } = end.choices;
  if (exit !== EXIT_CODES.done) return exit;
  const codes = creditCode === undefined ? [] : [creditCode];
  const provider = end.choices.provider ?? '';
  return (await context.onApplied?.({ provider, root, codes })) ?? exit;
}

/** Where the code may go: OpenAI only where it was asked for, and not to whom it leaves. */
function listCandidates(
  providers: readonly Provider[],
  from: Departure | undefined,
  to: string | undefined,
): readonly Provider[] {
  if (to === OPENAI.id) return [readOpenAIProvider()];
  return providers.filter(({ id }) => id !== from?.provider.id);
}

/** What was typed wrong is said before a long scan. */
function checkWishes(provider: Provider, flags: MigrateFlags): void {
  const { endpoint, keepEnv, strategy } = flags;
  resolveTarget(provider, { endpoint, keepEnv, strategy, models: new Map(flags.model ?? []) });
}

/** The steps that need not be asked, since the command line says it. */
function listAnswered(flags: MigrateFlags): ReadonlySet<Step['name']> {
  const answered = new Set<Step['name']>();
  if (flags.to !== undefined) answered.add('provider');
  if (flags.to !== undefined && flags.endpoint !== undefined) answered.add('endpoint');
  const isSwitch = flags.strategy === 'switch';
  if (isSwitch || flags.keepEnv === true || flags.keyEnv !== undefined) answered.add('env');
  if (flags.force === true) answered.add('dirty');
  return answered;
}

function toChoices(flags: MigrateFlags): Choices {
  const { to, endpoint, model, keepEnv, keyEnv, strategy } = flags;
  return {
    models: new Map(model ?? []),
    ...(to === undefined ? {} : { provider: to }),
    ...(to === undefined || endpoint === undefined ? {} : { endpoint }),
    ...(keyEnv === undefined ? {} : { env: 'own' as const, keyVariable: keyEnv }),
    ...(keepEnv === true ? { env: 'keep' as const } : {}),
    ...(strategy === undefined ? {} : { strategy }),
  };
}

function outcomeOf({ step }: State): 'apply' | 'quit' | 'nothing' {
  return step.name === 'done' ? step.outcome : 'quit';
}

interface Ending {
  readonly code: string;
  readonly exit: ExitCode;
}

async function say({ io, language }: AskingContext, { code, exit }: Ending): Promise<ExitCode> {
  await writeText(io.stderr, `${formatMessage(code, {}, language)}\n`);
  return exit;
}

async function sayNothing(
  { choices }: State,
  { providers, from }: { readonly providers: readonly Provider[]; readonly from: Departure | undefined },
  { io, language }: AskingContext,
): Promise<ExitCode> {
  const provider = providers.find(({ id }) => id === choices.provider)?.name[language] ?? '';
  const args = { provider, ...(from && { vendor: from.provider.name[language] }) };
  await writeText(io.stdout, `${formatMessage('migrate.nothing', args, language)}\n`);
  return EXIT_CODES.done;
}

interface ScanRequest {
  readonly flags: MigrateFlags;
  readonly config: Config;
  readonly vendor: Vendor | undefined;
  readonly context: AskingContext & { readonly language: Language };
}

async function scanForReview(
  root: string,
  { flags, config, vendor, context }: ScanRequest,
): Promise<ScannedRepository> {
  const progress = await startProgress(context.io, context.language, flags.interactive);
  try {
    const options = resolveWholeScan(config, { cache: flags.cache, vendor }, context.io);
    return await scanForPlan(root, { ...options, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}
