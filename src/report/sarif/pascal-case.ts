const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** A name as SARIF wants rules to have: `RunsWhereOpenaiOffersNoAccess`. Takes English. */
export function toPascalCase(text: string): string {
  return text
    .replaceAll(/['’]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => !ARTICLES.has(word))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
