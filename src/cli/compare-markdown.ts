import { toHtmlText, toMarkdownCode, toMarkdownText } from '../core/markdown-text.ts';
import { formatMessage, type Language } from '../core/messages.ts';
import type { Fit, LostFeature, ModelFit, ProviderFit } from '../migrate/fit/fit.ts';
import { formatAdvice, formatDates, formatLostFeature, formatPriceChange } from './compare-text.ts';

/** GitHub refuses a comment of more than 65,536 characters; some room is left for words of the writer's own. */
const MOST_CHARACTERS = 60_000;
const MOST_PLACES = 10;
/** A path can be as long as a file system takes. */
const LONGEST = 300;

/** How the repository fits each provider, for an issue or a pull request. The details of each are folded. */
export function formatFitMarkdown(fit: Fit, language: Language): string {
  const say = (code: string, args = {}) => toMarkdownText(formatMessage(`fit.${code}`, args, language));
  if (fit.calls === 0) return `${say('no-calls')}\n`;
  const counts = { calls: String(fit.calls), providers: String(fit.providers.length) };
  const head = [`### ${say('title', counts)}`, formatFitTable(fit.providers, language), say('legend')];
  const tail = [toMarkdownText(formatDates(fit, language))];
  const details: string[] = [];
  let room = MOST_CHARACTERS - [...head, ...tail].join('\n\n').length;
  for (const provider of fit.providers) {
    const block = formatProviderFit(provider, language);
    room -= block.length + 2;
    if (room < 0) {
      details.push(say('markdown-more', { count: String(fit.providers.length - details.length) }));
      break;
    }
    details.push(block);
  }
  return `${[...head, ...details, ...tail].join('\n\n')}\n`;
}

const COLUMNS = ['provider', 'automatic', 'review', 'manual', 'lost', 'endpoint'] as const;

function formatFitTable(fits: readonly ProviderFit[], language: Language): string {
  const titles = COLUMNS.map((name) => toMarkdownText(formatMessage(`fit.column-${name}`, {}, language)));
  const rows = fits.map(({ provider, calls, lost, endpoint }) =>
    [
      toMarkdownText(provider),
      calls.automatic,
      calls.review,
      calls.manual,
      lost.length,
      toMarkdownText(endpoint.id),
    ].join(' | '),
  );
  return [
    `| ${titles.join(' | ')} |`,
    '| :-- | --: | --: | --: | --: | :-- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function formatProviderFit(fit: ProviderFit, language: Language): string {
  const { baseURL, reason } = fit.endpoint;
  const title = toMarkdownText(formatMessage('fit.endpoint-title', {}, language));
  const why = toMarkdownText(formatMessage(reason.code, reason.args, language));
  const items = [
    `${title}: ${code(baseURL)}, ${why}`,
    ...fit.models.map((model) => formatModel(model, language)),
    ...fit.lost.map((feature) => formatLost(feature, language)),
  ];
  const summary = `${fit.name[language]} (${fit.provider}): ${formatAdvice(fit.advice, language)}`;
  return [
    '<details>',
    `<summary>${toHtmlText(summary)}</summary>`,
    '',
    ...items.map((item) => `- ${item}`),
    '',
    '</details>',
  ].join('\n');
}

function formatModel(model: ModelFit, language: Language): string {
  const { from, to } = model;
  if (to === null) return `${code(from)} → ${toMarkdownText(formatMessage('fit.no-model', {}, language))}`;
  return `${code(from)} → ${code(to)}: ${toMarkdownText(formatPriceChange(model, language))}`;
}

function formatLost(lost: LostFeature, language: Language): string {
  const places = lost.places.slice(0, MOST_PLACES).map(({ file, line }) => code(`${file}:${line}`));
  const more = lost.places.length > MOST_PLACES ? [`… (${lost.places.length})`] : [];
  const what =
    lost.kind === 'model'
      ? `${code(lost.feature)} → ${toMarkdownText(formatMessage('fit.no-model', {}, language))}`
      : toMarkdownText(formatLostFeature(lost, language));
  return `${what}: ${[...places, ...more].join(', ')}`;
}

function code(text: string): string {
  return toMarkdownCode(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
