import type { Message } from '../messages.ts';
import { migrateClientsMessages } from './migrate-clients.ts';
import { migrateModelsMessages } from './migrate-models.ts';
import { migrateParametersMessages } from './migrate-parameters.ts';
import { migrateResponsesMessages } from './migrate-responses.ts';
import { migrateSwitchMessages } from './migrate-switch.ts';
import { migrateVariablesMessages } from './migrate-variables.ts';

/** Reasons of a plan for source files. */
export const migrateMessages = {
  ...migrateClientsMessages,
  ...migrateModelsMessages,
  ...migrateParametersMessages,
  ...migrateResponsesMessages,
  ...migrateSwitchMessages,
  ...migrateVariablesMessages,
} satisfies Record<string, Message>;
