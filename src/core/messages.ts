import { applyMessages } from './messages/apply.ts';
import { changesMessages } from './messages/changes.ts';
import { checklistMessages } from './messages/checklist.ts';
import { cliMessages } from './messages/cli.ts';
import { configMessages } from './messages/config.ts';
import { creditsMessages } from './messages/credits.ts';
import { creditsForecastMessages } from './messages/credits-forecast.ts';
import { creditsRedeemMessages } from './messages/credits-redeem.ts';
import { creditsStatusMessages } from './messages/credits-status.ts';
import { doctorMessages } from './messages/doctor.ts';
import { exampleMessages } from './messages/examples.ts';
import { exposureMessages } from './messages/exposure.ts';
import { filesMessages } from './messages/files.ts';
import { fitMessages } from './messages/fit.ts';
import { formatsMessages } from './messages/formats.ts';
import { helpMessages } from './messages/help.ts';
import { htmlReportMessages } from './messages/html-report.ts';
import { initMessages } from './messages/init.ts';
import { migrateMessages } from './messages/migrate.ts';
import { migrateConfigMessages } from './messages/migrate-config.ts';
import { migratePlanMessages } from './messages/migrate-plan.ts';
import { mockMessages } from './messages/mock.ts';
import { modulesMessages } from './messages/modules.ts';
import { providersMessages } from './messages/providers.ts';
import { reachMessages } from './messages/reach.ts';
import { reportMessages } from './messages/report.ts';
import { reviewMessages } from './messages/review.ts';
import { scanMessages } from './messages/scan.ts';
import { shardMessages } from './messages/shard.ts';
import { suppressionMessages } from './messages/suppression.ts';
import { timingMessages } from './messages/timing.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text per language; `{name}` is replaced by the argument of that name. A hint says what to do next. */
export interface Message {
  readonly en: string;
  readonly 'zh-CN': string;
  readonly hint?: { readonly en: string; readonly 'zh-CN': string };
}

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

/** The text of a message code in one language; the code itself where no such message exists. */
export function formatMessage(
  code: string,
  args: Readonly<Record<string, string>>,
  language: Language,
): string {
  const message = MESSAGES[code];
  return message ? fill(message[language], args) : code;
}

/** What to do next, or undefined where the message has no hint. */
export function formatHint(
  code: string,
  args: Readonly<Record<string, string>>,
  language: Language,
): string | undefined {
  const hint = MESSAGES[code]?.hint;
  return hint && fill(hint[language], args);
}

function fill(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}
