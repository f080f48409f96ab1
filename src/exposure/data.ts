import type { z } from 'zod';
import countriesFile from './data/countries.json' with { type: 'json' };
import platformsFile from './data/platforms.json' with { type: 'json' };
import rulesFile from './data/rules.json' with { type: 'json' };
import trapsFile from './data/traps.json' with { type: 'json' };
import weakSignalsFile from './data/weak-signals.json' with { type: 'json' };
import type * as schema from './data-schema.ts';

export type Platform = schema.Platform;
export type Rule = schema.Rule;

/** What the package carries, as the schemas say; a test holds the files against them, so that no run has to. */
export const platformsData = platformsFile as z.infer<typeof schema.platformsSchema>;
export const countriesData = countriesFile as z.infer<typeof schema.countriesSchema>;
export const rulesData: Readonly<Record<string, Rule>> = rulesFile as z.infer<typeof schema.rulesSchema>;
export const weakSignalsData = weakSignalsFile as z.infer<typeof schema.weakSignalsSchema>;
export const trapsData = trapsFile as z.infer<typeof schema.trapsSchema>;

export function findPlatform(id: string): Platform | undefined {
  return Object.hasOwn(platformsData.platforms, id) ? platformsData.platforms[id] : undefined;
}
