import { MigrateScanError } from '../../core/errors.ts';
import { formatMessage } from '../../core/messages.ts';
import { toTerminalJson, toTerminalText } from '../../core/terminal-text.ts';
import { type ApplyResult, applyPlan } from '../../migrate/apply/apply-plan.ts';
import { nameFiles } from '../../migrate/apply/changes.ts';
import { renderPatch } from '../../migrate/apply/render-patch.ts';
import { undo } from '../../migrate/apply/undo.ts';
import { type VerifyResult, verifyApplied } from '../../migrate/apply/verify-applied.ts';
import type { Plan } from '../../migrate/plan.ts';
import { COMMANDS } from '../command-names.ts';
import type { AskingContext } from '../confirm.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import type { ApplyFlags } from '../flags.ts';
import { holdSignals } from '../hold-signals.ts';
import { type Io, writeText } from '../io.ts';
import { readPlan } from '../read-plan.ts';
import { resolveScanRoot } from '../scan-root.ts';
import { runUserCommand } from '../user-command.ts';

export interface Job {
  /** Absolute and real. */
  readonly root: string;
  /** As it was typed. */
  readonly path: string;
  readonly plan: Plan;
  /** Scans the changed tree again, and names what did not move; without it only the syntax is checked. */
  readonly findUnmoved?: (() => Promise<readonly string[]>) | undefined;
  /** Writes down what is left for a person, in words for a tree with the edits or without them. */
  readonly writeChecklist?: ((isApplied: boolean) => Promise<void>) | undefined;
}

/**
 * Applies a saved plan to a folder, or shows the patch of it. Without `--yes` it asks, and refuses where nobody is
 * there to answer.
 * @throws MigrateScanError
 */
export async function runApply(
  { plan: file, path = '.' }: { readonly plan: string; readonly path: string | undefined },
  flags: ApplyFlags,
  context: AskingContext,
): Promise<ExitCode> {
  const { io } = context;
  const job: Job = { root: resolveScanRoot(path, io.cwd, COMMANDS), path, plan: readPlan(file, io.cwd) };
  return carryOut(job, flags, context);
}

/** Shows the patch, or asks and applies. @throws MigrateScanError */
export async function carryOut(job: Job, flags: ApplyFlags, context: AskingContext): Promise<ExitCode> {
  const { io } = context;
  if (flags.dryRun) {
    await job.writeChecklist?.(false);
    return showPatch(job, flags, io);
  }
  const refusal = flags.yes ? undefined : await askFirst(job, flags, context);
  if (refusal !== undefined) return refusal;
  const force = flags.force ?? false;
  const { value: applied, exit } = await holdSignals(() => applyPlan(job.root, job.plan, { force }));
  if (exit !== undefined) {
    if (applied.id !== undefined) await holdSignals(() => undo(job.root));
    await writeText(io.stderr, `${formatMessage('apply.interrupted', {}, context.language)}\n`);
    return exit;
  }
  const verified = await verify(job, applied, flags);
  if (!verified.ok) throw toFailure(verified, flags);
  await report(job, applied, { flags, context });
  await job.writeChecklist?.(true);
  return EXIT_CODES.done;
}

async function showPatch({ root, plan }: Job, flags: ApplyFlags, io: Io): Promise<ExitCode> {
  const patch = renderPatch(root, plan);
  if (flags.format === 'json') await writeJson(io, { applied: false, patch });
  else await writeText(io.stdout, io.stdout.isTTY ? toTerminalLines(patch) : patch);
  return EXIT_CODES.done;
}

/** For people: a patch for git holds the bytes of the files as they are. */
function toTerminalLines(patch: string): string {
  return patch
    .split('\n')
    .map((line) => toTerminalText(line.replace(/\r$/, '')))
    .join('\n');
}

/** The exit code where it is not to go on. */
async function askFirst(job: Job, flags: ApplyFlags, context: AskingContext): Promise<ExitCode | undefined> {
  const { io, language, confirm } = context;
  const { plan, path } = job;
  const files = String(new Set(plan.edits.map(({ file }) => file)).size + plan.newFiles.length);
  const args = { files, edits: String(plan.edits.length), path: toTerminalText(path) };
  if (!confirm || flags.format === 'json') throw new MigrateScanError('apply.needs-yes', args);
  // Refuses what cannot be applied before it asks.
  renderPatch(job.root, plan);
  const answer = await confirm(formatMessage('apply.ask', args, language));
  if (answer === 'yes') return undefined;
  if (answer === 'interrupted') return EXIT_CODES.interrupted;
  await writeText(io.stdout, `${formatMessage('apply.declined', {}, language)}\n`);
  return EXIT_CODES.done;
}

function verify({ root, findUnmoved }: Job, applied: ApplyResult, flags: ApplyFlags): Promise<VerifyResult> {
  const { verify: command } = flags;
  if (command === undefined) return verifyApplied(root, applied, { findUnmoved });
  const keepsStdout = flags.format === 'json';
  return verifyApplied(root, applied, { runCommand: () => runUserCommand(command, root, keepsStdout) });
}

function toFailure(
  { broken, unmoved, command }: Extract<VerifyResult, { ok: false }>,
  flags: ApplyFlags,
): MigrateScanError {
  if (command)
    return new MigrateScanError('apply.verify-failed', { command: flags.verify ?? '', exit: command.exit });
  if (unmoved.length > 0) return new MigrateScanError('apply.verify-unmoved', { places: nameFiles(unmoved) });
  return new MigrateScanError('apply.verify-broken', { files: broken.map(({ file }) => file).join(', ') });
}

interface Invocation {
  readonly flags: ApplyFlags;
  readonly context: AskingContext;
}

async function report(
  { plan, path }: Job,
  applied: ApplyResult,
  { flags, context }: Invocation,
): Promise<void> {
  const { io, language } = context;
  const { id, edited, created, recovered } = applied;
  if (flags.format === 'json') {
    return writeJson(io, { applied: true, id: id ?? null, edited, created, recovered, manual: plan.manual });
  }
  const say = (code: string, args: Record<string, string> = {}) => formatMessage(code, args, language);
  const lines = [
    ...recovered.map(() => say('apply.recovered')),
    id === undefined
      ? say('apply.nothing')
      : say('apply.done', { edited: String(edited.length), created: String(created.length) }),
    ...edited.map((file) => `  M ${toTerminalText(file)}`),
    ...created.map((file) => `  A ${toTerminalText(file)}`),
    ...(plan.manual.length > 0 ? [say('apply.left', { count: String(plan.manual.length) })] : []),
    ...(id === undefined ? [] : [say('apply.how-to-undo', { path: toTerminalText(path) })]),
  ];
  await writeText(io.stdout, `${lines.join('\n')}\n`);
}

async function writeJson(io: Io, value: object): Promise<void> {
  const text = JSON.stringify({ schemaVersion: '1', ...value }, null, 2);
  await writeText(io.stdout, `${toTerminalJson(text)}\n`);
}
