import { toTerminalJson } from '../../../core/terminal-text.ts';
import { readCatalogue } from '../../../credits/offers/catalogue.ts';
import type { Catalogue, Offer } from '../../../credits/offers/offer-schema.ts';
import { ageOf, isHistory, stateOf } from '../../../credits/offers/offer-state.ts';
import { isProviderId, PROVIDER_IDS, unknownProvider } from '../../../providers/index.ts';
import type { CreditsListFlags } from '../../credits-flags.ts';
import { EXIT_CODES, type ExitCode } from '../../exit-codes.ts';
import { writeText } from '../../io.ts';
import type { CommandContext } from '../../run-scan.ts';
import { createStyle, terminalWidth } from '../../terminal.ts';
import { formatOffers } from './offer-text.ts';

/** Prints the offers as they stand on a day. @throws MigrateScanError for a provider that nobody knows */
export async function runCreditsList(flags: CreditsListFlags, context: CommandContext): Promise<ExitCode> {
  const { io, language } = context;
  const catalogue = readCatalogue();
  const day = flags.asOf ?? new Date().toISOString().slice(0, 10);
  const offers = selectOffers(catalogue, flags, day);
  if (flags.format === 'json') {
    const text = JSON.stringify(describeOffers(catalogue, offers, day), null, 2);
    await writeText(io.stdout, `${toTerminalJson(text)}\n`);
    return EXIT_CODES.done;
  }
  const style = await createStyle({ stream: io.stdout, env: io.env, color: flags.color, root: io.cwd });
  const options = { language, style, width: terminalWidth(io.stdout) };
  await writeText(
    io.stdout,
    formatOffers({ catalogue, offers, day, inFull: flags.provider !== undefined }, options),
  );
  return EXIT_CODES.done;
}

function selectOffers(catalogue: Catalogue, { provider, active }: CreditsListFlags, day: string): Offer[] {
  if (provider !== undefined && !isProviderId(provider) && !(provider in catalogue.otherProviders))
    throw unknownProvider(provider, [...PROVIDER_IDS, ...Object.keys(catalogue.otherProviders)]);
  return catalogue.offers.filter(
    (offer) =>
      (provider === undefined || offer.provider === provider) &&
      (!active || (stateOf(offer, day) === 'active' && !isHistory(offer, day))),
  );
}

/** The document of `--format json`: each offer with its state on the day, and its sources in full. */
function describeOffers(catalogue: Catalogue, offers: readonly Offer[], day: string) {
  const { days, isStale, isBehind } = ageOf(catalogue, day);
  return {
    schemaVersion: '1',
    catalogue: {
      asOf: catalogue.asOf,
      ageDays: days,
      stale: isStale,
      ...(isBehind && { clockBehind: true }),
    },
    asOf: day,
    offers: offers.map((offer) => ({
      ...offer,
      state: stateOf(offer, day),
      history: isHistory(offer, day),
      sources: offer.sources.map((key) => ({ id: key, ...catalogue.sources[key] })),
    })),
  };
}
