import type { Report } from '../../../core/report.ts';
import { type Markup, markup } from '../markup.ts';
import type { Saying, Translator } from '../translator.ts';

/** What every part of the page is made of. */
export interface SectionContext {
  /** Harmless to read: what reorders or hides text is escaped. Its findings are those that count. */
  readonly report: Report;
  readonly translator: Translator;
}

/** A part of the page with a heading that names it. */
export function section(
  id: string,
  title: Saying,
  { translator, body }: { translator: Translator; body: unknown },
): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${translator.say(title)}</h2>${body}</section>`;
}

/** A list where there is something to list. */
export function list(items: readonly Markup[]): Markup | '' {
  return items.length === 0 ? '' : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}
