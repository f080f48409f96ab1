import { html, raw } from 'hono/html';

/** Markup that needs no escaping any more. */
export type Markup = ReturnType<typeof raw>;

/** A template whose values are escaped, unless they are markup themselves or lists of it. */
export function markup(strings: TemplateStringsArray, ...values: readonly unknown[]): Markup {
  const made = html(strings, ...values);
  if (made instanceof Promise) throw new TypeError('A value of the template is a promise.');
  return made;
}

/** A script or a style of our own, taken as it is. */
export function trusted(text: string): Markup {
  return raw(text);
}

/**
 * JSON as the text of a `script` element that is never run: no `<` that could close the element, no line separator.
 */
export function inertJson(value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return raw(json);
}
