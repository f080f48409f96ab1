import type { Command } from 'commander';
import * as values from './option-values.ts';

/** The options that say what findings are compared with before they count. */
export function addBaselineOptions(command: Command, say: (code: string) => string): Command {
  return command
    .option('--baseline <file>', say('help.baseline'))
    .option('--update-baseline', say('help.update-baseline'))
    .option('--baseline-reason <text>', say('help.baseline-reason'), values.parseReason)
    .option('--baseline-expires <date>', say('help.baseline-expires'), values.parseDate);
}

/** As `addBaselineOptions`, with an earlier commit, and the part of the whole. */
export function addComparisonOptions(command: Command, say: (code: string) => string): Command {
  return addBaselineOptions(command, say)
    .option('--changed-since <ref>', say('help.changed-since'))
    .option('--shard <part>', say('help.shard'));
}
