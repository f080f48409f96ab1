import { LANGUAGES, type Language } from '../../../core/messages.ts';
import type { Report } from '../../../core/report.ts';
import { EXPOSURE_LEVELS } from '../../../core/terms.ts';
import { formatExposureHeadline } from '../../pretty/exposure.ts';
import { formatHeadline } from '../../pretty/headline.ts';
import { formatSuppressed } from '../../pretty/suppressed.ts';
import { PLAIN_STYLE } from '../../style.ts';
import { createWords } from '../../words.ts';
import { type Markup, markup } from '../markup.ts';
import type { Text } from '../page-data.ts';
import type { SectionContext } from './section.ts';

/** Wider than any sentence: the page breaks lines itself. */
const NO_WRAP = 1_000_000;

/** The sentences that lead the pretty report, and the count by exposure. */
export function renderHeadline({ report, translator }: SectionContext): Markup {
  const exposure = sentences(report, 'exposure');
  const lines = [...exposure.slice(0, 1), ...sentences(report, 'places')];
  const basis = [...exposure.slice(1), ...sentences(report, 'suppressed')];
  return markup`<div class="headline">${lines.map((line) => markup`<p>${translator.show(line)}</p>`)}</div>
${basis.map((line) => markup`<p class="basis">${translator.show(line)}</p>`)}${renderCounts({ report, translator })}`;
}

const FORMATTERS = { exposure: formatExposureHeadline, places: formatHeadline, suppressed: formatSuppressed };

function sentences(report: Report, about: keyof typeof FORMATTERS): Text[] {
  const [english = [], chinese = []] = LANGUAGES.map((language) => say(report, about, language));
  return english.map((sentence, index) => [sentence, chinese[index] ?? sentence]);
}

function say(report: Report, about: keyof typeof FORMATTERS, language: Language): string[] {
  const options = { language, width: NO_WRAP, style: PLAIN_STYLE, all: true, readLines: () => undefined };
  return FORMATTERS[about]({ report, files: [], options, words: createWords(language) });
}

function renderCounts({ report, translator }: SectionContext): Markup | '' {
  if (!report.summary.byExposure) return '';
  const counts: Record<string, number> = {};
  for (const { exposure } of report.findings) {
    if (exposure) counts[exposure.level] = (counts[exposure.level] ?? 0) + 1;
  }
  const cards = EXPOSURE_LEVELS.map(
    (level) => markup`<div class="count level-${level}${(counts[level] ?? 0) === 0 ? ' zero' : ''}">
<dt>${translator.say((words) => words.text(`exposure.level-${level}`))}</dt><dd>${String(counts[level] ?? 0)}</dd></div>`,
  );
  return markup`<dl class="counts">${cards}</dl>`;
}
