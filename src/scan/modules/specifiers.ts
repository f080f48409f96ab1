const QUOTED = `(?:'([^'\\n]+)'|"([^"\\n]+)"|\`([^\`$\\n]+)\`)`;
const COMMENTS = '(?:/\\*.{0,200}?\\*/\\s*){0,3}';

/** Every quantifier is bounded or starts behind a keyword that it cannot match, which keeps the search linear. */
const SPECIFIER = new RegExp(
  `\\b(?:(from|import)\\s*|(?:import|require)\\s*\\(\\s*${COMMENTS})${QUOTED}`,
  'g',
);

/**
 * The module specifiers of a script, in order, each once: `import`, `export … from`, `import()` in code and in types,
 * `require`. Reads text, not syntax: strings that look like imports count too, lines of comments do not
 * (except `import('…')` in JSDoc).
 */
export function findSpecifiers(text: string): string[] {
  const found = new Set<string>();
  SPECIFIER.lastIndex = 0;
  for (let match = SPECIFIER.exec(text); match; match = SPECIFIER.exec(text)) {
    const specifier = match[2] ?? match[3] ?? match[4];
    if (!specifier || found.has(specifier) || specifier.includes('${')) continue;
    if (!isInCommentLine(text, match.index, match[1] === undefined)) found.add(detach(specifier));
  }
  return [...found];
}

/** A copy: V8 lets a part of a string keep the whole alive, here the text of every file. */
function detach(part: string): string {
  return ` ${part}`.slice(1);
}

const LOOK_BACK = 300;

function isInCommentLine(text: string, at: number, isCall: boolean): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const line = before.slice(before.lastIndexOf('\n') + 1).trimStart();
  return line.startsWith('//') || (!isCall && (line.startsWith('*') || line.startsWith('/*')));
}
