const UNRESERVED_BUT_MARKUP = /[!'()*]/g;

/**
 * A POSIX path as the path of a URI: every character that means something in a URI, in Markdown or in a shell is
 * percent-encoded, the slashes stay. Halves of surrogate pairs, which no URI can hold, become U+FFFD.
 */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(
        UNRESERVED_BUT_MARKUP,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
