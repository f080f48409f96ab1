/** What stands where a variable gets its value. `literal`: it may be a real secret, so it is never read on. */
export type ValueKind = 'empty' | 'reference' | 'placeholder' | 'literal';

const EXAMPLE_FILE =
  /^(?:example|sample)s?[._-]|[._-](?:example|sample|template|tpl|dist|defaults?)(?=$|[._-])/i;
/** `${X}`, `$X`, `${{ secrets.X }}`, `$(X)`, `{{ .Values.x }}`, `env(X)`, `var.x`, `@secret`, `%X%`, `<% x %>`. */
const REFERENCE =
  /^(?:\$\w+$|\$\{|\$\(|\{\{|env\(|var\.|local\.|data\.|module\.|ssm:|@[\w-]+$|%\w+%$|!\w|<%|(?:vault|op|secretsmanager):)/;
/** `${X:-value}`: what counts where X is not set. */
const DEFAULT_IN_REFERENCE = /^\$\{\w+:?[-=]([^${}]*)\}$/;
const PLACEHOLDER_WORD =
  /x{3,}|\*{3,}|\.{3}|…|<[^<>]*>|\byour|your[-_ ]|change[-_ ]?me|replace|placeholder|example|insert|dummy|\bhere\b|api[-_ ]?key|todo|secret[-_ ]?key|123\.{0,3}$/i;
const PLACEHOLDER_WHOLE =
  /^(?:sk-?(?:proj-?)?)?(?:(.)\1*|key|secret|test|fake|none|null|undefined|foo|bar|abc|token|1234\w*|abcd\w*)?$/i;
const LONGEST_PLACEHOLDER = 80;

/** Whether a file shows how to configure something and is read by nothing itself: `.env.example`, `values.sample.yaml`. */
export function isExampleFile(file: string): boolean {
  return EXAMPLE_FILE.test(file.slice(file.lastIndexOf('/') + 1));
}

/** Whether a value names where it comes from, perhaps with a default. */
export function isReference(value: string | undefined): boolean {
  return REFERENCE.test(value?.trim() ?? '');
}

/** What the value of a key variable is, as written between its quotes. */
export function resolveValueKind(value: string | undefined): ValueKind {
  const text = value?.trim() ?? '';
  if (text === '' || text === 'null' || text === '~') return 'empty';
  if (REFERENCE.test(text)) {
    const fallback = DEFAULT_IN_REFERENCE.exec(text)?.[1];
    return fallback !== undefined && resolveValueKind(fallback) === 'literal' ? 'literal' : 'reference';
  }
  return isPlaceholder(text) ? 'placeholder' : 'literal';
}

function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  if (PLACEHOLDER_WHOLE.test(text)) return true;
  return PLACEHOLDER_WORD.test(text) && !looksRandom(text);
}

/** A long run of letters in both cases and digits, as in a real key, whatever words are in it. */
function looksRandom(text: string): boolean {
  const run = /[A-Za-z0-9]{20,}/.exec(text)?.[0] ?? '';
  return /\d.*\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run);
}
