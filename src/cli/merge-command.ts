import type { Command } from 'commander';
import { formatMessage } from '../core/messages.ts';
import { FAIL_LEVELS } from '../core/terms.ts';
import { addBaselineOptions } from './comparison-options.ts';
import type { EndpointContext } from './endpoint-commands.ts';
import type { MergeFlags } from './flags.ts';
import * as values from './option-values.ts';

/** `merge`: one report of many. */
export function addMergeCommand(command: Command, { io, language, onDone }: EndpointContext): void {
  const say = (code: string) => formatMessage(code, {}, language);
  addBaselineOptions(command, say)
    .description(say('help.merge'))
    .argument('[files...]', say('help.merge-files'))
    .option('--name <name=file>', say('help.merge-name'), values.collectNamedFile)
    .option('--format <name>', say('help.format'), values.collectFormats)
    .option('--output <file>', say('help.output'))
    .option('--all', say('help.all'))
    .option('--strict', say('help.strict'))
    .option('--check', say('help.check'))
    .option('--fail-on <level>', say('help.fail-on'), (value) =>
      values.parseChoice('--fail-on', value, FAIL_LEVELS),
    )
    .option('--max <n>', say('help.max'), (value) => values.parseCount('--max', value))
    .action(async (files: string[], _options, self: Command) => {
      const { runMerge } = await import('./commands/merge.ts');
      onDone(await runMerge(files, self.optsWithGlobals<MergeFlags>(), { io, language }));
    });
}
