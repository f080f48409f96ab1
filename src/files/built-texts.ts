import { readFileSync } from 'node:fs';
import type { Texts } from '../core/messages/texts.ts';
import type { Language } from '../core/messages.ts';

/**
 * What `readTexts` of `core/messages/texts.ts` says, from the file that the build has made of it: a run needs one
 * language, and JSON is read several times faster than code. Takes that module's place in the built program.
 */
export function readTexts(language: Language): Texts {
  return JSON.parse(readFileSync(new URL(`./messages.${language}.json`, import.meta.url), 'utf8'));
}
