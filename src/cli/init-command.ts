import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { PLATFORM_IDS } from '../init/platforms.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import type { InitFlags } from './flags.ts';
import * as values from './option-values.ts';

/** `init`: a config and a check for a repository that has none. */
export function addInitCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  command
    .description(say('help.init'))
    .argument('[path]', say('help.init-path'))
    .option('--ci <name>', say('help.init-ci'), values.collectChoices('--ci', PLATFORM_IDS))
    .option('--runs-in <place>', say('help.runs-in'), values.collectList)
    .option('--users <countries>', say('help.users'), values.collectList)
    .option('--dry-run', say('help.init-dry-run'))
    .option('--yes', say('help.apply-yes'))
    .action(async (path: string | undefined, _options, self: Command) => {
      const [{ runInit }, { createConfirm }] = await Promise.all([
        import('./commands/init.ts'),
        import('./confirm.ts'),
      ]);
      const flags = self.optsWithGlobals<InitFlags>();
      const confirm = createConfirm(io, flags.interactive);
      onDone(await runInit(path, flags, { io, language, confirm }));
    });
}
