import type { AppliedMigration, MigrationCredits } from './commands/credits/migration-credits.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import type { MigrateFlags } from './flags.ts';
import type { CommandContext } from './run-scan.ts';

/** Called after the changes are on the disk; what it returns is what the process ends with. */
export type OnApplied = (applied: AppliedMigration) => Promise<ExitCode>;

export interface CreditHooks {
  readonly onApplied: OnApplied;
  /** Called in place of `onApplied` where a run only shows or saves what it would do. */
  readonly onShown: (provider: string) => Promise<void>;
}

/**
 * What becomes of the codes of a migration. Those of `--credit-code` are read and checked at once, before anything is
 * changed. @throws MigrateScanError for a malformed code
 */
export async function createCreditHooks(flags: MigrateFlags, context: CommandContext): Promise<CreditHooks> {
  const given = flags.creditCode ?? [];
  const credits = given.length > 0 ? await open(given, flags, context) : undefined;
  return {
    async onApplied(applied) {
      if (given.length === 0 && applied.codes.length === 0) return EXIT_CODES.done;
      return (credits ?? (await open(given, flags, context))).redeem(applied);
    },
    onShown: async (provider) => credits?.announce(provider),
  };
}

async function open(
  given: readonly string[],
  flags: MigrateFlags,
  context: CommandContext,
): Promise<MigrationCredits> {
  const { openMigrationCredits } = await import('./commands/credits/migration-credits.ts');
  const { yes, interactive, format } = flags;
  const options = { given, yes: yes === true, interactive, json: format === 'json' };
  return openMigrationCredits(options, context);
}
