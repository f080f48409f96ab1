import { LANGUAGES, type Language } from '../../../core/messages.ts';
import type { Report } from '../../../core/report.ts';
import { EXPOSURE_LEVELS } from '../../../core/terms.ts';
import { formatExposureHeadline } from '../../pretty/exposure.ts';
import { formatHeadline } from '../../pretty/headline.ts';
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
  const basis = exposure.slice(1);
  return markup`<div class="headline">${lines.map((line) => markup`<p>${translator.show(line)}</p>`)}</div>
${basis.map((line) => markup`<p class="basis">${translator.show(line)}</p>`)}${renderCounts({ report, translator })}`;
}

function sentences(report: Report, about: 'exposure' | 'places'): Text[] {
  const [english = [], chinese = []] = LANGUAGES.map((language) => say(report, about, language));
  return english.map((sentence, index) => [sentence, chinese[index] ?? sentence]);
}

function say(report: Report, about: 'exposure' | 'places', language: Language): string[] {
  const options = { language, width: NO_WRAP, style: PLAIN_STYLE, all: true, readLines: () => undefined };
  const context = { report, files: [], options, words: createWords(language) };
  return about === 'exposure' ? formatExposureHeadline(context) : formatHeadline(context);
}

function renderCounts({ report, translator }: SectionContext): Markup | '' {
  const counts = report.summary.byExposure;
  if (!counts) return '';
  const cards = EXPOSURE_LEVELS.map(
    (level) => markup`<div class="count level-${level}${(counts[level] ?? 0) === 0 ? ' zero' : ''}">
<dt>${translator.say((words) => words.text(`exposure.level-${level}`))}</dt><dd>${String(counts[level] ?? 0)}</dd></div>`,
  );
  return markup`<dl class="counts">${cards}</dl>`;
}
