import type { ts } from 'ts-morph';

/** A template's text with `*` for each expression in it. */
export function templateText(node: ts.TemplateExpression): string {
  return node.head.text + node.templateSpans.map((span) => `*${span.literal.text}`).join('');
}
