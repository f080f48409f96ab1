import { formatMessage, type Language } from '../core/messages.ts';
import { toTerminalText } from '../core/terminal-text.ts';
import type { Fit, LostFeature, ModelFit, PricePair, ProviderFit } from '../migrate/fit/fit.ts';
import type { Reason } from '../migrate/plan.ts';
import { formatTable, textWidth, wrapText } from '../report/columns.ts';
import type { Style } from '../report/style.ts';

export interface CompareTextOptions {
  readonly language: Language;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

const COLUMNS = ['provider', 'automatic', 'review', 'manual', 'lost', 'endpoint', 'region'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['automatic', 'review', 'manual', 'lost']);
const MOST_PLACES = 5;
const INDENT = 2;

/** The table of all providers, then what each means for this repository, then which to look at first. */
export function formatFit(fit: Fit, options: CompareTextOptions): string {
  const { language, style, width } = options;
  const say = (code: string, args = {}) => formatMessage(`fit.${code}`, args, language);
  if (fit.calls === 0) return `${wrapText(say('no-calls'), width).join('\n')}\n`;
  const title = say('title', { calls: String(fit.calls), providers: String(fit.providers.length) });
  const lines = [
    ...wrapText(title, width).map(style.bold),
    '',
    ...formatFitTable(fit.providers, options),
    '',
    ...wrapText(say('legend'), width).map(style.dim),
    ...fit.providers.flatMap((provider) => ['', ...formatProviderFit(provider, options)]),
    '',
    ...formatRecommendation(fit, options),
    '',
    ...wrapText(formatDates(fit, language), width).map(style.dim),
    '',
  ];
  return lines.join('\n');
}

/** One row a provider; columns from the right give way where the terminal is narrow. */
function formatFitTable(
  fits: readonly ProviderFit[],
  { language, style, width }: CompareTextOptions,
): string[] {
  const rows = fits.map(({ provider, calls, lost, endpoint }) => [
    provider,
    String(calls.automatic),
    String(calls.review),
    String(calls.manual),
    String(lost.length),
    endpoint.id,
    endpoint.region,
  ]);
  const titles = COLUMNS.map((name) => formatMessage(`fit.column-${name}`, {}, language));
  const widths = titles.map((title, at) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[at] ?? ''))),
  );
  let kept: number = COLUMNS.length;
  while (kept > 1 && widths.slice(0, kept).reduce((sum, one) => sum + one + INDENT, 0) > width) kept -= 1;
  const columns = titles.slice(0, kept).map((title, at) => ({
    title,
    align: NUMBERS.has(COLUMNS[at] ?? '') ? ('right' as const) : ('left' as const),
  }));
  return formatTable(
    columns,
    rows.map((row) => row.slice(0, kept).map(toTerminalText)),
    style.bold,
  );
}

function formatProviderFit(fit: ProviderFit, options: CompareTextOptions): string[] {
  const { language, style, width } = options;
  const name = style.accent(toTerminalText(`${fit.name[language]} (${fit.provider})`));
  const { region, baseURL, reason } = fit.endpoint;
  const endpoint = `${region}, ${formatMessage(reason.code, reason.args, language)}: ${baseURL}`;
  const details = [
    formatAdvice(fit.advice, language),
    `${formatMessage('fit.endpoint-title', {}, language)}: ${endpoint}`,
    ...fit.models.map((model) => formatModelFit(model, language)),
    ...fit.lost.map((feature) => formatLost(feature, language)),
  ];
  return [name, ...details.flatMap((text) => indent(text, width))];
}

/** The one line of advice of a provider. */
export function formatAdvice({ code, args }: Reason, language: Language): string {
  return formatMessage(code, args, language);
}

/** `gpt-4o → qwen3.7-plus: USD 2.5 / 10 → CNY 0.8 / 2` */
export function formatModelFit(model: ModelFit, language: Language): string {
  const { from, to } = model;
  if (to === null) return `${from} → ${formatMessage('fit.no-model', {}, language)}`;
  return `${from} → ${to}: ${formatPriceChange(model, language)}`;
}

/** `USD 2.5 / 10 → CNY 0.8 / 2` */
export function formatPriceChange({ today, prices }: ModelFit, language: Language): string {
  const unknown = formatMessage('fit.price-unknown', {}, language);
  if (!today && prices.length === 0) return unknown;
  const next = prices.map((price) => formatPrice(price, language)).join(', ');
  const args = { today: today ? formatPrice(today, language) : unknown, next: next || unknown };
  return formatMessage('fit.price-change', args, language);
}

/** `USD 2.5 / 10`, with the condition under which it holds. */
export function formatPrice(price: PricePair, language: Language): string {
  const { currency, input, output, when, confirmed } = price;
  const args = { currency, input: String(input), output: String(output) };
  const text = formatMessage(confirmed ? 'fit.price' : 'fit.price-doubtful', args, language);
  return when === undefined ? text : `${text} [${when}]`;
}

/** `logit_bias is refused (removed)` */
export function formatLostFeature({ feature, kind, reason }: LostFeature, language: Language): string {
  if (kind !== 'parameter') return formatMessage(`fit.what-${kind}`, { feature }, language);
  const done = formatMessage(`fit.done-${reason.args.done ?? ''}`, {}, language);
  return formatMessage(reason.code, { ...reason.args, done }, language);
}

function formatLost(lost: LostFeature, language: Language): string {
  const { places } = lost;
  const named = places.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
  const more = places.length > MOST_PLACES ? [`… (${places.length})`] : [];
  return `– ${formatLostFeature(lost, language)}: ${[...named, ...more].join(', ')}`;
}

function formatRecommendation(fit: Fit, { language, style, width }: CompareTextOptions): string[] {
  const say = (code: string, args = {}) => formatMessage(`fit.${code}`, args, language);
  const { provider, reasons } = fit.recommendation;
  if (provider === null) return wrapText(say('recommend-none'), width);
  const words = reasons.map(({ code, args }) => formatMessage(code, args, language));
  const separator = language === 'zh-CN' ? '；' : '; ';
  const sentence =
    words.length > 0
      ? say('recommend', { provider, reasons: words.join(separator) })
      : say('recommend-plain', { provider });
  return [
    ...wrapText(toTerminalText(sentence), width).map(style.bold),
    ...wrapText(say('next', { provider }), width),
  ];
}

/** Prices age: every table says of when they are. */
export function formatDates({ providers }: Fit, language: Language): string {
  const today = providers.flatMap(({ models }) => models.flatMap((model) => model.today?.asOf ?? []));
  const dates = (found: readonly string[]) => [...new Set(found)].sort().join(', ') || '–';
  const args = { openai: dates(today), providers: dates(providers.map(({ asOf }) => asOf)) };
  return formatMessage('fit.dates', args, language);
}

function indent(text: string, width: number): string[] {
  return wrapText(toTerminalText(text), width - 2 * INDENT).map((line, at) =>
    at === 0 ? `  ${line}` : `    ${line}`,
  );
}
