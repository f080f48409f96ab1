/** Tokens that are secrets by their shape: OpenAI and its likes, GitHub, AWS, Google, Slack, JSON web tokens. */
const TOKEN =
  /\b(?:sk|pk|rk|gsk|ghp|gho|ghs|glpat|hf|xai|xox[abp]|eyJ)[-_][A-Za-z0-9_-]{8,}|\bAKIA[A-Z0-9]{12,}|\bAIza[A-Za-z0-9_-]{20,}|\beyJ[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]+){0,2}/g;

/** A literal behind a name that says secret: `apiKey: '…'`, `TOKEN="…"`, `'Authorization': 'Bearer …'`. */
const NAMED =
  /(?:api|access|auth|secret|private|account)?[_-]?(?:key|token|secret|passw(?:or)?d|authorization)["'`\])]{0,2}[ \t]{0,4}[:=]{1,2}[ \t]{0,4}(?:["'`](?:(?:Bearer|Basic) )?)([^"'`\s$]{12,})/gi;

/** A quoted run of 32 and more characters that only a machine writes. */
const OPAQUE = /(["'`])((?=[^"'`]{0,64}[0-9])[A-Za-z0-9+/=_-]{32,})\1/g;

/**
 * Stars out what looks like a secret in one line of source, keeping the length so that columns stay true.
 * Made for what is shown to people; it errs on the side of hiding.
 */
export function maskSecrets(line: string): string {
  return line
    .replace(TOKEN, (token) => token.slice(0, 3) + '*'.repeat(token.length - 3))
    .replace(NAMED, (whole, value: string) => whole.slice(0, -value.length) + '*'.repeat(value.length))
    .replace(OPAQUE, (_, quote: string, value: string) => quote + '*'.repeat(value.length) + quote);
}
