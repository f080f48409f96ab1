import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Catalogue, Offer } from '../../../credits/offers/offer-schema.ts';
import { ageOf, isHistory, stateOf } from '../../../credits/offers/offer-state.ts';
import { textWidth, wrapText } from '../../../report/columns.ts';
import { formatOfferTable } from './offer-table.ts';
import { formatAmount, formatModels, type OfferTextOptions, type Say, sayFor } from './offer-words.ts';

export interface OfferList {
  readonly catalogue: Catalogue;
  readonly offers: readonly Offer[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Whether each offer is told in full, rather than as a line of a table. */
  readonly inFull: boolean;
}

/** What stands, what is to come and what must be checked; history apart, at the end. */
export function formatOffers(list: OfferList, options: OfferTextOptions): string {
  const { catalogue, offers, day, inFull } = list;
  const { language, style, width } = options;
  const say = sayFor(language);
  const wrap = (code: string, args = {}) => wrapText(say(code, args), width);
  const past = offers.filter((offer) => isHistory(offer, day));
  const present = offers.filter((offer) => !isHistory(offer, day));
  const lines = [...wrap('catalogue-of', { date: catalogue.asOf, day }), ...formatAge(list, options)];
  for (const state of ['active', 'upcoming', 'check'] as const) {
    const here = present.filter((offer) => stateOf(offer, day) === state);
    if (here.length === 0) continue;
    const body = inFull
      ? here.flatMap((offer) => formatOffer(offer, catalogue, options))
      : formatOfferTable(here, day, { ...options, past: false });
    lines.push('', style.bold(say(`title-${state}`)), ...body);
  }
  if (past.length > 0) {
    lines.push('', style.bold(say('title-history')), ...wrap('history-note'));
    lines.push(...formatOfferTable(past, day, { ...options, past: true }));
  }
  if (offers.length === 0) lines.push('', ...wrap('no-offers'));
  else if (!inFull) lines.push('', ...wrap('list-legend'));
  return `${lines.join('\n')}\n`;
}

function formatAge({ catalogue, day }: OfferList, { language, style, width }: OfferTextOptions): string[] {
  const { days, isStale, isBehind } = ageOf(catalogue, day);
  if (!isStale && !isBehind) return [];
  const code = isStale ? 'catalogue-stale' : 'clock-behind';
  const text = sayFor(language)(code, { days: String(days), date: catalogue.asOf });
  return wrapText(text, width).map(style.warn);
}

/** All that one needs to claim an offer, and what it rests on. */
function formatOffer(offer: Offer, catalogue: Catalogue, options: OfferTextOptions): string[] {
  const { language, style, width } = options;
  const say = sayFor(language);
  const mark = offer.confirmed ? '' : ` ${say('unconfirmed')}`;
  const rows = listRows(offer, catalogue, options)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [say(`row-${name}`), text] as const);
  const nameWidth = Math.max(...rows.map(([name]) => textWidth(name)));
  const room = Math.max(20, width - nameWidth - 6);
  return [
    '',
    ...wrapText(toTerminalText(offer.title[language]) + mark, width - 2).map(
      (line) => `  ${style.accent(line)}`,
    ),
    style.dim(`  ${offer.provider} · ${offer.id}`),
    ...rows.flatMap(([name, text]) =>
      wrapParts(text, room).map((line, index) => {
        const label = index === 0 ? name : '';
        return `    ${style.dim(label + ' '.repeat(nameWidth - textWidth(label)))}  ${line}`;
      }),
    ),
  ];
}

function listRows(offer: Offer, catalogue: Catalogue, { language }: OfferTextOptions) {
  const say = sayFor(language);
  const rows: (readonly [string, string])[] = [
    ['amount', formatAmount(offer, language)],
    ['models', formatModels(offer, language)],
    ['dates', formatDates(offer, say)],
    ['who', offer.who[language]],
    ['how', offer.claim.steps.map((step) => step[language]).join(' ')],
    ['page', formatPage(offer, say)],
    ['stacking', offer.stacking?.[language] ?? ''],
    ['note', offer.note?.[language] ?? ''],
    ['source', formatSources(offer, catalogue)],
  ];
  return rows;
}

/** An address is left whole, so that it can be copied. */
function wrapParts(text: string, width: number): string[] {
  return text
    .split('\n')
    .map(toTerminalText)
    .flatMap((part) => (/^https:\/\/\S+$/.test(part) ? [part] : wrapText(part, width)));
}

function formatDates({ startsOn, endsOn, recheckOn }: Offer, say: Say): string {
  return [
    startsOn && say('dates-from', { date: startsOn }),
    endsOn && say('dates-until', { date: endsOn }),
    recheckOn && say('dates-recheck', { date: recheckOn }),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function formatPage({ claim }: Offer, say: Say): string {
  if (claim.page === undefined) return '';
  return claim.pageConfirmed ? claim.page : `${claim.page}\n${say('page-unconfirmed')}`;
}

function formatSources({ sources }: Offer, catalogue: Catalogue): string {
  return sources
    .flatMap((key) => {
      const source = catalogue.sources[key];
      return source ? [`${source.title}, ${source.date ?? ''}`] : [];
    })
    .join('; ');
}
