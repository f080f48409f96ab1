import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { toHtmlCode, toMarkdownCode, toMarkdownText } from '../../src/core/markdown-text.ts';
import { toTerminalText } from '../../src/core/terminal-text.ts';

const render = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const decode = (html: string) =>
  html.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const markup = fc.string({
  unit: fc.constantFrom(
    ...'`*_~[]()<>!#|\\&:;@/-+=.1 \n\u001b"\'$a'.split(''),
    'www.',
    'https://',
    '&amp;',
    '中',
  ),
  maxLength: 30,
});

it('shows any text in a code span as it is', () => {
  fc.assert(
    fc.property(markup, (text) => {
      const html = render(`x ${toMarkdownCode(text)} x`);
      const shown = toTerminalText(text);
      expect(decode(html)).toBe(shown === '' ? '<p>x  x</p>' : `<p>x <code>${shown}</code> x</p>`);
    }),
    { numRuns: 500 },
  );
});

it('shows our own words as they are', () => {
  fc.assert(
    fc.property(markup, (text) => {
      const html = render(toMarkdownText(text));
      const shown = toTerminalText(text).trim();
      expect(decode(html)).toBe(shown === '' ? '' : `<p>${shown}</p>`);
    }),
    { numRuns: 500 },
  );
});

it('leaves plain sentences readable in their source', () => {
  const text = 'Of 8 calls: 1 runs at the edge, near the visitor (EX08); 6 cannot be judged.';
  expect(toMarkdownText(text)).toBe(text);
});

it('takes no HTML from text', () => {
  expect(toHtmlCode('<b title="x">\n&')).toBe('<code>&lt;b title=&quot;x&quot;&gt;\\n&amp;</code>');
});
