import { toTerminalText } from './terminal-text.ts';

/** Characters that may begin markup anywhere, and those that do at the beginning of a line or of an address. */
const MARKUP = /[\\`*_[\]<>&|#~@$]|^[=+-]|(?<=^\d{1,9})[.)]|:(?=\/\/)|(?<=www)\./gi;

/**
 * Our own words as Markdown, on one line: nothing in them is taken for markup. Text of a scanned repository belongs
 * into `toMarkdownCode`: outside of code, hosts also make mentions and issue numbers of plain text.
 */
export function toMarkdownText(text: string): string {
  return toTerminalText(text).trim().replace(MARKUP, '\\$&');
}

/**
 * Any text as a code span, on one line; empty for an empty text. In a table it needs `|` to be escaped, which no
 * span can do for a bar behind a backslash: keep it out of tables.
 */
export function toMarkdownCode(text: string): string {
  const shown = toTerminalText(text);
  if (shown === '') return '';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // One blank is taken off on both sides where both are there, unless there is nothing but blanks.
  const pad =
    /^`|`$/.test(shown) || (shown.startsWith(' ') && shown.endsWith(' ') && /[^ ]/.test(shown)) ? ' ' : '';
  return fence + pad + shown + pad + fence;
}

/** Any text as a code element, for the places where Markdown only takes HTML: the summary of a folded part. */
export function toHtmlCode(text: string): string {
  return `<code>${toHtmlText(text)}</code>`;
}

/** Text as HTML, on one line. */
export function toHtmlText(text: string): string {
  return toTerminalText(text).replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
