import type { Language, Message } from '../messages.ts';
import { MESSAGES } from './catalogue.ts';

/** A message in one language. */
export interface Text {
  readonly text: string;
  readonly hint?: string;
}

/** By the code of the message. */
export type Texts = Readonly<Record<string, Text>>;

/** The texts of one language. The built program reads them from a file instead: `files/built-texts.ts`. */
export function readTexts(language: Language): Texts {
  return Object.fromEntries(
    Object.entries(MESSAGES).map(([code, message]) => [code, textIn(message, language)]),
  );
}

function textIn(message: Message, language: Language): Text {
  const text = message[language];
  return message.hint ? { text, hint: message.hint[language] } : { text };
}
