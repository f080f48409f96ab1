import { formatMessage } from '../core/messages.ts';
import type { Plan } from '../migrate/plan.ts';
import type { PlanInput } from '../migrate/planner.ts';
import type { MigrateFlags } from './flags.ts';
import { writeText } from './io.ts';
import { writeReportFile } from './outputs.ts';
import type { CommandContext } from './run-scan.ts';

interface Occasion {
  readonly flags: MigrateFlags;
  /** As it was typed. */
  readonly path: string;
  readonly context: CommandContext;
}

/** Writes the checklist of a plan where the user asked for one. */
export function createChecklist(
  { scanned, provider }: PlanInput,
  plan: Plan,
  { flags, path, context: { io, language } }: Occasion,
): (isApplied: boolean) => Promise<void> {
  return async (isApplied) => {
    const { checklist: file } = flags;
    if (file === undefined) return;
    const { renderChecklist } = await import('../migrate/checklist.ts');
    const { findings } = scanned.report;
    const { files } = scanned.repository;
    const text = renderChecklist({ plan, provider, findings, files, path, language, isApplied });
    await writeReportFile(file, text, io.cwd);
    await writeText(io.stderr, `${formatMessage('checklist.saved', { file }, language)}\n`);
  };
}
