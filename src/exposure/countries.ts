import { countriesData } from './data.ts';

/** Whether OpenAI lists a country: `open` where the captured lists do not say. */
export type Listing = 'listed' | 'unlisted' | 'open';

export interface CountryList {
  /** When the list was captured. */
  readonly date: string;
  listingOf(country: string): Listing;
  /** Whether calls from an unlisted country were being refused by then. */
  isRefused(country: string): boolean;
}

/**
 * The list as of a date (`YYYY-MM-DD`), the newest without one. Before the first captured list, the first counts.
 */
export function createCountryList(asOf?: string): CountryList {
  const { lists, listed, open, refusals } = countriesData;
  const known = lists.filter(({ date }) => asOf === undefined || date <= asOf);
  const list = known.at(-1) ?? lists[0];
  const names = new Set([...listed, ...(list?.with ?? [])]);
  for (const gone of list?.without ?? []) names.delete(gone);
  const undecided = new Set(open);
  const inForce = refusals.filter(({ from }) => asOf === undefined || from <= asOf);
  return {
    date: list?.date ?? '',
    listingOf: (country) => (names.has(country) ? 'listed' : undecided.has(country) ? 'open' : 'unlisted'),
    isRefused: (country) =>
      inForce.some(({ countries }) => countries === 'unlisted' || countries.includes(country)),
  };
}

const OLD_AFTER_DAYS = 180;
const DAY_MS = 86_400_000;

/** Whether a list of `date` should no longer be trusted on `today`, both `YYYY-MM-DD`. */
export function isOldList(date: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(date)) / DAY_MS > OLD_AFTER_DAYS;
}

const COUNTRY_CODES = new Set([
  ...countriesData.listed,
  ...countriesData.unlisted,
  ...countriesData.open,
  ...countriesData.lists.flatMap((list) => list.with ?? []),
]);

/** Whether the text is a country code that the lists know, or could know. */
export function isCountryCode(text: string): boolean {
  return COUNTRY_CODES.has(text);
}
