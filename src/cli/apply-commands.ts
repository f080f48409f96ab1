import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import type { ApplyFlags, UndoFlags } from './flags.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;

/** `apply`: what a saved plan says, on the disk. */
export function addApplyCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  addShared(command, say)
    .description(say('help.apply'))
    .argument('<plan>', say('help.apply-plan'))
    .argument('[path]', say('help.apply-path'))
    .option('--dry-run', say('help.apply-dry-run'))
    .option('--verify <command>', say('help.apply-verify'))
    .option('--force', say('help.apply-force'))
    .action(async (plan: string, path: string | undefined, _options, self: Command) => {
      const [{ runApply }, { createConfirm }] = await Promise.all([
        import('./commands/apply.ts'),
        import('./confirm.ts'),
      ]);
      const flags = self.optsWithGlobals<ApplyFlags>();
      const confirm = createConfirm(io, flags.interactive);
      onDone(await runApply({ plan, path }, flags, { io, language, confirm }));
    });
}

/** `undo`: the last apply taken back. */
export function addUndoCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  addShared(command, say)
    .description(say('help.undo'))
    .argument('[path]', say('help.apply-path'))
    .option('--list', say('help.undo-list'))
    .option('--force', say('help.undo-force'))
    .action(async (path: string | undefined, _options, self: Command) => {
      const [{ runUndo }, { createConfirm }] = await Promise.all([
        import('./commands/undo.ts'),
        import('./confirm.ts'),
      ]);
      const flags = self.optsWithGlobals<UndoFlags>();
      const confirm = createConfirm(io, flags.interactive);
      onDone(await runUndo(path, flags, { io, language, confirm }));
    });
}

function addShared(command: Command, say: (code: string) => string): Command {
  return command
    .option('--format <name>', say('help.explain-format'), (value) =>
      values.parseChoice('--format', value, FORMATS),
    )
    .option('--yes', say('help.apply-yes'));
}
