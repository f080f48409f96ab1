import type { Message } from '../messages.ts';
import { applyMessages } from './apply.ts';
import { changesMessages } from './changes.ts';
import { checklistMessages } from './checklist.ts';
import { cliMessages } from './cli.ts';
import { configMessages } from './config.ts';
import { creditsMessages } from './credits.ts';
import { creditsForecastMessages } from './credits-forecast.ts';
import { creditsRedeemMessages } from './credits-redeem.ts';
import { creditsStatusMessages } from './credits-status.ts';
import { doctorMessages } from './doctor.ts';
import { exampleMessages } from './examples.ts';
import { exposureMessages } from './exposure.ts';
import { filesMessages } from './files.ts';
import { fitMessages } from './fit.ts';
import { formatsMessages } from './formats.ts';
import { helpMessages } from './help.ts';
import { htmlReportMessages } from './html-report.ts';
import { initMessages } from './init.ts';
import { migrateMessages } from './migrate.ts';
import { migrateConfigMessages } from './migrate-config.ts';
import { migratePlanMessages } from './migrate-plan.ts';
import { mockMessages } from './mock.ts';
import { modulesMessages } from './modules.ts';
import { providersMessages } from './providers.ts';
import { reachMessages } from './reach.ts';
import { reportMessages } from './report.ts';
import { reviewMessages } from './review.ts';
import { scanMessages } from './scan.ts';
import { shardMessages } from './shard.ts';
import { suppressionMessages } from './suppression.ts';
import { timingMessages } from './timing.ts';

/** Every message of the product. A code is never used for two things. */
export const MESSAGES: Readonly<Record<string, Message>> = {
  ...applyMessages,
  ...changesMessages,
  ...checklistMessages,
  ...cliMessages,
  ...configMessages,
  ...creditsMessages,
  ...creditsRedeemMessages,
  ...creditsForecastMessages,
  ...creditsStatusMessages,
  ...doctorMessages,
  ...exampleMessages,
  ...exposureMessages,
  ...filesMessages,
  ...fitMessages,
  ...formatsMessages,
  ...helpMessages,
  ...htmlReportMessages,
  ...initMessages,
  ...migrateMessages,
  ...migrateConfigMessages,
  ...migratePlanMessages,
  ...mockMessages,
  ...modulesMessages,
  ...providersMessages,
  ...reachMessages,
  ...reportMessages,
  ...reviewMessages,
  ...scanMessages,
  ...shardMessages,
  ...suppressionMessages,
  ...timingMessages,
};
