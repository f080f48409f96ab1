import { formatMessage, type Language } from '../../../core/messages.ts';
import type { Offer } from '../../../credits/offers/offer-schema.ts';
import type { Style } from '../../../report/style.ts';

export interface OfferTextOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

export type Say = (code: string, args?: Readonly<Record<string, string>>) => string;

/** The messages of this room in a language. */
export function sayFor(language: Language): Say {
  return (code, args = {}) => formatMessage(`credits.${code}`, args, language);
}

/** `1,000,000 tokens ?`: the figure alone, with a mark where it is not confirmed. */
export function formatFigure({ amount }: Offer, language: Language): string {
  const say: Say = (code, args) => sayFor(language)(`amount-${code}`, args);
  const { tokens, money, requestsPerDay, confirmed } = amount;
  const mark = confirmed === false ? ' ?' : '';
  if (tokens !== undefined) return say('tokens', { tokens: formatNumber(tokens) }) + mark;
  if (money) return say('money', { value: money.value, currency: money.currency }) + mark;
  if (requestsPerDay !== undefined) return say('requests', { requests: formatNumber(requestsPerDay) }) + mark;
  if (amount.unlimited) return say('unlimited');
  return say(amount.matchesUsage ? 'matches-usage' : 'varies');
}

/** `1,000,000 tokens ?, for each model, for 90 days, figure not confirmed` */
export function formatAmount(offer: Offer, language: Language): string {
  const say: Say = (code, args) => sayFor(language)(`amount-${code}`, args);
  const { perModel, every, parts, validDays, confirmed } = offer.amount;
  return [
    formatFigure(offer, language),
    perModel && say('per-model'),
    every && say('every-day'),
    parts !== undefined && say('parts', { parts: String(parts) }),
    validDays !== undefined && say('valid', { days: String(validDays) }),
    confirmed === false && say('unconfirmed'),
  ]
    .filter((part) => typeof part === 'string')
    .join(language === 'zh-CN' ? '，' : ', ');
}

/** The models that the credit is for. */
export function formatModels({ models, amount }: Offer, language: Language): string {
  if (amount.byModel)
    return amount.byModel.map(({ model, tokens }) => `${model} (${formatNumber(tokens)})`).join(', ');
  const words = models.words?.[language];
  if (models.ids.length === 0) return words ?? '';
  return models.ids.join(', ') + (words ? ` (${words})` : '');
}

function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}
