/** Tokens that are secrets by their shape: OpenAI and its likes, GitHub, AWS, Google, Slack, JSON web tokens. */
const TOKEN =
  /\b(?:sk|pk|rk|gsk|ghp|gho|ghs|glpat|hf|xai|xox[abp]|eyJ)[-_][A-Za-z0-9_-]{8,}|\bAKIA[A-Z0-9]{12,}|\bAIza[A-Za-z0-9_-]{20,}|\beyJ[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]+){0,2}/g;

/** A literal behind a name that says secret: `apiKey: '…'`, `TOKEN="…"`, `'Authorization': 'Bearer …'`. */
const NAMED =
  /(?:api|access|auth|secret|private|account)?[_-]?(?:key|token|secret|passw(?:or)?d|authorization)["'`\])]{0,2}[ \t]{0,4}[:=]{1,2}[ \t]{0,4}(?:["'`](?:(?:Bearer|Basic) )?)([^"'`\s$]{12,})/gi;

/** A quoted run of 32 and more characters that only a machine writes. */
const OPAQUE = /(["'`])((?=[^"'`]{0,64}[0-9])[A-Za-z0-9+/=_-]{32,})\1/g;

const KEY = /\b(?:sk|pk|rk|sess|key)-[\w-]{8,}/g;

/** `https://user:password@` */
const USER_INFO = /(:\/\/)([^/?#@\s"'`]{1,256})@/g;
/** User and password that the code puts in from elsewhere: `${user}:${password}`. */
const FILLED_IN = /^(?:\$\{[^}]*\}|\$\w+|:)+$/;
/** A single digit switches something on, as in a console's `?apiKey=1`: nobody's secret. */
const QUERY_SECRET =
  /([?&][\w.-]{0,40}(?:key|token|secret|sig|passw(?:or)?d|auth)[\w.-]{0,20}=)(?!\d(?:[&#\s"'`]|$))([^&#\s"'`$]+)/gi;

/**
 * Stars out what looks like a secret in one line of source, keeping the length so that columns stay true.
 * Made for what is shown to people; it errs on the side of hiding.
 */
export function maskSecrets(line: string): string {
  return line
    .replace(TOKEN, (token) => token.slice(0, 3) + '*'.repeat(token.length - 3))
    .replace(NAMED, (whole, value: string) => whole.slice(0, -value.length) + '*'.repeat(value.length))
    .replace(OPAQUE, (_, quote: string, value: string) => quote + '*'.repeat(value.length) + quote)
    .replace(USER_INFO, (whole, start: string, value: string) =>
      FILLED_IN.test(value) ? whole : `${start}${'*'.repeat(value.length)}@`,
    )
    .replace(QUERY_SECRET, (_, name: string, value: string) => name + '*'.repeat(value.length));
}

/** The text with keys, and with users, passwords and secret parameters of URLs, put as `…`. */
export function hideCredentials(text: string): string {
  return text
    .replace(USER_INFO, '$1…@')
    .replace(QUERY_SECRET, (_, name: string) => `${name}…`)
    .replace(KEY, 'sk-…');
}

/** A URL as it may be told: `hideCredentials`, and nothing is left of user and password. */
export function withoutCredentials(url: string): string {
  return hideCredentials(url).replace('://…@', '://');
}
