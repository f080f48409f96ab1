import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { COMPARE_FORMATS } from './command-names.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import type { CompareFlags } from './flags.ts';
import * as values from './option-values.ts';

/** `compare`: how the repository fits each provider. */
export function addCompareCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  command
    .description(say('help.compare'))
    .argument('[path]', say('help.path'))
    .option('--to <providers>', say('help.compare-to'), values.collectList)
    .option('--users <countries>', say('help.compare-users'), values.collectList)
    .option('--include <glob>', say('help.include'), values.collectText)
    .option('--exclude <glob>', say('help.exclude'), values.collectText)
    .option('--no-cache', say('help.no-cache'))
    .option('--config <file>', say('help.config'))
    .option('--format <name>', say('help.compare-format'), (value) =>
      values.parseChoice('--format', value, COMPARE_FORMATS),
    )
    .action(async (path: string | undefined, _options, self: Command) => {
      const { runCompare } = await import('./commands/compare.ts');
      onDone(await runCompare(path, self.optsWithGlobals<CompareFlags>(), { io, language }));
    });
}
