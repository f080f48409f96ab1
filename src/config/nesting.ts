/** Far beyond what people write; a parser that recurses through more could end its stack. */
const DEEPEST = 500;
const COMPACT_SEQUENCE = new RegExp(`(?:[-?:][ \\t]{1,8}){${DEEPEST}}`);

/**
 * The offset where brackets, or dashes on one line, nest deeper than a parser may be trusted with; undefined where
 * they do not. A stack that ends while a regular expression is compiled ends the process, so that no `catch` helps.
 */
export function findDeepNesting(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if ((code === 93 || code === 125) && depth > 0) depth--;
    if (depth > DEEPEST) return at;
  }
  return COMPACT_SEQUENCE.exec(text)?.index;
}
