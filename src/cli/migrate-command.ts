import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { SURFACES } from '../core/terms.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import type { MigrateFlags } from './flags.ts';
import * as values from './option-values.ts';

const FORMATS = ['pretty', 'json'] as const;
const STRATEGIES = ['replace', 'switch'] as const;

/** `migrate`: the plan of a move to a provider, and the move. */
export function addMigrateCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  command
    .description(say('help.migrate'))
    .argument('[path]', say('help.apply-path'))
    .option('--to <provider>', say('help.migrate-to'))
    .option('--from <provider>', say('help.migrate-from'))
    .option('--endpoint <id>', say('help.migrate-endpoint'))
    .option('--model <row>', say('help.migrate-model'), values.collectModelRow)
    .option('--strategy <name>', say('help.migrate-strategy'), (value) =>
      values.parseChoice('--strategy', value, STRATEGIES),
    )
    .option('--keep-env', say('help.migrate-keep-env'))
    .option('--key-env <name>', say('help.migrate-key-env'), values.parseVariable)
    .option('--only <path>', say('help.migrate-only'), values.collectText)
    .option('--exclude <path>', say('help.migrate-exclude'), values.collectText)
    .option('--surface <name>', say('help.migrate-surface'), values.collectChoices('--surface', SURFACES))
    .option('--env-only', say('help.migrate-env-only'))
    .option('--checklist <file>', say('help.migrate-checklist'))
    .option('--credit-code <code>', say('help.migrate-credit-code'), values.collectText)
    .option('--plan <file>', say('help.migrate-plan'))
    .option('--dry-run', say('help.apply-dry-run'))
    .option('--verify <command>', say('help.apply-verify'))
    .option('--force', say('help.apply-force'))
    .option('--format <name>', say('help.explain-format'), (value) =>
      values.parseChoice('--format', value, FORMATS),
    )
    .option('--yes', say('help.apply-yes'))
    .option('--no-cache', say('help.no-cache'))
    .action(async (path: string | undefined, _options, self: Command) => {
      const [{ runMigrate }, { createConfirm }, { createCreditHooks }] = await Promise.all([
        import('./commands/migrate.ts'),
        import('./confirm.ts'),
        import('./migration-credits.ts'),
      ]);
      const flags = self.optsWithGlobals<MigrateFlags>();
      const confirm = createConfirm(io, flags.interactive);
      const hooks = await createCreditHooks(flags, { io, language });
      onDone(await runMigrate(path, flags, { io, language, confirm, ...hooks }));
    });
}
