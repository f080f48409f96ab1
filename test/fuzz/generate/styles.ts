import fc from 'fast-check';

/** Another way of writing the same text. */
export type Style = 'lf' | 'crlf' | 'bom' | 'two-boms' | 'no-final-newline' | 'tabs';

export const STYLES: readonly Style[] = ['lf', 'crlf', 'bom', 'two-boms', 'no-final-newline', 'tabs'];

export const style: fc.Arbitrary<Style> = fc.constantFrom(...STYLES);

/** The text in a style. Indentation of two or four spaces becomes tabs. */
export function restyle(text: string, wanted: Style): string {
  switch (wanted) {
    case 'lf':
      return text.replace(/\r\n?/g, '\n');
    case 'crlf':
      return text.replace(/\r\n|\r|\n/g, '\r\n');
    case 'bom':
      return `\uFEFF${text}`;
    case 'two-boms':
      return `\uFEFF\uFEFF${text}`;
    case 'no-final-newline':
      return text.trimEnd();
    case 'tabs':
      return text.replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
  }
}
