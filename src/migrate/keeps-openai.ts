import type { PlannedChange } from './list-changes.ts';

const SENDERS = /^migrate\.(?:client|variable|agents|request|chat-completions|switch)/;
const TAKEN = /^migrate-config\.(?:key-renamed|base-url|url|origin|model)|^migrate\.variable-in-config/;

/** Whether some code goes on calling OpenAI without this change. */
export function keepsOpenAI({ edits }: PlannedChange): boolean {
  return edits.some(({ reason }) => SENDERS.test(reason.code));
}

/** Whether code that stays at OpenAI would miss what this takes. Keys that are added beside the old one take nothing. */
export function takesFromOpenAI({ edits }: PlannedChange): boolean {
  return edits.some(
    ({ reason }) => TAKEN.test(reason.code) && reason.code !== 'migrate-config.base-url-added',
  );
}
