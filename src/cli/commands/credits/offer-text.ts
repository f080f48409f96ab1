import { formatMessage, type Language } from '../../../core/messages.ts';
import { toTerminalText } from '../../../core/terminal-text.ts';
import type { Catalogue, Offer } from '../../../credits/offers/offer-schema.ts';
import { ageOf, isHistory, stateOf } from '../../../credits/offers/offer-state.ts';
import { formatTable, textWidth, truncateEnd, wrapText } from '../../../report/columns.ts';
import type { Style } from '../../../report/style.ts';

export interface OfferTextOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

interface OfferList {
  readonly catalogue: Catalogue;
  readonly offers: readonly Offer[];
  /** `YYYY-MM-DD` */
  readonly day: string;
}

type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

/** What stands and what must be checked, each offer with all that one needs to claim it; then history as a table. */
export function formatOffers(list: OfferList, options: OfferTextOptions): string {
  const { catalogue, offers, day } = list;
  const { language, style, width } = options;
  const say: Say = (code, args = {}) => formatMessage(`credits.${code}`, args, language);
  const history = offers.filter((offer) => isHistory(offer, day));
  const rest = offers.filter((offer) => !isHistory(offer, day));
  const lines = [
    ...wrapText(say('catalogue-of', { date: catalogue.asOf, day }), width),
    ...formatAge(list, options, say),
    ...(['active', 'upcoming', 'check'] as const).flatMap((state) => {
      const here = rest.filter((offer) => stateOf(offer, day) === state);
      if (here.length === 0) return [];
      return [
        '',
        style.bold(say(`title-${state}`)),
        ...here.flatMap((offer) => formatOffer(offer, list, options)),
      ];
    }),
    ...formatHistory(history, list, options),
  ];
  if (offers.length === 0) lines.push('', ...wrapText(say('no-offers'), width));
  return `${lines.join('\n')}\n`;
}

function formatAge({ catalogue, day }: OfferList, { style, width }: OfferTextOptions, say: Say): string[] {
  const { days, isStale, isBehind } = ageOf(catalogue, day);
  const args = { days: String(days), date: catalogue.asOf };
  if (isStale) return wrapText(say('catalogue-stale', args), width).map(style.warn);
  return isBehind ? wrapText(say('clock-behind', args), width).map(style.warn) : [];
}

function formatOffer(offer: Offer, { catalogue }: OfferList, options: OfferTextOptions): string[] {
  const { language, style, width } = options;
  const say: Say = (code, args = {}) => formatMessage(`credits.${code}`, args, language);
  const mark = offer.confirmed ? '' : ` ${say('unconfirmed')}`;
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
  const named = rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [say(`row-${name}`), text] as const);
  const nameWidth = Math.max(...named.map(([name]) => textWidth(name)));
  const room = Math.max(20, width - nameWidth - 6);
  const head = `${toTerminalText(offer.title[language])}${mark}`;
  return [
    '',
    ...wrapText(head, width - 2).map((line) => `  ${style.accent(line)}`),
    style.dim(`  ${offer.provider} · ${offer.id}`),
    ...named.flatMap(([name, text]) =>
      wrapWords(toTerminalText(text), room).map((line, index) => {
        const label = index === 0 ? name : '';
        return `    ${style.dim(label + ' '.repeat(nameWidth - textWidth(label)))}  ${line}`;
      }),
    ),
  ];
}

/** An address is left whole, so that it can be copied. */
function wrapWords(text: string, width: number): string[] {
  return text.split('\n').flatMap((part) => (/^https:\/\/\S+$/.test(part) ? [part] : wrapText(part, width)));
}

/** `1,000,000 tokens for each model, valid 90 days (figure not confirmed)` */
export function formatAmount({ amount }: Offer, language: Language): string {
  const say: Say = (code, args = {}) => formatMessage(`credits.amount-${code}`, args, language);
  const number = (value: number) => value.toLocaleString('en-US');
  const { tokens, money, requestsPerDay, every, perModel, parts, validDays, confirmed } = amount;
  const figures = [
    tokens !== undefined && say('tokens', { tokens: number(tokens) }),
    money && say('money', { value: money.value, currency: money.currency }),
    requestsPerDay !== undefined && say('requests', { requests: number(requestsPerDay) }),
    amount.unlimited && say('unlimited'),
    amount.matchesUsage && say('matches-usage'),
    amount.varies && say('varies'),
  ].filter((part) => typeof part === 'string');
  const details = [
    perModel && say('per-model'),
    every && say('every-day'),
    parts !== undefined && say('parts', { parts: String(parts) }),
    validDays !== undefined && say('valid', { days: String(validDays) }),
    confirmed === false && say('unconfirmed'),
  ].filter((part) => typeof part === 'string');
  return [...figures, ...details].join(language === 'zh-CN' ? '，' : ', ');
}

function formatModels({ models, amount }: Offer, language: Language): string {
  if (amount.byModel)
    return amount.byModel
      .map(({ model, tokens }) => `${model} (${tokens.toLocaleString('en-US')})`)
      .join(', ');
  const words = models.words?.[language];
  if (models.ids.length === 0) return words ?? '';
  return models.ids.join(', ') + (words ? ` (${words})` : '');
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

/** Only what a look back needs: who, what, how much, until when. */
function formatHistory(offers: readonly Offer[], { day }: OfferList, options: OfferTextOptions): string[] {
  if (offers.length === 0) return [];
  const { language, style, width } = options;
  const say: Say = (code, args = {}) => formatMessage(`credits.${code}`, args, language);
  const rows = offers.map((offer) => [
    offer.provider,
    offer.endsOn ?? say(stateOf(offer, day) === 'ended' ? 'ended-undated' : 'not-claimable'),
    truncateEnd(toTerminalText(formatAmount(offer, language)), Math.max(16, Math.floor(width / 3))),
  ]);
  const used = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + textWidth(cell) + 2, 0)));
  const room = width - used - 2;
  const table =
    room < 20
      ? rows
      : rows.map((row, index) => [
          ...row,
          truncateEnd(toTerminalText(offers[index]?.title[language] ?? ''), room),
        ]);
  const columns = ['provider', 'ended', 'amount', 'offer'].slice(0, table[0]?.length ?? 0);
  return [
    '',
    style.bold(say('title-history')),
    ...wrapText(say('history-note'), width),
    '',
    ...formatTable(
      columns.map((name) => ({ title: say(`column-${name}`) })),
      table,
      style.bold,
    ),
  ];
}
