import { readTexts, type Texts } from './messages/texts.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text per language; `{name}` is replaced by the argument of that name. A hint says what to do next. */
export interface Message {
  readonly en: string;
  readonly 'zh-CN': string;
  readonly hint?: { readonly en: string; readonly 'zh-CN': string };
}

/** The text of a message code in one language; the code itself where no such message exists. */
export function formatMessage(
  code: string,
  args: Readonly<Record<string, string>>,
  language: Language,
): string {
  const message = textsIn(language)[code];
  return message ? fill(message.text, args) : code;
}

/** What to do next, or undefined where the message has no hint. */
export function formatHint(
  code: string,
  args: Readonly<Record<string, string>>,
  language: Language,
): string | undefined {
  const hint = textsIn(language)[code]?.hint;
  return hint && fill(hint, args);
}

export function hasMessage(code: string): boolean {
  const [texts = textsIn('en')] = textsByLanguage.values();
  return Object.hasOwn(texts, code);
}

/** Whether a message has a place for the argument. */
export function takesArgument(code: string, name: string): boolean {
  return textsIn('en')[code]?.text.includes(`{${name}}`) ?? false;
}

export function messageCodes(): readonly string[] {
  return Object.keys(textsIn('en'));
}

const textsByLanguage = new Map<Language, Texts>();

function textsIn(language: Language): Texts {
  const read = textsByLanguage.get(language);
  if (read) return read;
  const texts = readTexts(language);
  textsByLanguage.set(language, texts);
  return texts;
}

/** Whom a migration leaves, where nobody says another. */
const STANDARD: Readonly<Record<string, string>> = { vendor: 'OpenAI' };

function fill(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? STANDARD[name] ?? whole);
}
