import { setTimeout as sleep } from 'node:timers/promises';
import { toTerminalText } from '../../../core/terminal-text.ts';
import { Ledger } from '../../../credits/ledger/ledger.ts';
import { type Place, stateFolder } from '../../../credits/ledger/user-folders.ts';
import { readCatalogue } from '../../../credits/offers/catalogue.ts';
import type { Catalogue } from '../../../credits/offers/offer-schema.ts';
import { ageOf, dayOf } from '../../../credits/offers/offer-state.ts';
import { readUserConfig, type UserConfig } from '../../../credits/user-config.ts';
import { writeText } from '../../io.ts';
import type { CommandContext } from '../../run-scan.ts';
import { type Say, sayFor } from './offer-words.ts';
import type { Prompts } from './prompts.ts';

/** What every step of a redemption needs. */
export interface Session {
  readonly context: CommandContext;
  readonly prompts: Prompts | undefined;
  readonly place: Place;
  readonly stateFolder: string;
  readonly ledger: Ledger;
  readonly config: UserConfig;
  readonly catalogue: Catalogue;
  /** The day by which offers are judged. */
  readonly day: string;
  readonly say: Say;
  /** A line for whoever watches: on standard error where standard output holds JSON. */
  readonly log: (line: string) => Promise<void>;
  readonly warn: (code: string, args?: Readonly<Record<string, string>>) => Promise<void>;
  /** What was warned of, for the JSON document. */
  readonly warnings: string[];
}

export interface SessionOptions {
  readonly json: boolean;
  readonly prompts: Prompts | undefined;
}

/** @throws MigrateScanError where the user has no state folder, or their config cannot be read */
export async function openSession(
  context: CommandContext,
  { json, prompts }: SessionOptions,
): Promise<Session> {
  const { io, language } = context;
  const place: Place = { env: io.env, platform: process.platform };
  const say = sayFor(language);
  const warnings: string[] = [];
  const log = (line: string) => writeText(json ? io.stderr : io.stdout, `${line}\n`);
  const warn = async (code: string, args = {}) => {
    const text = toTerminalText(say(code, args));
    warnings.push(text);
    await writeText(io.stderr, `${text}\n`);
  };
  const damaged: Promise<void>[] = [];
  const folder = stateFolder(place);
  const ledger = new Ledger(folder, {
    now: () => new Date(),
    wait: (ms) => sleep(ms),
    onDamage: (file, kept) => damaged.push(warn('ledger-damaged', { file, kept })),
  });
  const catalogue = readCatalogue();
  const now = new Date();
  const day = dayOf(now, catalogue);
  const session = { context, prompts, place, stateFolder: folder, ledger, catalogue, day, say, log, warn };
  const age = ageOf(catalogue, now.toISOString().slice(0, 10));
  if (age.isStale) await warn('catalogue-stale', { days: String(age.days) });
  if (age.isBehind) await warn('clock-behind', { date: catalogue.asOf });
  return { ...session, config: readUserConfig(place), warnings };
}
