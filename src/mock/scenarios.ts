import { ERROR_MEANINGS, type ErrorMeaning } from '../providers/terms.ts';

/** Short names for what people try most; any meaning of the catalogue works by its own name too. */
const SHORT_NAMES: Readonly<Record<string, ErrorMeaning>> = {
  quota: 'free-tier-exhausted',
  rate: 'rate-limited',
  region: 'region-blocked',
  context: 'context-exceeded',
};

/** Every name that `findScenario` knows. */
export const SCENARIO_NAMES: readonly string[] = [...Object.keys(SHORT_NAMES), ...ERROR_MEANINGS];

const TRIGGER = /\[\[mock:([a-z-]{1,32})\]\]/g;

/** The meaning that a name stands for. */
export function findScenario(name: string): ErrorMeaning | undefined {
  return SHORT_NAMES[name] ?? ERROR_MEANINGS.find((meaning) => meaning === name);
}

/** The refusal that a request's text asks for with `[[mock:moderation]]`, `[[mock:quota]]`, `[[mock:rate]]`, … */
export function findTrigger(text: string): ErrorMeaning | undefined {
  for (const match of text.matchAll(TRIGGER)) {
    const meaning = findScenario(match[1] ?? '');
    if (meaning) return meaning;
  }
  return undefined;
}
